"""``frfix init`` asks before it writes."""

import pytest


class Answers:
    """A standard input that a person sits at."""

    def __init__(self, *lines):
        self.lines = [f"{line}\n" for line in lines]

    def isatty(self):
        return True

    def readline(self):
        return self.lines.pop(0) if self.lines else ""


@pytest.fixture
def init(frfix, monkeypatch, tmp_path):
    def run(*arguments, answers=None):
        from frfix.cli import init as module

        if answers is not None:
            agreed = module._agreed

            def asked(question):
                with monkeypatch.context() as patch:
                    patch.setattr("sys.stdin", answers)
                    return agreed(question)

            monkeypatch.setattr(module, "_agreed", asked)
        result = frfix("init", *arguments)
        written = sorted(
            path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()
        )
        return result, written

    return run


def test_it_writes_what_one_agrees_to(init):
    result, written = init("--ci", "github", answers=Answers("o", "n", "quoi", ""))
    assert result.status == 0
    assert written == [".pre-commit-config.yaml", "frfix.toml"]
    assert "Écrire .github/workflows/frfix.yml (la vérification par GitHub Actions) ?" in result.err.replace(
        "\u00a0", " "
    )


def test_without_asking(init):
    result, written = init("--oui", "--langue", "fr-BE")
    assert (result.status, written) == (0, [".pre-commit-config.yaml", "frfix.toml", "mots.txt"])
    assert "pre-commit install" in result.err
    result, again = init("--oui")
    assert (result.status, again) == (0, written)
    assert result.err.startswith("Rien à écrire")


def test_nobody_to_ask(init):
    result, written = init()
    assert (result.status, written) == (2, [])
    assert "--oui" in result.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--langue", "fr-BF"], "langue inconnue"),
        (["--ci", "forge"], "service inconnu"),
        (["x"], "n’existe pas"),
    ],
)
def test_a_wrong_word(arguments, told, init):
    result, written = init(*arguments)
    assert (result.status, written) == (2, [])
    assert told in result.err
