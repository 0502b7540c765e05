"""What makes a candidate likely: the features of a correction, and the learnt weight of each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from frfix.spelling.error_model import ACCENT_AGAIN, CEDILLA, FIRST_LETTER, OPERATIONS, ErrorModel
from frfix.spelling.letters import BASE_LETTER

WEIGHTS_FILE: Final = "spelling-weights.json"

FEATURES: Final = (
    "frequency",  # Zipf frequency of the word, 0 to 8
    "common",  # how far the frequency goes beyond 5
    "second-operation",  # one more operation than one
    "third-operation",  # each operation beyond the second
    "same-sound",
    "name",  # a proper name, though the word was written without a capital
    "space",  # a missing space was put back
    "space-frequency",  # frequency of both words together
    "elision",  # a missing apostrophe was put back
    "parts",  # a compound corrected part by part
    "morphology",  # a regular ending where French has an irregular one
    "listed",  # in the list of known misspellings
    "doubted",  # there, with a reason why it is only probable
    "per-letter",  # operations for each letter of the word
    "last-letter",  # the last letter was kept, accents not counted
    "last-letters",  # the last two were
    "plural",  # number was kept: both words end in s or x, or neither does
    "accents-only",
    "before",  # how well the candidate follows the word before it (frfix.spelling.context)
    "after",  # how well it precedes the word after it
    "topic",  # how well it fits what the sentence is about (frfix.spelling.topics)
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may have been meant.

    ``operations`` lead from the misspelling to it (indices of `OPERATIONS`, the way that costs
    least) and cost ``cost``; ``frequency`` is on the Zipf scale; ``kind`` says how it was found:
    ``word``, or the feature of `FEATURES` that names the way.
    """

    text: str
    operations: tuple[int, ...]
    cost: float
    frequency: float
    kind: str = "word"
    same_sound: bool = False
    name: bool = False


class Weights:
    """The learnt numbers of the spelling engine; ``values`` by name of operation and feature."""

    def __init__(self, values: dict[str, float]) -> None:
        self.values = values
        self.errors = ErrorModel(
            [values["op:" + name] for name in OPERATIONS],
            -values["second-operation"],
            -values["third-operation"],
        )
        self.frequency, self.common = values["frequency"], values["common"]
        self.before, self.after, self.topic = values["before"], values["after"], values["topic"]
        self.bonus = sum(max(0.0, values[name]) for name in _SMALL)
        """The most that other features than operations and frequency can add."""
        self.confidence = tuple(value for name, value in values.items() if name.startswith("sure:"))
        # What more operations cost is part of the alignment's cost.
        self._feature = {name: values[name] for name in FEATURES} | dict.fromkeys(_OF_ALIGNMENT, 0.0)

    @classmethod
    def load(cls, folder: Path) -> Weights:
        """Read the compiled weights from ``folder``."""
        return cls(json.loads((folder / WEIGHTS_FILE).read_text("utf-8")))

    def prior(self, frequency: float) -> float:
        """Return the log-weight of a word's frequency."""
        return self.frequency * frequency + (self.common * (frequency - 5) if frequency > 5 else 0.0)

    def score(self, candidate: Candidate, typo: str) -> float:
        """Return the log-weight of ``candidate`` for ``typo`` (lower case)."""
        weights = self._feature
        return sum(weights[name] * value for name, value in features(candidate, typo)) - candidate.cost


def features(candidate: Candidate, typo: str) -> list[tuple[str, float]]:
    """Return the features of ``candidate`` for ``typo`` (lower case) and their values.

    Operations and the sentence are left out.
    """
    text, frequency = candidate.text.lower(), candidate.frequency
    found: list[tuple[str, float]] = []
    if candidate.kind == "space":
        found.append(("space", 1.0))
        found.append(("space-frequency", frequency))
    else:
        found.append(("frequency", frequency))
        if frequency > 5:
            found.append(("common", frequency - 5))
        if candidate.kind != "word":
            found.append((candidate.kind, 1.0))
    edits = accents = 0
    for operation in candidate.operations:
        if operation == ACCENT_AGAIN:
            continue
        if operation <= CEDILLA:
            accents += 1
        elif operation != FIRST_LETTER:
            edits += 1
    if edits + accents > 1:
        found.append(("second-operation", 1.0))
        found.append(("third-operation", edits + accents - 2.0))
    if edits:
        found.append(("per-letter", edits / len(typo)))
    elif accents:
        found.append(("accents-only", 1.0))
    if candidate.same_sound:
        found.append(("same-sound", 1.0))
    if candidate.name:
        found.append(("name", 1.0))
    end, wanted = typo[-1], text[-1]
    if BASE_LETTER.get(end, end) == BASE_LETTER.get(wanted, wanted):
        found.append(("last-letter", 1.0))
        if BASE_LETTER.get(typo[-2:-1], typo[-2:-1]) == BASE_LETTER.get(text[-2:-1], text[-2:-1]):
            found.append(("last-letters", 1.0))
    if _plural(typo) == _plural(text):
        found.append(("plural", 1.0 if "-" not in typo else _COMPOUND))
    return found


def _plural(text: str) -> bool:
    """Whether ``text``, or a part of it before a hyphen, ends as a plural does."""
    return any(part[-1:] in _PLURAL_ENDS for part in text.split("-")) if "-" in text else text[-1] in "sx"


_OF_ALIGNMENT: Final = ("second-operation", "third-operation")
_COMPOUND: Final = 2.0
"""In a compound one part with the mark of the plural says more: the other's was forgotten."""
_PLURAL_ENDS: Final = frozenset(("s", "x"))
_SMALL: Final = ("same-sound", "last-letter", "last-letters", "plural", "accents-only")
