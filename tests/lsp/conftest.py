import asyncio

import pytest
from lsprotocol import types
from tests.lsp.editor import Editor


@pytest.fixture(scope="session")
def run():
    """Run a coroutine to its end, all on one event loop."""
    with asyncio.Runner() as runner:
        yield runner.run


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("articles").resolve()


@pytest.fixture(scope="session")
def editor(run, folder):
    """An editor with a server in ``folder``; one for all tests, as a start takes seconds."""

    async def begin():
        editor = Editor()
        workspace = types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        )
        text_document = types.TextDocumentClientCapabilities(
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown])
        )
        await editor.begin(folder, {"delai": 50}, workspace=workspace, text_document=text_document)
        return editor

    editor = run(begin())
    yield editor
    assert run(editor.leave()) == 0
