"""Settings and word lists: where they come from, what changes when they do."""

import pytest
from lsprotocol import types

UNKNOWN = "Les griots zoulkent depuis hier.\n"


@pytest.fixture(autouse=True)
def nothing_left(editor, folder):
    yield
    editor.messages.clear()
    editor.questions.clear()
    for uri in list(editor.published):
        editor.close(uri)
    for path in (folder / "frfix.toml", folder / "mots.txt", folder / "config" / "frfix" / "mots.txt"):
        path.unlink(missing_ok=True)
    tell(editor, folder / "frfix.toml")


def tell(editor, *paths):
    """Say that files have changed, as an editor that watches them does."""
    changes = [types.FileEvent(path.as_uri(), types.FileChangeType.Changed) for path in paths]
    editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes))


def configure(editor, **settings):
    editor.workspace_did_change_configuration(types.DidChangeConfigurationParams({"frfix": settings}))


async def adds(editor, uri, name):
    """Return whether the editor offered to add the unknown word, and did."""
    for action in await editor.actions(uri, only=["quickfix"]):
        if action.command and name in action.title:
            return await editor.command(action.command)
    return None


def test_settings_files_are_watched(editor, run):
    run(editor.until(lambda: editor.watched))
    (registration,) = editor.watched
    assert registration.method == "workspace/didChangeWatchedFiles"
    patterns = [one["globPattern"] for one in registration.register_options["watchers"]]
    assert {"**/frfix.toml", "**/pyproject.toml"} <= set(patterns)


def test_a_settings_file_holds_and_its_changes_too(editor, run, folder):
    (folder / "frfix.toml").write_text(
        'exclude = ["archives/"]\nignore = ["orthographe"]\n', encoding="utf-8"
    )
    uri = run(editor.opened(folder / "a.md", "Une oeuvre.\n"))
    left_out = run(editor.opened(folder / "archives" / "a.md", "Une  oeuvre.\n"))
    assert not editor.published[uri].diagnostics
    (folder / "frfix.toml").write_text("", encoding="utf-8")
    tell(editor, folder / "frfix.toml")
    run(editor.until(lambda: editor.found(uri) and editor.found(left_out)))


def test_a_broken_settings_file_is_told_once_and_not_hidden(editor, run, folder):
    (folder / "frfix.toml").write_text('langue = "fr-FR"\nselect = [\n', encoding="utf-8")
    uri = run(editor.opened(folder / "b.md", "Une oeuvre.\n"))
    other = run(editor.opened(folder / "c.md", "Une oeuvre.\n"))
    editor.change(uri, 2, (None, "Deux oeuvres.\n"))
    run(editor.until(lambda: editor.published[uri].version == 2))
    (message,) = editor.messages
    assert message.type == types.MessageType.Error
    assert f"{folder / 'frfix.toml'}:2" in message.message
    assert not [*editor.published[uri].diagnostics, *editor.published[other].diagnostics]


def test_the_settings_of_the_editor_go_over_the_files(editor, run, folder):
    (folder / "frfix.toml").write_text('ignore = ["typographie"]\n', encoding="utf-8")
    uri = run(editor.opened(folder / "d.md", "Une  oeuvre.\n"))
    assert [code for code, _ in editor.found(uri)] == ["orthographe/ligature"]
    configure(editor, ignore=["orthographe"], delai=50)
    run(editor.until(lambda: not editor.published[uri].diagnostics))
    configure(editor, delai=50)
    run(editor.until(lambda: editor.found(uri)))


def test_a_setting_of_the_editor_that_makes_no_sense(editor, run, folder):
    uri = run(editor.opened(folder / "e.md", "Une oeuvre.\n"))
    configure(editor, lange="fr-FR", ignore=["orthographe"], probable="oui", delai=50)
    run(editor.until(lambda: not editor.published[uri].diagnostics))
    told = "\n".join(message.message for message in editor.messages)
    assert "« langue »" in told.replace("\u00a0", " ")
    assert "« probable »" in told.replace("\u00a0", " ")
    configure(editor, delai=50)
    run(editor.until(lambda: editor.found(uri)))


