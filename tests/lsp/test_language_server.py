"""What an author meets in an editor."""

import pytest
from lsprotocol import types

from frfix import cli
from frfix.reports.base import shown

ARTICLE = "# Un titre 🙂\r\n\r\nLa mise en oeuvre  de le deux régions 🙂 est dicidé.\r\n«Etats voisins»\r\n"


def place(line, start, end):
    return types.Range(types.Position(line, start), types.Position(line, end))


def titled(actions, title):
    (found,) = [one for one in actions if one.title.replace("\u00a0", " ") == title]
    return found


def titles(actions):
    return [one.title.replace("\u00a0", " ") for one in actions]


def test_what_is_offered(editor):
    offered = editor.answered.capabilities
    assert offered.text_document_sync.change == types.TextDocumentSyncKind.Incremental
    assert offered.position_encoding == types.PositionEncodingKind.Utf16
    kinds = ["quickfix", "source.fixAll.frfix", "source.frfix.probable"]
    assert offered.code_action_provider.code_action_kinds == tuple(kinds)
    assert offered.document_formatting_provider is None
    assert offered.diagnostic_provider is None


def test_findings_of_a_text_that_is_opened(editor, run, folder):
    uri = run(editor.opened(folder / "a.md", "# Un titre\n\nUne 🙂 oeuvre, et `une oeuvre`.\n"))
    (found,) = editor.published[uri].diagnostics
    assert editor.published[uri].version == 1
    assert (found.range, found.code, found.source) == (place(2, 7, 13), "orthographe/ligature", "frfix")
    assert found.severity == types.DiagnosticSeverity.Error
    assert found.data == {"grade": "sûr", "replacements": ["œuvre"]}


def test_the_words_that_a_finding_rests_on(editor, run, folder):
    uri = run(editor.opened(folder / "b.txt", "Dans la ville, la 🙂 grand projets commence.\n", "plaintext"))
    related = [one for found in editor.published[uri].diagnostics for one in found.related_information or ()]
    assert related
    assert all(one.location.uri == uri and one.message for one in related)
    assert all(editor.words(uri, one.location.range).strip() for one in related)


def test_typing(editor, run, folder):
    """Several changes in a row, each in the places that the one before made; one check for all of them."""
    uri = run(editor.opened(folder / "c.md", "Une 🙂 oeu.\r\n\u2028Fin.\r\n"))
    editor.versions.clear()
    editor.change(uri, 2, (place(0, 10, 10), "v"))
    editor.change(uri, 3, (place(0, 11, 11), "r"), (place(0, 12, 12), "e"))
    line = types.Range(types.Position(1, 0), types.Position(1, 99))
    editor.change(uri, 4, (line, "Une autre oeuvre."))
    editor.texts[uri] = "Une 🙂 oeuvre.\r\nUne autre oeuvre.\r\n"
    run(editor.until(lambda: editor.published[uri].version == 4))
    assert editor.found(uri) == [("orthographe/ligature", "oeuvre")] * 2
    assert editor.versions == [(uri, 4)]
    editor.change(uri, 5, (None, "Tout va bien.\n"))
    run(editor.until(lambda: editor.published[uri].version == 5))
    assert not editor.published[uri].diagnostics


def test_nobody_waits_for_a_check(editor, run, folder):
    """While a long text is checked the server answers, and takes what is typed."""
    text = "Le conseil a délibéré sur la route du fleuve et les travaux du port.\n\n" * 300
    uri = editor.open(folder / "long.md", text)
    editor.change(uri, 2, (place(0, 0, 0), "Une oeuvre. "))
    editor.texts[uri] = f"Une oeuvre. {text}"
    asked = types.HoverParams(types.TextDocumentIdentifier("file:///absent.md"), types.Position(0, 0))
    assert run(editor.text_document_hover_async(asked)) is None
    assert uri not in editor.published
    run(editor.until(lambda: uri in editor.published and editor.published[uri].version == 2))
    assert editor.found(uri) == [("orthographe/ligature", "oeuvre")]
    assert (uri, 1) not in editor.versions
    editor.close(uri)


def test_a_text_that_is_closed(editor, run, folder):
    uri = run(editor.opened(folder / "d.md", "Une oeuvre.\n"))
    assert editor.found(uri)
    editor.close(uri)
    run(editor.until(lambda: not editor.published[uri].diagnostics))


@pytest.mark.parametrize(
    ("name", "language", "text", "words"),
    [
        ("untitled:Sans-titre-1", "latex", "\\section{Une oeuvre} \\cite{oeuvre}", ["oeuvre"]),
        (
            "untitled:Sans-titre-2",
            "git-commit",
            "Décrit l'oeuvre\n\n# Sur la branche\n",
            ["oeuvre"],
        ),
        ("cell:/carnet.ipynb#W0", "markdown", "Une oeuvre et `une oeuvre`.", ["oeuvre"]),
        ("untitled:programme", "python", "# Une oeuvre\n", []),
    ],
)
def test_the_kind_of_a_text_without_a_file(editor, run, name, language, text, words):
    uri = run(editor.opened(name, text, language))
    assert [found for _, found in editor.found(uri)] == words


