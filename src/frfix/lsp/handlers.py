"""What the server does when the editor says or asks something."""

from __future__ import annotations

import asyncio

from lsprotocol import types

from frfix.lsp import actions
from frfix.lsp.desk import Reading, corrections
from frfix.lsp.hover import about_finding, as_text, found_at
from frfix.lsp.server import Server
from frfix.lsp.texts import OpenText


def register(server: Server) -> None:
    """Let ``server`` answer."""
    server.feature(types.INITIALIZE)(_initialize)
    server.feature(types.SHUTDOWN)(_shutdown)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(_did_open)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_did_change)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(_did_save)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_did_close)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    kinds = types.CodeActionOptions(code_action_kinds=list(actions.KINDS))
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(_code_actions)


def _initialize(ls: Server, params: types.InitializeParams) -> None:
    ls.begin(params)
    ls.ask(params.initialization_options)
    if ls.pulls:
        options = types.DiagnosticOptions(
            inter_file_dependencies=False, workspace_diagnostics=False, identifier="frfix"
        )
        ls.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)(_diagnostic)


def _shutdown(ls: Server, _params: None) -> None:
    ls.took_leave = True


def _did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    item = params.text_document
    ls.opened(OpenText(item.uri, str(item.language_id), item.version, item.text))


def _did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    text = ls.texts.get(params.text_document.uri)
    if text is not None:
        text.change(params.text_document.version, params.content_changes, ls.desk.encoding)
        ls.changed(text)


def _did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    ls.saved(params.text_document.uri)


def _did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    ls.closed(params.text_document.uri)


async def _diagnostic(ls: Server, params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
    reading = None
    text = ls.texts.get(params.text_document.uri)
    while text is not None and not text.closed:
        stamp = text.stamp
        if params.previous_result_id is not None:  # The first time, a person waits for it.
            await asyncio.sleep(ls.asked.delay / 1000)
        if stamp == text.stamp:
            reading = await ls.current(text)
            if stamp == text.stamp:
                break
    name = "" if reading is None else str(reading.snapshot.stamp)
    if name and name == params.previous_result_id:
        return types.RelatedUnchangedDocumentDiagnosticReport(result_id=name)
    items = list(reading.diagnostics) if reading else []
    return types.RelatedFullDocumentDiagnosticReport(items=items, result_id=name)


async def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    reading = await _reading(ls, params.text_document.uri)
    if reading is None:
        return None
    at = reading.positions.offset(params.position)
    found = [reading.checked.diagnostics[index] for index in found_at(reading, at, at)]
    if not found:
        return None
    hover = ls.client_capabilities.text_document and ls.client_capabilities.text_document.hover
    formats = (hover and hover.content_format) or ()
    markdown = types.MarkupKind.Markdown in formats
    text = reading.checked.source.text
    explained = [as_text(about_finding(one, text[one.start : one.end]), markdown=markdown) for one in found]
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    place = reading.positions.range(found[0].start, found[0].end)
    return types.Hover(types.MarkupContent(kind, "\n\n---\n\n".join(explained)), place)


async def _code_actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    reading = await _reading(ls, params.text_document.uri)
    if reading is None:
        return []
    only = params.context.only
    offered: list[types.CodeAction] = []
    if actions.is_wanted(types.CodeActionKind.QuickFix, only):
        start, end = map(reading.positions.offset, (params.range.start, params.range.end))
        for index in found_at(reading, start, end):
            found, shown = reading.checked.diagnostics[index], reading.diagnostics[index]
            offered += actions.quick_fixes(actions.Offer(reading, found, shown, ls.versioned))
    if actions.is_wanted(actions.FIX_ALL, only):
        offered += await _fix_all(ls, reading, asked=bool(only), kind=actions.FIX_ALL)
    if actions.is_wanted(actions.FIX_PROBABLE, only):
        offered += await _fix_all(ls, reading, asked=bool(only), kind=actions.FIX_PROBABLE)
    return offered


async def _fix_all(ls: Server, reading: Reading, *, asked: bool, kind: str) -> list[types.CodeAction]:
    """Return the action that corrects the whole text, if there is something to correct.

    Where it was ``asked`` for, as when a text is saved, it brings its edits; else they are made when it is
    chosen, as editors ask what can be done wherever the cursor goes.
    """
    probable = ls.asked.probable or kind == actions.FIX_PROBABLE
    if not actions.is_correctable(reading, probable=probable):
        return []
    edits = await ls.work(lambda: corrections(reading, probable=probable)) if asked else None
    if edits is not None and not edits:
        return []
    return [actions.fix_all(reading, kind, probable=probable, edits=edits, versioned=ls.versioned)]


async def _reading(ls: Server, uri: str) -> Reading | None:
    text = ls.texts.get(uri)
    return None if text is None else await ls.current(text)
