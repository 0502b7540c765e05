"""What an author meets in an editor."""

import asyncio

import pytest
from tests.lsp.editor import Editor
from lsprotocol import types

from frfix import cli

ARTICLE = "# Un titre\n\nLa mise en oeuvre de le deux régions est dicidé.\n"


def place(line, start, end):
    return types.Range(types.Position(line, start), types.Position(line, end))


def test_what_is_offered(editor):
    offered = editor.answered.capabilities
    assert offered.text_document_sync.change == types.TextDocumentSyncKind.Incremental
    assert offered.position_encoding == types.PositionEncodingKind.Utf16
    assert set(offered.code_action_provider.code_action_kinds) == {
        "quickfix",
        "source.fixAll.frfix",
        "source.frfix.probable",
    }
    assert offered.document_formatting_provider is None
    assert offered.diagnostic_provider is None


def test_findings_of_a_text_that_is_opened(editor, run, folder):
    uri = run(editor.opened(folder / "a.md", "# Un titre\n\nUne 🙂 oeuvre, et `une oeuvre`.\n"))
    (found,) = editor.published[uri].diagnostics
    assert editor.published[uri].version == 1
    assert (found.range, found.code, found.source) == (place(2, 7, 13), "orthographe/ligature", "frfix")
    assert found.severity == types.DiagnosticSeverity.Error
    assert found.data == {"grade": "sûr", "replacements": ["œuvre"]}
