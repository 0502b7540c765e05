"""What makes a candidate likely: the features of a correction, and the learnt weight of each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from frfix.spelling.error_model import FIRST_LETTER, OPERATIONS, ErrorModel

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
    "per-letter",  # operations for each letter of the word
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
        self.errors = ErrorModel([values["op:" + name] for name in OPERATIONS])
        (self.frequency, self.common, self.second, self.third, self.same_sound, self.name, self.space,
         self.space_frequency, self.elision, self.parts, self.morphology, self.listed,
         self.per_letter) = (values[name] for name in FEATURES)  # fmt: skip
        self._kinds = {
            "word": 0.0, "space": self.space, "elision": self.elision, "parts": self.parts,
            "morphology": self.morphology, "listed": self.listed,
        }  # fmt: skip

    @classmethod
    def load(cls, folder: Path) -> Weights:
        """Read the compiled weights from ``folder``."""
        return cls(json.loads((folder / WEIGHTS_FILE).read_text("utf-8")))

    def prior(self, frequency: float) -> float:
        """Return the log-weight of a word's frequency."""
        return self.frequency * frequency + (self.common * (frequency - 5) if frequency > 5 else 0.0)

    def score(self, candidate: Candidate, length: int) -> float:
        """Return the log-weight of ``candidate`` for a misspelling of ``length`` letters."""
        edits = len(candidate.operations) - candidate.operations.count(FIRST_LETTER)
        score = self._kinds[candidate.kind] - candidate.cost
        if candidate.kind == "space":
            score += self.space_frequency * candidate.frequency
        else:
            score += self.prior(candidate.frequency)
        if edits > 1:
            score += self.second + (edits - 2) * self.third
        if edits:
            score += self.per_letter * edits / length
        if candidate.same_sound:
            score += self.same_sound
        if candidate.name:
            score += self.name
        return score


def features(candidate: Candidate, length: int) -> dict[str, float]:
    """Return what `Weights.score` multiplies, by name; for learning the weights."""
    found: dict[str, float] = {}
    for operation in candidate.operations:
        name = "op:" + OPERATIONS[operation]
        found[name] = found.get(name, 0.0) - 1.0
    edits = len(candidate.operations) - candidate.operations.count(FIRST_LETTER)
    if candidate.kind != "word":
        found[candidate.kind] = 1.0
    if candidate.kind == "space":
        found["space-frequency"] = candidate.frequency
    else:
        found["frequency"] = candidate.frequency
        found["common"] = max(0.0, candidate.frequency - 5)
    if edits > 1:
        found["second-operation"] = 1.0
        found["third-operation"] = edits - 2.0
    if edits:
        found["per-letter"] = edits / length
    found["same-sound"] = float(candidate.same_sound)
    found["name"] = float(candidate.name)
    return found
