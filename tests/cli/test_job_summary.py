"""On GitHub a run leaves a summary of the job behind."""

import pytest

LIMIT = 1 << 20


@pytest.fixture
def summary(monkeypatch, tmp_path_factory):
    path = tmp_path_factory.mktemp("runner") / "step.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    return path


def test_the_summary_is_appended(frfix, tmp_path, summary):
    (tmp_path / "a.txt").write_text("Une oeuvre.\n")
    (tmp_path / "b.txt").write_text("Rien.\n")
    summary.write_text("Avant.\n")
    assert frfix("check", "--format", "github", "a.txt", "b.txt").status == 1
    assert summary.read_text("utf-8").replace("\u00a0", " ") == (
        "Avant.\n"
        "# frfix\n\n2 fichiers vérifiés : 1 erreur (1 correction sûre).\n\n"
        "| règle | remarques |\n| --- | ---: |\n| <code>orthographe/ligature</code> | 1 |\n\n"
        "## a.txt\n\n"
        "| place | niveau | passage | correction | règle | remarque |\n"
        "| ---: | --- | --- | --- | --- | --- |\n"
        "| 1:5 | erreur | <code>oeuvre</code> | <code>œuvre</code> | <code>orthographe/ligature</code> |"
        " « oeuvre » est une faute. |\n"
    )


def test_no_other_format_writes_one(frfix, tmp_path, summary):
    (tmp_path / "a.txt").write_text("Une oeuvre.\n")
    for name in ("text", "markdown", "sarif"):
        assert frfix("check", "--format", name, "a.txt").status == 1
    assert not summary.exists()


def test_the_summary_is_no_larger_than_github_takes(frfix, tmp_path, summary):
    (tmp_path / "a.txt").write_text("oeuvre\n" * 12_000)
    summary.write_text("é" * 1000)
    assert frfix("check", "--format", "github", "a.txt").status == 1
    assert LIMIT - 1000 < summary.stat().st_size <= LIMIT
    assert summary.read_text("utf-8").endswith(" remarques ne tiennent pas ici.\n")


def test_a_summary_that_cannot_be_written_is_an_error(frfix, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("Une oeuvre.\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "absent" / "step.md"))
    result = frfix("check", "--format", "github", "a.txt")
    assert result.status == 2
    assert result.text.startswith("::error file=a.txt")
    assert "absent/step.md" in result.err
