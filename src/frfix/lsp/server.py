"""The server: which texts are open, when each is checked, and what the editor is told."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol
from pygls.uris import to_fs_path

from frfix import __version__
from frfix.errors import FrfixError, SettingsError
from frfix.i18n import _
from frfix.lsp.asked import Asked, asked
from frfix.lsp.desk import Desk, PackedError, Reading, UnreadError
from frfix.lsp.texts import OpenText, Snapshot

_Done = TypeVar("_Done")


class Protocol(LanguageServerProtocol):
    """The protocol as pygls speaks it, but for the texts, which the server's own handlers keep."""

    def _register_builtin_features(self) -> None:
        super()._register_builtin_features()  # type: ignore[no-untyped-call]
        for name in (
            types.TEXT_DOCUMENT_DID_OPEN,
            types.TEXT_DOCUMENT_DID_CHANGE,
            types.TEXT_DOCUMENT_DID_CLOSE,
        ):
            del self.fm.builtin_features[name]


class Server(LanguageServer):
    """One editor's server.

    Everything happens on the event loop but the checks, which follow one another on a thread of their own,
    so that typing never waits. A check of what a text no longer is, is not begun, or its outcome dropped.
    """

    def __init__(self) -> None:
        super().__init__("frfix", __version__, protocol_cls=Protocol)
        self.texts: dict[str, OpenText] = {}
        self.asked = Asked()
        self.pulls = False
        """Whether the editor asks for diagnostics; else it is sent them."""
        self.took_leave = False
        self.desk = Desk(types.PositionEncodingKind.Utf16, Path.cwd())
        self._worker = ThreadPoolExecutor(1, "frfix")
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._readings: dict[str, tuple[Snapshot, asyncio.Task[Reading | None]]] = {}
        self._told: set[str] = set()

    def begin(self, params: types.InitializeParams) -> None:
        """Take what the editor says of itself, and load what every check needs meanwhile."""
        text_document, workspace = params.capabilities.text_document, params.capabilities.workspace
        refreshes = workspace and workspace.diagnostics and workspace.diagnostics.refresh_support
        # An editor that cannot be told to ask again would show what other settings gave.
        self.pulls = bool(text_document and text_document.diagnostic and refreshes)
        folders = [folder.uri for folder in params.workspace_folders or ()]
        root = next(filter(None, map(to_fs_path, filter(None, [self.workspace.root_uri, *folders]))), None)
        encoding = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
        self.desk = Desk(encoding, Path(root) if root else Path.cwd())
        self._worker.submit(self.desk.warm)

    def end(self) -> None:
        """Let the process end: what was not begun is not done any more."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    @property
    def versioned(self) -> bool:
        """Whether the editor takes edits with the version of the text that they are for."""
        workspace = self.client_capabilities.workspace
        edit = workspace.workspace_edit if workspace else None
        return bool(edit and edit.document_changes)

    def work(self, task: Callable[..., _Done], *arguments: object) -> asyncio.Future[_Done]:
        """Do ``task`` after the checks that go on, on their thread."""
        return asyncio.get_running_loop().run_in_executor(self._worker, task, *arguments)

    def opened(self, text: OpenText) -> None:
        """Keep a text, and check it at once."""
        uri = text.snapshot.uri
        if uri in self.texts:
            self.texts[uri].closed = True
        self.texts[uri] = text
        self.work(self.desk.opened, text.snapshot)
        if not self.pulls:
            self._start(text)

    def closed(self, uri: str) -> None:
        """Forget a text; the editor is to show nothing of it any more."""
        text = self.texts.pop(uri, None)
        if text is not None:
            text.closed = True
        self._stop_timer(uri)
        self._readings.pop(uri, None)
        if not self.pulls:
            self._publish(uri, None, [])

    def changed(self, text: OpenText) -> None:
        """Check a text once its author pauses."""
        uri = text.snapshot.uri
        self._stop_timer(uri)
        if not self.pulls:
            loop = asyncio.get_running_loop()
            self._timers[uri] = loop.call_later(self.asked.delay / 1000, self._start, text)

    def saved(self, uri: str) -> None:
        """Do not let a person who saved wait."""
        if uri in self._timers:
            self._start(self.texts[uri])

    def ask(self, value: object) -> None:
        """Obey the editor's own settings, ``value``."""
        found = asked(value, self.tell)
        if found != self.asked:
            self.asked = found
            self.renew()

    def renew(self) -> None:
        """Check all texts again: settings or words have changed."""
        self._told.clear()
        self.desk.renew(self.asked.options)
        for text in self.texts.values():
            text.touch()
            if not self.pulls:
                self._start(text)
        if self.pulls and self.texts:
            self.workspace_diagnostic_refresh(None)

    async def current(self, text: OpenText) -> Reading | None:
        """Return what is found in ``text`` as it is now.

        ``None`` if it cannot be checked, or is changed meanwhile.
        """
        return await asyncio.shield(self._start(text))

    def tell(self, error: FrfixError) -> None:
        """Tell a person of an error, once; what is nobody's mistake goes to the log."""
        if str(error) in self._told:
            return
        self._told.add(str(error))
        if isinstance(error, PackedError):
            self.say(str(error), types.MessageType.Info)
        elif isinstance(error, SettingsError):
            self.say(str(error), types.MessageType.Error)
        else:
            level = types.MessageType.Log if isinstance(error, UnreadError) else types.MessageType.Warning
            self.window_log_message(types.LogMessageParams(level, str(error)))

    def say(self, message: str, level: types.MessageType) -> None:
        """Show a message."""
        self.window_show_message(types.ShowMessageParams(level, f"frfix : {message}"))

    def report_server_error(self, error: Exception, source: object) -> None:  # noqa: ARG002
        """Log what went wrong outside of a check; pygls would show it to the author."""
        message = _("frfix s’est trompé : {error}").format(error=error)
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    def _start(self, text: OpenText) -> asyncio.Task[Reading | None]:
        uri = text.snapshot.uri
        self._stop_timer(uri)
        snapshot, task = self._readings.get(uri, (None, None))
        if task is None or snapshot is not text.snapshot:
            task = asyncio.ensure_future(self._read(text, text.snapshot))
            self._readings[uri] = (text.snapshot, task)
        return task

    async def _read(self, text: OpenText, snapshot: Snapshot) -> Reading | None:
        def check() -> Reading | None:
            return None if text.closed or text.stamp != snapshot.stamp else self.desk.check(snapshot)

        reading = None
        try:
            reading = await self.work(check)
        except FrfixError as error:
            self.tell(error)
        except Exception:
            message = _("frfix s’est trompé sur {name} :").format(name=snapshot.name)
            detail = f"{message}\n{traceback.format_exc()}"
            self.window_log_message(types.LogMessageParams(types.MessageType.Error, detail))
        if text.closed or text.stamp != snapshot.stamp:
            return None
        if not self.pulls:
            self._publish(snapshot.uri, snapshot.version, list(reading.diagnostics) if reading else [])
        return reading

    def _publish(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _stop_timer(self, uri: str) -> None:
        timer = self._timers.pop(uri, None)
        if timer is not None:
            timer.cancel()
