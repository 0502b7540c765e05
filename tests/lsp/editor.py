"""A real client of the protocol, over the standard input and output of a real process."""

import asyncio
import os
import sys
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter

import frfix

SOURCES = Path(frfix.__file__).resolve().parents[1]
PATIENCE = 60  # Seconds; a busy machine may take long to load everything.


def converter():
    """Return pygls's converter, which alone takes a code action that has a command for a command."""
    made = default_converter()
    either = types.Command | types.CodeAction
    made.register_structure_hook(either, lambda data, _: made.structure(data, types.CodeAction))
    made.register_structure_hook(
        types.CodeAction | types.Command, lambda data, _: made.structure(data, types.CodeAction)
    )
    return made


class Editor(LanguageClient):
    """An editor without a screen: it keeps texts and what the server says."""

    server = ("-m", "frfix", "lsp")

    def __init__(self):
        super().__init__("editor", "1", converter_factory=converter)
        self.texts = {}
        self.published = {}
        self.versions = []
        self.messages = []
        self.log = []
        self.refreshed = 0
        self.watched = []
        self.questions = []
        self.answer = 0
        self.configuration = None
        self.news = asyncio.Event()
        self._hear(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, self._on_diagnostics)
        self._hear(types.WINDOW_SHOW_MESSAGE, self._on_message)
        self._hear(types.WINDOW_LOG_MESSAGE, self._on_log)
        self._hear(types.WINDOW_SHOW_MESSAGE_REQUEST, self._on_question)
        self._hear(types.WORKSPACE_APPLY_EDIT, self._on_edit)
        self._hear(types.WORKSPACE_CONFIGURATION, self._on_configuration)
        self._hear(types.CLIENT_REGISTER_CAPABILITY, self._on_registration)
        self._hear(types.WORKSPACE_DIAGNOSTIC_REFRESH, self._on_refresh)

    def _hear(self, name, method):
        self.feature(name)(lambda params=None: method(params))

    def _on_diagnostics(self, params):
        self.published[params.uri] = params
        self.versions.append((params.uri, params.version))
        self.news.set()

    def _on_message(self, params):
        self.messages.append(params)
        self.news.set()

    def _on_log(self, params):
        self.log.append(params)
        self.news.set()

    def _on_question(self, params):
        self.questions.append(params)
        return None if self.answer is None else params.actions[self.answer]

    def _on_edit(self, params):
        self.apply(params.edit)
        return types.ApplyWorkspaceEditResult(applied=True)

    def _on_configuration(self, params):
        return [self.configuration for _ in params.items]

    def _on_registration(self, params):
        self.watched += params.registrations
        self.news.set()

    def _on_refresh(self, _params=None):
        self.refreshed += 1
        self.news.set()

    async def until(self, condition):
        """Wait until the server has said what makes ``condition()`` true; return that."""
        async with asyncio.timeout(PATIENCE):
            while not (met := condition()):
                self.news.clear()
                await self.news.wait()
        return met

    async def begin(self, folder, options=None, **capabilities):
        await self.start_io(sys.executable, *self.server, cwd=folder, env=environment(folder))
        params = types.InitializeParams(
            capabilities=types.ClientCapabilities(**capabilities),
            root_uri=folder.as_uri(),
            initialization_options=options,
        )
        self.answered = await self.initialize_async(params)
        self.initialized(types.InitializedParams())

    def open(self, path, text, language="markdown"):
        uri = path if isinstance(path, str) else path.as_uri()
        self.texts[uri] = text
        self.published.pop(uri, None)
        item = types.TextDocumentItem(uri, language, 1, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    async def opened(self, path, text, language="markdown"):
        """Open a text; return its URI once the server has spoken of it."""
        uri = self.open(path, text, language)
        await self.until(lambda: uri in self.published and self.published[uri].version == 1)
        return uri

    def change(self, uri, version, *changes):
        """Change a text by (range or None, new text), as an editor does."""
        identifier = types.VersionedTextDocumentIdentifier(version, uri)
        sent = [
            types.TextDocumentContentChangePartial(place, text)
            if place
            else types.TextDocumentContentChangeWholeDocument(text)
            for place, text in changes
        ]
        self.text_document_did_change(types.DidChangeTextDocumentParams(identifier, sent))

    def close(self, uri):
        self.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def found(self, uri):
        return [(one.code, self.words(uri, one.range)) for one in self.published[uri].diagnostics]

    def words(self, uri, place):
        start, end = (offset(self.texts[uri], at) for at in (place.start, place.end))
        return units(self.texts[uri])[2 * start : 2 * end].decode("utf-16-le")

    async def actions(self, uri, place=None, only=None):
        place = place or types.Range(types.Position(0, 0), types.Position(10_000, 0))
        context = types.CodeActionContext(self.published[uri].diagnostics, only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        return await self.text_document_code_action_async(params)

    async def command(self, command):
        params = types.ExecuteCommandParams(command.command, command.arguments)
        return await self.workspace_execute_command_async(params)

    def apply(self, edit):
        """Make an edit of the server's in the texts, in UTF-16, as the protocol defines it."""
        changes = dict(edit.changes or {})
        for change in edit.document_changes or ():
            changes[change.text_document.uri] = change.edits
        for uri, edits in changes.items():
            data = units(self.texts[uri])
            places = [
                (offset(self.texts[uri], e.range.start), offset(self.texts[uri], e.range.end), e.new_text)
                for e in edits
            ]
            for start, end, text in sorted(places, reverse=True):
                data = data[: 2 * start] + units(text) + data[2 * end :]
            self.texts[uri] = data.decode("utf-16-le")

    async def leave(self, shutdown=True):
        if shutdown:
            await self.shutdown_async(None)
        self.exit(None)
        async with asyncio.timeout(PATIENCE):
            return await self._server.wait()


def units(text):
    return text.encode("utf-16-le")


def offset(text, position):
    """Return the UTF-16 code unit of a place, by the letter of the specification."""
    before, line, rest = 0, 0, text
    while line < position.line:
        ends = [at for sign in ("\r\n", "\n", "\r") if (at := rest.find(sign)) >= 0]
        end = min(ends)
        end += 2 if rest[end : end + 2] == "\r\n" else 1
        before += len(units(rest[:end])) // 2
        rest, line = rest[end:], line + 1
    return before + position.character


def environment(folder):
    # Whoever runs the tests may have words of their own.
    own = {"PYTHONPATH": str(SOURCES), "XDG_CONFIG_HOME": str(folder / "config")}
    return {key: value for key, value in os.environ.items() if key != "FRFIX_INTERFACE"} | own
