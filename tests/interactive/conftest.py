"""Texts to correct whose engine knows a handful of mistakes, and a dialogue without a terminal."""

import dataclasses
import io
from pathlib import Path

import pytest
from rich.console import Console
from tests.cli.conftest import HandfulOfMistakes

from frfix import documents
from frfix.errors import FrfixError
from frfix.interactive.desk import Desk
from frfix.interactive.dialogue import Dialogue, Ending
from frfix.interactive.draft import Draft
from frfix.interactive.typed import Refused
from frfix.interactive.view import screen
from frfix.interactive.words import Added
from frfix.settings import Settings
from frfix.source import Source


def draft(text, kind=documents.Kind.PLAIN, name="a.txt", small=6_000):
    """Return the draft of a text, a file's bytes or a source."""
    data = text.encode() if isinstance(text, str) else text
    source = data if isinstance(data, Source) else documents.load(data, kind, name)
    desk = Desk(kind, Settings(), HandfulOfMistakes)
    found = desk.check(source, desk.read(source), frozenset())
    return Draft(name, source, found, desk, "avertissement", small)


class Outside:
    """What a dialogue has done, for a test to look at."""

    def __init__(self):
        self.words = []
        self.ended = []
        self.remembered = 0
        self.failure = None

    def word_list(self, *, personal):
        if self.failure:
            raise Refused(self.failure)
        return Path("les-miens.txt" if personal else "mots.txt")

    def add_word(self, text, path):
        if " " in text:
            raise Refused("une liste de mots tient un seul mot par ligne")
        self.words.append((text, path.name))
        return Added(text, self.words.pop)

    def remember(self, _draft):
        self.remembered += 1

    def leave(self, draft, ending):
        if self.failure and ending is Ending.WRITE:
            raise FrfixError(self.failure)
        self.ended.append((draft.source.text, ending))


@dataclasses.dataclass
class Talk:
    """A dialogue about ``texts``, and what came of it."""

    dialogue: Dialogue
    outside: Outside

    def press(self, *keys):
        for key in keys:
            self.dialogue.press(key)
        return self

    def write(self, text):
        self.dialogue.press("e")
        self.dialogue.submit(text)
        return self

    @property
    def text(self):
        return self.dialogue.draft.source.text

    @property
    def passage(self):
        """What the finding that is shown is about, "" after the last one."""
        draft = self.dialogue.draft
        return "" if draft.current is None else draft.passage(draft.current).text

    def screen(self, width=80, height=24, plain=True):
        return "\n".join(self.lines(width, height, plain)).replace("\u00a0", " ")

    def lines(self, width=80, height=24, plain=True):
        console = Console(file=io.StringIO(), width=width)
        shown = screen(self.dialogue, console, height, plain=plain)
        return [line.plain for line in (*shown.top, *shown.bottom)]


@pytest.fixture
def talk():
    def begin(*texts, **options):
        outside = Outside()
        drafts = [text if isinstance(text, Draft) else draft(text, **options) for text in texts]
        return Talk(Dialogue(iter(drafts), outside), outside)

    return begin
