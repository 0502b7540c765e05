"""What the screen shows of a dialogue: lines of text, as many as there is room for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from rich.text import Text

from frfix.diagnostics import CONTEXT, Diagnostic
from frfix.i18n import _, plural
from frfix.interactive.dialogue import Dialogue, Mode
from frfix.interactive.draft import Draft
from frfix.interactive.excerpts import excerpt_rows, wrapped
from frfix.interactive.keys import Action, Key
from frfix.reports.base import DELETION, STYLES, Line, printable, shown, unbreakable
from frfix.reports.explique import details
from frfix.rules.registry import load_rules

if TYPE_CHECKING:
    from rich.console import Console

CONTEXTS: Final = (2, 6, 15, 60)
"""Lines of the text on each side of a finding's own, from one press of the key to the next."""
MOST_CANDIDATES: Final = 9
WIDE: Final = 70
"""Columns from which there is room for more space between the keys."""
LEAST_ROWS: Final = 3
"""Lines of the text that are shown on the smallest screen."""
_BAR: Final = 24
"""Columns of the bar that shows how far a person is."""


class Screen(NamedTuple):
    """What stands above the line that a person types, if any, and what stands below."""

    top: list[Text]
    bottom: list[Text]


def screen(dialogue: Dialogue, console: Console, height: int, *, plain: bool) -> Screen:
    """Return the lines for a screen of ``height`` lines, of the width of ``console``.

    ``plain`` marks corrections by signs, for where there are no colours.
    """
    draft = dialogue.draft
    if draft is None:
        return Screen([], [])
    head = _head(draft, console)
    bottom = _bottom(dialogue, console, height)
    room = height - len(head) - len(bottom) - dialogue.is_typing
    match dialogue.mode:
        case Mode.EXPLAINING:
            body = _explanation(dialogue, draft, console, room)
        case Mode.LEAVING | Mode.ENDED:
            body = _farewell(dialogue, draft, console)
        case _:
            body = _finding(dialogue, draft, console, room, plain=plain)
    body = body[: max(room, 0)]
    if dialogue.is_typing:
        return Screen([*head, *body], bottom)
    return Screen([*head, *body, *[Text()] * (room - len(body))], bottom)


