"""Servers of their own: how they end, other encodings of places, editors that ask for diagnostics."""

import asyncio
from pathlib import Path

from lsprotocol import types
from tests.lsp.editor import Editor


def test_a_text_that_makes_frfix_fail(run, tmp_path):
    """Its name goes to the log, and the next change of it is checked as ever; then the editor just leaves."""

    async def session():
        editor = Editor()
        editor.server = (str(Path(__file__).with_name("faulty.py")),)
        await editor.begin(tmp_path, {"delai": 0})
        uri = await editor.opened(tmp_path / "a.md", "Une oeuvre : boum.\n")
        assert not editor.published[uri].diagnostics
        assert "a.md" in editor.log[-1].message
        assert "IndexError" in editor.log[-1].message
        editor.change(uri, 2, (None, "Une oeuvre.\n"))
        await editor.until(lambda: editor.published[uri].version == 2)
        assert editor.published[uri].diagnostics
        return await editor.leave(shutdown=False)

    assert run(session()) == 1


def test_places_in_utf_8_and_diagnostics_on_demand(run, tmp_path):
    async def session():
        editor = Editor()
        await editor.begin(
            tmp_path,
            {"frfix": {"delai": 10}},
            general=types.GeneralClientCapabilities(
                position_encodings=[types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf16]
            ),
            text_document=types.TextDocumentClientCapabilities(
                diagnostic=types.DiagnosticClientCapabilities()
            ),
            workspace=types.WorkspaceClientCapabilities(
                configuration=True,
                diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
            ),
        )
        assert editor.answered.capabilities.position_encoding == types.PositionEncodingKind.Utf8
        uri = editor.open(tmp_path / "a.md", "Une 🙂 oeuvre.\n")

        async def asked(known=None):
            params = types.DocumentDiagnosticParams(
                types.TextDocumentIdentifier(uri), previous_result_id=known
            )
            return await editor.text_document_diagnostic_async(params)

        report = await asked()
        (found,) = report.items
        assert found.range == types.Range(types.Position(0, 9), types.Position(0, 15))
        assert (await asked(report.result_id)).kind == "unchanged"
        # The change comes while the question waits: its answer is about what the text then is.
        question = asyncio.ensure_future(asked(report.result_id))
        editor.change(uri, 2, (types.Range(types.Position(0, 9), types.Position(0, 11)), "œ"))
        assert not (await question).items
        editor.configuration = {"select": ["typographie"]}
        editor.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
        await editor.until(lambda: editor.refreshed)
        assert editor.published == {}
        return await editor.leave()

    assert run(session()) == 0
