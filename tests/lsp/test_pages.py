"""What the pages on editors tell people to write."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from frfix.cli.app import COMMANDS
from frfix.lsp import actions
from frfix.lsp.asked import Asked, asked
from frfix.lsp.texts import LANGUAGES
from frfix.session import Options

PAGES = Path(__file__).parents[2] / "docs" / "editeurs"


def page(name):
    return (PAGES / name).read_text(encoding="utf-8")


def blocks(name, language):
    return re.findall(rf"```{language}\n(.*?)```", page(name), re.DOTALL)


def test_the_settings_of_an_editor():
    told = []
    (settings,) = blocks("index.md", "json")
    found = asked(json.loads(settings), told.append)
    assert told == []
    assert found == Asked(
        Options(
            langue="fr-CA",
            ignore=("typographie/espace-double",),
            extend_select=("typographie/espace-insecable",),
        )
    )


def test_the_commands():
    told = re.findall(r"^\| `(frfix\.\w+)` \|", page("index.md"), re.MULTILINE)
    assert set(told) == {actions.ADD, actions.CORRECT, actions.IGNORE, actions.EXPLAIN}


def test_visual_studio_code():
    settings, on_save = map(json.loads, blocks("vscode.md", "json"))
    assert settings["glspc.server.commandArguments"] == ["lsp"]
    assert set(settings["glspc.server.languageId"]) <= set(LANGUAGES)
    assert list(on_save["[markdown]"]["editor.codeActionsOnSave"]) == [actions.FIX_ALL]


def test_helix():
    (text,) = blocks("helix.md", "toml")
    settings = tomllib.loads(text)
    server = settings["language-server"]["frfix"]
    assert server["args"][0] in COMMANDS
    told = []
    asked(server["config"], told.append)
    assert told == []
    ids = {language.get("language-id", language["name"]) for language in settings["language"]}
    assert ids <= set(LANGUAGES)


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.md")), ids=lambda path: path.name)
def test_the_links_lead_somewhere(path):
    for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
        assert (PAGES / target).exists(), target
