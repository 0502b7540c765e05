"""``frfix config`` with everything, and for programs."""

import json

from frfix.settings_reference import KEYS
from frfix.settings_table import FILES
from frfix.settings_table import KEYS as TAKEN


def test_every_key_that_files_take_is_told():
    assert {key.name for key in KEYS} == {*TAKEN} - {FILES}


def test_everything_shows_the_defaults_too(frfix, tmp_path):
    (tmp_path / "frfix.toml").write_text('langue = "fr-CA"\n')
    lines = frfix("config", "--tout").text.replace("\u00a0", " ").splitlines()
    assert len(lines) == 2 * len(KEYS)
    assert lines[0].split("  ")[0] == 'langue = "fr-CA"'
    assert lines[0].endswith("frfix.toml:1")
    assert lines[2].startswith('espaces = "usage" ')
    assert lines[2].endswith("par défaut")
    assert lines[3].strip() == "Les espaces devant « ; : ! ? » et dans les guillemets."


def test_json_has_values_and_places(frfix, tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.frfix]\nmots = ["mots.txt"]\n')
    (tmp_path / "mots.txt").write_text("sahélien\n")
    told = json.loads(frfix("config", "--format", "json").text)
    assert told["mots"]["value"] == ["mots.txt"]
    assert told["mots"]["origins"] == [
        {"path": (tmp_path / "pyproject.toml").as_posix(), "line": 2, "pattern": None}
    ]
    assert told["langue"] == {"value": "fr-FR", "origins": []}