def _head(draft: Draft, console: Console) -> list[Text]:
    """Return the file's name, how far a person is in it, and a line below."""
    total = draft.decided + len(draft.state.findings)
    at = min(draft.decided + draft.state.at + 1, total)
    count = f"{at}/{total}" if draft.current is not None else f"{total}/{total}"
    width = console.width
    bar = min(_BAR, width // 3)
    filled = bar * draft.decided // total if total else bar
    name = printable(draft.name)
    room = width - bar - len(count) - 5
    while cell_len(name) > room and len(name) > 1:
        name = "…" + name[2:]
    gap = width - 3 - cell_len(name) - bar - 1 - len(count)
    return [
        Text.assemble(
            " ",
            (name, "bold"),
            " " * max(gap, 1),
            ("━" * filled, "green"),
            ("━" * (bar - filled), "dim"),
            f" {count} ",
        ),
        Text(),
    ]


def _bottom(dialogue: Dialogue, console: Console, height: int) -> list[Text]:
    """Return the notice and the legend."""
    lines = []
    if dialogue.notice:
        style = "bold yellow" if dialogue.refused else "green"
        notice = wrapped(Text(printable(dialogue.notice), style), console, console.width - 2)
        lines += [Text.assemble(" ", row) for row in notice]
    lines.append(Text("─" * console.width, "dim"))
    return [*lines, *_legend(_useful(dialogue), console, max(height // 5, 2))]


def _useful(dialogue: Dialogue) -> Iterable[Key]:
    """Return the keys that are good for something at this finding."""
    draft = dialogue.draft
    found = draft.current if draft is not None else None
    idle: set[Action] = set()
    if draft is not None and not draft.can_undo:
        idle.add(Action.UNDO)
    if dialogue.mode is Mode.FINDING and found is not None:
        if not found.fixes:
            idle.add(Action.ACCEPT)
        if len(found.fixes) < 2:
            idle.add(Action.CHOOSE)
        if not dialogue.has_word:
            idle |= {Action.ADD, Action.ADD_OWN}
    return [key for key in dialogue.keys if key.action not in idle]


def _legend(keys: Iterable[Key], console: Console, most: int) -> list[Text]:
    """Return the keys in at most ``most`` lines; where there is no room, the last but one go."""
    kept = [Text.assemble(" ", (key.shown, "bold"), " ", (key.named, "dim")) for key in keys]
    while len(rows := _flowing(kept, console)) > most and len(kept) > 2:
        del kept[-2]
    return rows


def _flowing(items: Iterable[Text], console: Console) -> list[Text]:
    """Return ``items``, as many in a line as there is room for, none broken if it has room in one."""
    gap = "  " if console.width >= WIDE else " "
    rows: list[Text] = []
    for item in items:
        if rows and rows[-1].cell_len + len(gap) + item.cell_len <= console.width:
            rows[-1].append_text(Text.assemble(gap, item))
        else:
            rows.append(item.copy())
    return [part for row in rows for part in wrapped(row, console, console.width)]


def _finding(dialogue: Dialogue, draft: Draft, console: Console, room: int, *, plain: bool) -> list[Text]:
    found = draft.current
    assert found is not None
    title = _title(found, console)
    question = _question(dialogue, console)
    candidates = _candidates(draft, found, console, listed=room >= 14)
    notes = _related(draft, found, console)
    rows = room - len(title) - len(candidates) - len(notes) - len(question) - 2
    if rows < LEAST_ROWS:
        rows, notes = rows + len(notes), []
    if rows < LEAST_ROWS and question:
        rows, candidates = rows + len(candidates), []
    rows = max(rows, LEAST_ROWS)
    text = excerpt_rows(draft.source, found, console, rows, CONTEXTS[dialogue.context], plain=plain)
    return [*title, Text(), *text, Text(), *candidates, *notes, *question]


def _title(found: Diagnostic, console: Console) -> list[Text]:
    severity = found.severity.value
    title = Text.assemble((severity, STYLES[severity]), (f"  {found.rule}", "dim"))
    grade = Text(f"  {found.grade.value}", "dim")
    if title.cell_len + grade.cell_len < console.width - 1:
        title.append_text(grade)
    message = Text(unbreakable(printable(found.message)))
    return [
        Text.assemble(" ", row)
        for text in (title, message)
        for row in wrapped(text, console, console.width - 2)
    ]


def _candidates(draft: Draft, found: Diagnostic, console: Console, *, listed: bool) -> list[Text]:
    """Return the corrections with their numbers, below each other if they are to be ``listed``."""
    if not found.fixes:
        return wrapped(Text(" " + _("Pas de correction toute faite."), "dim"), console, console.width)
    old = draft.source.text[found.start : found.end]
    _old, *texts = shown(old, *found.replacements[:MOST_CANDIDATES])
    items = [
        Text.assemble(" ", (str(number), "bold"), " ", (text or DELETION, STYLES["right"]))
        for number, text in enumerate(texts, start=1)
    ]
    if listed and len(items) <= 5:
        return [row for item in items for row in wrapped(item, console, console.width)]
    return _flowing(items, console)


def _related(draft: Draft, found: Diagnostic, console: Console) -> list[Text]:
    lines = []
    for one in found.related:
        if one.message == CONTEXT:
            continue
        word = printable(draft.source.text[one.start : one.end])
        note = _("« {word} » : {message}").format(word=word, message=printable(one.message))
        lines += wrapped(Text(f" {note}", "dim"), console, console.width)
    return lines[:4]


def _question(dialogue: Dialogue, console: Console) -> list[Text]:
    match dialogue.mode:
        case Mode.TYPING:
            asked = _("À la place du passage :")
        case Mode.ADDING:
            asked = _("Mot à ajouter à {name} (« mot = modèle » pour le fléchir) :").format(
                name=printable(dialogue.word_list.name)
            )
        case _:
            return []
    rows = wrapped(Text(asked, "bold"), console, console.width - 2)
    return [Text(), *(Text.assemble(" ", row) for row in rows)]


def _farewell(dialogue: Dialogue, draft: Draft, console: Console) -> list[Text]:
    """Return what was decided, and the question of what becomes of it."""
    said = [Text(counted_line(draft))]
    if dialogue.mode is Mode.ENDED:
        said = [Text(_("Tout est vu."), "bold"), Text(), *said]
    if draft.state.edits:
        said += [Text(), Text(_("Que faire des corrections ?"))]
    rows = [row for line in said for row in wrapped(line, console, console.width - 2) or [Text()]]
    return [Text.assemble(" ", row) for row in rows]


def counted_line(draft: Draft) -> str:
    """Return how many findings were corrected, ignored, left."""
    left = len(draft.state.findings)
    parts = [
        plural("{count} correction acceptée", "{count} corrections acceptées", draft.state.corrected).format(
            count=draft.state.corrected
        ),
        plural("{count} remarque ignorée", "{count} remarques ignorées", draft.state.hidden).format(
            count=draft.state.hidden
        ),
        plural("{count} remarque reste", "{count} remarques restent", left).format(count=left),
    ]
    return ", ".join(parts) + "."


def _explanation(dialogue: Dialogue, draft: Draft, console: Console, room: int) -> list[Text]:
    """Return all that is known of the finding's rule, from the line on that a person scrolled to."""
    found = draft.current
    rules = [rule for rule in load_rules() if found is not None and rule.id == found.rule]
    lines: Sequence[Line] = list(details(rules, console.width)) or [
        [(_("Cette règle n’a pas d’explication."), "")]
    ]
    texts = (Text.assemble(*((text, STYLES[style]) for text, style in line)) for line in lines)
    rows = [row for text in texts for row in wrapped(text, console, console.width)]
    dialogue.scroll = max(min(dialogue.scroll, len(rows) - room), 0)
    return rows[dialogue.scroll :]
