"""Which language frfix speaks."""

import subprocess
import sys

import pytest

from frfix.i18n import preferred


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en"}, "en"),
        ({"LC_ALL": "fr_FR.UTF-8", "LANG": "en_US.UTF-8"}, "fr"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "fr_FR"}, "en"),
        ({"FRFIX_INTERFACE": "fr", "LC_ALL": "en_US.UTF-8"}, "fr"),
    ],
)
def test_the_environment_chooses_it(environment, language):
    assert preferred(environment) == language


def loaded_by(program: str) -> set[str]:
    """Return which of the modules for other languages a program of Python has loaded."""
    ended = subprocess.run(
        [sys.executable, "-c", f"import sys\n{program}\nprint(*sys.modules, file=sys.stderr)"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return {"gettext", "babel"} & set(ended.stderr.split())


def test_french_costs_nothing():
    check = "import frfix\nfrfix.check('Le deux pays parlent.')"
    assert loaded_by(check) == set()
    assert loaded_by(f"from frfix.i18n import speak\nspeak('en')\n{check}") == {"gettext"}


def test_the_command_line_reads_no_catalogue_for_french():
    # Typer imports gettext for words of its own.
    refuse = "import gettext, frfix.cli\ndef refuse(*_): raise AssertionError\ngettext.translation = refuse\n"
    assert "babel" not in loaded_by(refuse + "assert frfix.cli.main(['mot', 'chat']) == 0")
