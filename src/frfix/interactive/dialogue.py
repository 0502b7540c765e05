"""What a key does: the dialogue between a person and the texts to correct, without a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from frfix.errors import FrfixError
from frfix.i18n import _, plural
from frfix.interactive import keys
from frfix.interactive.draft import Draft
from frfix.interactive.keys import Action, Key
from frfix.interactive.typed import Refused
from frfix.interactive.words import Added


class Mode(Enum):
    """What is on the screen."""

    FINDING = auto()
    TYPING = auto()
    ADDING = auto()
    EXPLAINING = auto()
    LEAVING = auto()
    ENDED = auto()


class Ending(Enum):
    """What becomes of the corrections that were accepted in a text."""

    WRITE = auto()
    DROP = auto()
    KEEP = auto()


class Outside(Protocol):
    """What a dialogue has done around the texts."""

    def word_list(self, *, personal: bool) -> Path:
        """Return the list that a new word goes into, one's own or the project's; raises `Refused`."""

    def add_word(self, text: str, path: Path) -> Added:
        """Add a word to a list; raises `Refused`."""

    def remember(self, draft: Draft) -> None:
        """Remember what was decided so far."""

    def leave(self, draft: Draft, ending: Ending) -> None:
        """End with a text; raises `FrfixError` if it cannot be written."""


class Dialogue:
    """Takes keys (`press`) and typed text (`submit`), and holds what `frfix.interactive.view` shows.

    ``drafts`` are taken one after the other; ``over`` tells that there is no more to do, ``stopped`` that a
    person left before the last one, ``interrupted`` that it was without a word.
    """

    def __init__(self, drafts: Iterator[Draft], outside: Outside) -> None:
        self._drafts = drafts
        self._outside = outside
        self.draft: Draft | None = None
        self.mode = Mode.FINDING
        self.notice = ""
        self.refused = False
        self.context = 0
        self.scroll = 0
        self.over = self.stopped = self.interrupted = False
        self.word_list = Path()
        self._stopping = False
        self._next_draft()

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that do something now."""
        match self.mode:
            case Mode.TYPING | Mode.ADDING:
                return keys.TYPING
            case Mode.EXPLAINING:
                return keys.READING
            case Mode.LEAVING:
                return keys.LEAVING
            case Mode.ENDED:
                return keys.ENDED if self.draft is not None and self.draft.state.edits else keys.NOTHING
        return keys.FINDING

    @property
    def is_typing(self) -> bool:
        """Whether a line is to be typed."""
        return self.mode in (Mode.TYPING, Mode.ADDING)

    @property
    def prefilled(self) -> str:
        """What the line to be typed begins with."""
        assert self.draft is not None
        return self.draft.word() if self.mode is Mode.ADDING else self.draft.readable()

    @property
    def has_word(self) -> bool:
        """Whether the finding is about a word that could be added to a list."""
        try:
            return self.draft is not None and self.draft.current is not None and bool(self.draft.word())
        except Refused:
            return False

    def press(self, key: str) -> None:
        """Do what ``key`` asks for; what it cannot do is told in ``notice``."""
        self.notice, self.refused = "", False
        draft = self.draft
        if draft is None or self.over:
            return
        action = keys.action_of(key, self.keys)
        try:
            match self.mode:
                case Mode.FINDING if action is not None:
                    self._at_finding(draft, action, key)
                case Mode.TYPING | Mode.ADDING if action is Action.BACK:
                    self.mode = Mode.FINDING
                case Mode.EXPLAINING:
                    self._explaining(action)
                case Mode.LEAVING | Mode.ENDED:
                    self._leaving(draft, action, key)
        except FrfixError as error:
            self._refuse(error)

    def submit(self, text: str) -> None:
        """Take a typed line; one that cannot be taken is asked for again."""
        assert self.draft is not None
        self.notice, self.refused = "", False
        draft, mode = self.draft, self.mode
        try:
            if mode is Mode.ADDING:
                added = self._outside.add_word(text, self.word_list)
                draft.accept_words(frozenset((added.entry,)), added.take_back)
                message = _("« {word} » est dans {path}.")
                self._tell(message.format(word=added.entry, path=self.word_list))
            else:
                draft.write(text)
        except FrfixError as error:
            self._refuse(error)
            return
        self.mode = Mode.FINDING
        self._decided(draft)

    def stop(self) -> None:
        """Leave at once, everything kept for later: the terminal goes away."""
        if self.draft is not None and not self.over:
            self._outside.leave(self.draft, Ending.KEEP)
        self.over = self.stopped = self.interrupted = True

    def _at_finding(self, draft: Draft, action: Action, key: str) -> None:
        decide: dict[Action, Callable[[], None]] = {
            Action.ACCEPT: draft.accept,
            Action.CHOOSE: lambda: draft.accept(keys.DIGITS[key]),
            Action.IGNORE: draft.ignore,
            Action.IGNORE_PASSAGE: draft.ignore_passage,
            Action.IGNORE_RULE: draft.ignore_rule,
            Action.UNDO: draft.undo,
        }
        if action in decide:
            decide[action]()
            self._decided(draft)
            return
        match action:
            case Action.WRITE:
                draft.readable()
                self.mode = Mode.TYPING
            case Action.ADD | Action.ADD_OWN:
                draft.word()
                self.word_list = self._outside.word_list(personal=action is Action.ADD_OWN)
                self.mode = Mode.ADDING
            case Action.NEXT | Action.PREVIOUS:
                draft.go(1 if action is Action.NEXT else -1)
            case Action.MORE:
                self.context = (self.context + 1) % 4
            case Action.EXPLAIN:
                self.mode, self.scroll = Mode.EXPLAINING, 0
            case Action.NEXT_FILE | Action.QUIT:
                self._stopping = action is Action.QUIT
                if draft.state.edits:
                    self.mode = Mode.LEAVING
                else:
                    self._leave(draft, Ending.KEEP)

    def _explaining(self, action: Action | None) -> None:
        if action in (Action.NEXT, Action.PREVIOUS):
            self.scroll = max(self.scroll + (4 if action is Action.NEXT else -4), 0)
        else:
            self.mode = Mode.FINDING

    def _leaving(self, draft: Draft, action: Action | None, key: str) -> None:
        endings = {Action.ACCEPT: Ending.WRITE, Action.DROP: Ending.DROP, Action.KEEP: Ending.KEEP}
        if action in endings:
            self._leave(draft, endings[action])
        elif action is Action.UNDO:
            draft.undo()
            self._decided(draft)
        elif action is Action.BACK:
            self._end_or_go_on(draft)
        elif key in ("q", "c-c", "c-d"):
            self._stopping = True
            if self.mode is Mode.ENDED and draft.state.edits:
                self.mode = Mode.LEAVING
                return
            # Asked what to do, a person only wants to be gone: nothing is written, and nothing lost.
            self.interrupted = self.mode is Mode.LEAVING
            self._leave(draft, Ending.KEEP)

    def _leave(self, draft: Draft, ending: Ending) -> None:
        self._outside.leave(draft, ending)
        if self._stopping:
            self.over = self.stopped = True
        else:
            self._next_draft()

    def _next_draft(self) -> None:
        for draft in self._drafts:
            self.draft, self.context = draft, 0
            self.mode = Mode.FINDING
            if draft.resumed:
                self._tell(_resumed(draft))
            if draft.current is not None or draft.state.edits:
                self._end_or_go_on(draft)
                return
            self._outside.leave(draft, Ending.KEEP)
        self.over = True

    def _decided(self, draft: Draft) -> None:
        self._outside.remember(draft)
        self._end_or_go_on(draft)

    def _end_or_go_on(self, draft: Draft) -> None:
        if draft.current is None:
            draft.settle()
        self.mode = Mode.FINDING if draft.current is not None else Mode.ENDED

    def _tell(self, message: str) -> None:
        self.notice, self.refused = message, False

    def _refuse(self, error: FrfixError) -> None:
        text = error.message
        self.notice, self.refused = text[:1].upper() + text[1:] + ".", True


def _resumed(draft: Draft) -> str:
    message = plural(
        "Reprise où vous en étiez : {count} décision retrouvée (--depuis-le-debut recommence).",
        "Reprise où vous en étiez : {count} décisions retrouvées (--depuis-le-debut recommence).",
        draft.resumed,
    ).format(count=draft.resumed)
    if draft.lost > 0:
        lost = plural(
            "{count} correction n’a pas retrouvé sa place.",
            "{count} corrections n’ont pas retrouvé leur place.",
            draft.lost,
        )
        message += " " + lost.format(count=draft.lost)
    return message