def test_every_candidate_is_a_quick_fix(editor, run, folder):
    uri = run(editor.opened(folder / "e.md", "Un 🙂 enjeu sécutaire.\n"))
    actions = run(editor.actions(uri, place(0, 15, 15), ["quickfix"]))
    (found,) = editor.published[uri].diagnostics
    fixes = [one for one in actions if one.edit]
    assert titles(fixes) == [
        f"Écrire « {shown('sécutaire', text)[1]} »" for text in found.data["replacements"]
    ]
    assert len(fixes) > 1
    assert [one.is_preferred for one in fixes] == [True] + [None] * (len(fixes) - 1)
    assert all(list(one.diagnostics) == [found] for one in fixes)
    (change,) = fixes[0].edit.document_changes
    assert (change.text_document.uri, change.text_document.version) == (uri, 1)
    editor.apply(fixes[0].edit)
    assert editor.texts[uri] == "Un 🙂 enjeu sécuritaire.\n"


def test_no_quick_fix_where_nothing_is_found(editor, run, folder):
    uri = run(editor.opened(folder / "f.md", "Une oeuvre. Tout va bien.\n"))
    assert not run(editor.actions(uri, place(0, 20, 20), ["quickfix"]))


@pytest.mark.parametrize(
    ("kind", "option"), [("source.fixAll", ()), ("source.frfix.probable", ("--probable",))]
)
def test_fixing_all_writes_what_fix_writes(editor, run, folder, kind, option, monkeypatch):
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    path = folder / f"{kind}.md"
    path.write_bytes(ARTICLE.encode())
    uri = run(editor.opened(path, ARTICLE))
    (action,) = run(editor.actions(uri, only=[kind]))
    editor.apply(action.edit)
    cli.main(["fix", "--quiet", *option, str(path)])
    assert editor.texts[uri] == path.read_bytes().decode()
    assert editor.texts[uri] != ARTICLE


def test_fixing_all_on_command(editor, run, folder):
    """Where it is not asked for by its kind it costs nothing until it is chosen."""
    uri = run(editor.opened(folder / "g.md", "Une  🙂 oeuvre.\n"))
    action = titled(run(editor.actions(uri)), "Corriger tout ce qui est sûr")
    assert action.edit is None
    assert run(editor.command(action.command)) is True
    assert editor.texts[uri] == "Une 🙂 œuvre.\n"
    assert not run(editor.actions(uri, only=["refactor"]))


def test_the_explanation_of_a_finding(editor, run, folder):
    uri = run(editor.opened(folder / "h.md", "Une 🙂 oeuvre.\n"))
    asked = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(0, 9))
    hover = run(editor.text_document_hover_async(asked))
    assert hover.range == place(0, 7, 13)
    assert hover.contents.kind == types.MarkupKind.Markdown
    for words in ("`orthographe/ligature` · erreur · sûr", "À écrire", "« œuvre »", "Exemple", "~~", "**"):
        assert words in hover.contents.value.replace("\u00a0", " ")
    elsewhere = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(0, 1))
    assert run(editor.text_document_hover_async(elsewhere)) is None


def test_a_rule_is_shown(editor, run):
    told = run(editor.command(types.Command("", "frfix.expliquer", arguments=["orthographe/ligature"])))
    assert "`orthographe/ligature`" in told
    assert editor.messages.pop().type == types.MessageType.Info
    assert run(editor.command(types.Command("", "frfix.expliquer", arguments=["xyzzy"]))) == ""
    assert "xyzzy" in editor.messages.pop().message


def test_documents_of_an_office_suite_are_refused(editor, run, folder):
    uri = run(editor.opened(folder / "lettre.docx", "PK\x03\x04 une oeuvre"))
    assert not editor.published[uri].diagnostics
    assert "frfix fix -i" in editor.messages.pop().message.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("moitie.md", "Une \ud83d oeuvre.", "surrogate"),
        ("carnet.ipynb", "{ une oeuvre", "JSON"),
        ("questions.csv", "titre;texte\nUne oeuvre;Une oeuvre\n", "colonne"),
    ],
)
def test_a_text_that_cannot_be_read_is_told_in_the_log(editor, run, folder, name, text, told):
    uri = editor.open(folder / name, text)
    run(editor.until(lambda: uri in editor.published and editor.published[uri].version))
    assert not editor.published[uri].diagnostics
    last = editor.log[-1]
    assert name in last.message
    assert told in last.message
    assert "Traceback" not in last.message


def test_a_file_keeps_signs_that_its_encoding_has(editor, run, folder):
    """In Latin-1 there is no U+202F: U+00A0 is written, as on the command line."""
    path = folder / "ancien.txt"
    text = "Les députés ont été très déçus : déjà ! «Ça ira», répète le président élu.\n"
    path.write_bytes(text.encode("latin-1"))
    uri = run(editor.opened(path, text, "plaintext"))
    (action,) = run(editor.actions(uri, only=["source.fixAll.frfix"]))
    editor.apply(action.edit)
    assert editor.texts[uri] != text
    editor.texts[uri].encode("latin-1")


def test_an_unknown_command_and_an_unknown_text_change_nothing(editor, run):
    with pytest.raises(Exception, match="xyzzy"):
        run(editor.command(types.Command("", "xyzzy")))
    asked = types.CodeActionParams(
        types.TextDocumentIdentifier("file:///absent.md"), place(0, 0, 0), types.CodeActionContext([])
    )
    assert not run(editor.text_document_code_action_async(asked))
