"""The README shows what frfix really prints."""

from pathlib import Path

from frfix.cli import main

ROOT = Path(__file__).parent.parent


def test_the_diff_in_the_readme_is_the_one_that_is_printed(capsys, monkeypatch) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["diff", "--probable", "examples/brouillon.txt"]) == 1
    shown = (ROOT / "README.md").read_text("utf-8").split("```diff\n")[1].split("```")[0]
    assert capsys.readouterr().out == shown
