"""What the manual shows is what frfix prints: the commands of its pages are run, one after the other."""

import io
import re
import shlex
from pathlib import Path

import docx
import pytest
from rich.console import Console

from frfix.cli import main
from frfix.interactive import terminal
from frfix.interactive.view import screen

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def blocks(page: Path, language: str) -> list[str]:
    """Return the code of a language on the page, without what it is indented by."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```$", page.read_text("utf-8"), re.M | re.S)
    return [re.sub(rf"^{indent}", "", code, flags=re.M) for indent, code in found]


def shown(page: Path) -> list[tuple[str, str]]:
    """Return each command of the page, and what it shows under it."""
    pairs = [block.removeprefix("$ ").split("\n", maxsplit=1) for block in blocks(page, "console")]
    return [(command, output) for command, output in pairs]


def titled(page: Path, name: str) -> str:
    """Return the block of the page whose title is the file ``name``."""
    return page.read_text("utf-8").split(f'title="{name}"\n')[1].split("```")[0]


def printed(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    main(shlex.split(command)[1:])
    done = capsys.readouterr()
    return done.out + done.err


def test_the_report_of_the_front_page(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    commands = shown(DOCS / "index.md")
    assert commands
    for command, output in commands:
        assert printed(command, capsys) == output


@pytest.mark.parametrize("page", ["index.md", "en/index.md"])
def test_the_diff_of_the_front_pages(page, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    (diff,) = blocks(DOCS / page, "diff")
    assert printed("frfix diff --quiet --probable examples/brouillon.txt", capsys) == diff


def looked_at(name, monkeypatch):
    """Return what a person sees first who corrects a file step by step, without the empty lines."""
    seen = []

    def run(dialogue, *, color):
        shown = screen(dialogue, Console(file=io.StringIO(), width=84), 22, plain=True)
        seen.extend(line.plain.rstrip() for line in (*shown.top, *shown.bottom))
        dialogue.press("q")
        assert dialogue.over

    with monkeypatch.context() as patched:
        patched.setattr(terminal, "run", run)
        patched.setattr("frfix.cli.interactif.has_terminal", lambda: True)
        patched.setenv("XDG_STATE_HOME", str(Path.cwd() / "state"))
        main(["fix", "-i", name])
    return [line for line in seen if line]


def test_the_tutorial(tmp_path, capsys, monkeypatch):
    page = DOCS / "tutoriel.md"
    draft = docx.Document()
    for paragraph in titled(page, "brouillon.docx").strip().split("\n"):
        draft.add_paragraph(paragraph)
    draft.save(tmp_path / "brouillon.docx")
    monkeypatch.chdir(tmp_path)
    commands = shown(page)
    assert len(commands) == 4
    for command, output in commands:
        if (tmp_path / "mots.txt").exists():
            (tmp_path / "frfix.toml").write_text(titled(page, "frfix.toml"), encoding="utf-8")
        assert printed(command, capsys) == output, command
        if command.startswith("frfix fix "):
            step = page.read_text("utf-8").split("```text\n")[1].split("```")[0]
            assert looked_at("brouillon.docx", monkeypatch) == [line for line in step.split("\n") if line]
            capsys.readouterr()
