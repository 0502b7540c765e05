"""The commands that the editor has the server carry out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lsprotocol import types

from frfix.diagnostics import Edit
from frfix.errors import FrfixError
from frfix.i18n import _
from frfix.lsp import actions
from frfix.lsp.desk import Reading, corrections, silence
from frfix.lsp.hover import about_rule, as_text
from frfix.lsp.server import Server
from frfix.lsp.texts import OpenText
from frfix.rules.lookup import rules_named
from frfix.rules.registry import load_rules
from frfix.user_lists import list_for_new_words, project_lists
from frfix.word_lists import add_entries


def register(server: Server) -> None:
    """Let ``server`` carry out commands."""
    server.command(actions.ADD)(_add)
    server.command(actions.CORRECT)(_correct)
    server.command(actions.IGNORE)(_ignore)
    server.command(actions.EXPLAIN)(_explain)


async def _add(ls: Server, uri: str, word: str, place: str) -> bool:
    """Add a word to a list; return whether it was done."""
    folder = _folder(ls, uri)
    try:
        lists = [] if place == actions.PERSONAL else project_lists(folder)
        if place == actions.PROJECT and not lists:
            return await _offer_personal(ls, uri, word)
        asked = next((path for path in lists if str(path) == place), None)
        path = list_for_new_words(folder, personal=place == actions.PERSONAL, asked=asked)
        add_entries(path, [word])
    except FrfixError as error:
        ls.say(str(error), types.MessageType.Error)
        return False
    ls.renew()
    return True


async def _offer_personal(ls: Server, uri: str, word: str) -> bool:
    """Ask whether a word may go into the personal list, where the project has none."""
    message = _(
        "frfix : les réglages du projet ne nomment aucune liste de mots ; "
        'écrivez mots = ["mots.txt"] dans frfix.toml, ou ajoutez « {word} » au dictionnaire personnel.'
    )
    yes = types.MessageActionItem(_("Ajouter au dictionnaire personnel"))
    request = types.ShowMessageRequestParams(types.MessageType.Warning, message.format(word=word), [yes])
    answer = await ls.window_show_message_request_async(request)
    return answer is not None and answer.title == yes.title and await _add(ls, uri, word, actions.PERSONAL)


async def _correct(ls: Server, uri: str, probable: bool) -> bool:
    """Correct a whole text; return whether the editor did so."""
    text = ls.texts.get(uri)
    reading = None if text is None else await ls.current(text)
    if text is None or reading is None:
        return False
    edits = await ls.work(lambda: corrections(reading, probable=probable))
    if not edits:
        ls.say(_("rien à corriger"), types.MessageType.Info)
        return False
    return await _apply(ls, text, reading, edits, _("Corrections de frfix"))


async def _ignore(ls: Server, uri: str, which: str) -> bool:
    """Silence a finding by a comment; return whether the editor wrote it."""
    text = ls.texts.get(uri)
    reading = None if text is None else await ls.current(text)
    if text is None or reading is None:
        return False
    edit = await ls.work(lambda: silence(reading, which))
    if edit is None:
        ls.say(_("aucun commentaire ne peut faire taire cette remarque ici"), types.MessageType.Warning)
        return False
    return await _apply(ls, text, reading, [edit], _("Commentaire pour frfix"))


async def _apply(ls: Server, text: OpenText, reading: Reading, edits: Sequence[Edit], title: str) -> bool:
    """Have the editor make ``edits`` of what was read, unless its author went on writing."""
    if text.snapshot is not reading.snapshot:
        return False
    edit = actions.workspace_edit(reading, edits, versioned=ls.versioned)
    done = await ls.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit, title))
    return done.applied


def _explain(ls: Server, name: str) -> str:
    """Show the rules that ``name`` stands for; return them in Markdown."""
    try:
        found = rules_named(name, load_rules())
    except FrfixError as error:
        ls.say(str(error), types.MessageType.Error)
        return ""
    pages = ["\n\n".join(about_rule(rule)) for rule in found]
    ls.say(as_text(pages[:1], markdown=False), types.MessageType.Info)
    return as_text(pages)


def _folder(ls: Server, uri: str) -> Path:
    text = ls.texts.get(uri)
    path = None if text is None else text.snapshot.path
    return ls.desk.root if path is None else path.parent