def test_a_word_goes_into_the_list_of_the_project(editor, run, folder):
    (folder / "frfix.toml").write_text('mots = ["mots.txt"]\n', encoding="utf-8")
    (folder / "mots.txt").write_text("# Nos mots\n", encoding="utf-8")
    uri = run(editor.opened(folder / "f.md", UNKNOWN))
    other = run(editor.opened(folder / "g.md", UNKNOWN))
    assert ("orthographe/mot-inconnu", "zoulkent") in editor.found(uri)
    assert run(adds(editor, uri, "dictionnaire du projet")) is True
    run(editor.until(lambda: not editor.found(uri) and not editor.found(other)))
    assert (folder / "mots.txt").read_text(encoding="utf-8") == "# Nos mots\nzoulkent\n"


def test_a_project_of_several_lists_offers_each(editor, run, folder):
    (folder / "frfix.toml").write_text('mots = ["mots.txt", "config/frfix/mots.txt"]\n', encoding="utf-8")
    (folder / "config" / "frfix").mkdir(parents=True, exist_ok=True)
    for path in (folder / "mots.txt", folder / "config" / "frfix" / "mots.txt"):
        path.write_text("", encoding="utf-8")
    uri = run(editor.opened(folder / "l.md", UNKNOWN))
    assert run(adds(editor, uri, "à la liste mots.txt")) is True
    run(editor.until(lambda: not editor.found(uri)))
    written = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("mots.txt"))]
    assert sorted(written) == ["", "zoulkent\n"]


def test_a_word_list_that_someone_changes(editor, run, folder):
    (folder / "frfix.toml").write_text('mots = ["mots.txt"]\n', encoding="utf-8")
    (folder / "mots.txt").write_text("", encoding="utf-8")
    uri = run(editor.opened(folder / "h.md", UNKNOWN))
    assert editor.found(uri)
    (folder / "mots.txt").write_text("zoulkent\n", encoding="utf-8")
    tell(editor, folder / "mots.txt")
    run(editor.until(lambda: not editor.found(uri)))


def test_a_project_without_a_list_offers_the_personal_one(editor, run, folder):
    uri = run(editor.opened(folder / "i.md", UNKNOWN))
    editor.answer = None  # The author closes the question.
    assert run(adds(editor, uri, "dictionnaire du projet")) is False
    assert 'mots = ["mots.txt"]' in editor.questions.pop().message
    editor.answer = 0
    assert run(adds(editor, uri, "dictionnaire du projet")) is True
    run(editor.until(lambda: not editor.found(uri)))
    personal = folder / "config" / "frfix" / "mots.txt"
    assert personal.read_text(encoding="utf-8") == "zoulkent\n"


def test_a_word_goes_into_the_personal_list(editor, run, folder):
    uri = run(editor.opened("untitled:Sans-titre", UNKNOWN))
    assert run(adds(editor, uri, "dictionnaire personnel")) is True
    run(editor.until(lambda: not editor.found(uri)))


def test_a_list_that_cannot_be_written_is_told(editor, run, folder):
    (folder / "frfix.toml").write_text('mots = ["mots.txt"]\n', encoding="utf-8")
    (folder / "mots.txt").write_text("", encoding="utf-8")
    uri = run(editor.opened(folder / "j.md", UNKNOWN))
    (folder / "mots.txt").write_bytes(b"caf\xe9\n")
    assert run(adds(editor, uri, "dictionnaire du projet")) is False
    assert "UTF-8" in editor.messages.pop().message
    assert (folder / "mots.txt").read_bytes() == b"caf\xe9\n"


def test_whoever_saves_does_not_wait(editor, run, folder):
    configure(editor, delai=600_000)
    uri = run(editor.opened(folder / "k.md", "Une œuvre.\n"))
    editor.change(uri, 2, (None, "Une oeuvre.\n"))
    editor.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
    run(editor.until(lambda: editor.published[uri].version == 2))
    assert editor.published[uri].diagnostics
    configure(editor, delai=50)
