"""The fields of a DOCX part: their codes are not seen, and of what they show little is prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

_PROSE: Final = frozenset(("HYPERLINK", "FORMTEXT"))


@dataclass(slots=True)
class _Field:
    """A field: its code, then what it shows."""

    code: list[str] = field(default_factory=list)
    in_code: bool = True
    dead: bool = False


class Fields:
    """The fields that are open; they may hold others, and go over several paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._codes = 0
        self._dead = 0

    @property
    def in_code(self) -> bool:
        """Whether what is read now is a code."""
        return self._codes > 0

    @property
    def shows_no_prose(self) -> bool:
        """Whether what is read now was made by Word: the number of a page, an index."""
        return self._dead > 0

    def add_code(self, text: str) -> None:
        """Take a part of the innermost field's code."""
        if self._open:
            self._open[-1].code.append(text)

    def sign(self, kind: str | None) -> None:
        """Take a ``w:fldChar`` of that type."""
        if kind == "begin":
            self._open.append(_Field())
            self._codes += 1
        elif kind == "separate" and self._open and self._open[-1].in_code:
            last = self._open[-1]
            last.in_code = False
            last.dead = not _is_prose("".join(last.code))
            self._codes -= 1
            self._dead += last.dead
        elif kind == "end":
            self.close()

    def open_simple(self, code: str) -> None:
        """Take the start of a field with its code in one element."""
        dead = not _is_prose(code)
        self._open.append(_Field(in_code=False, dead=dead))
        self._dead += dead

    def close(self) -> None:
        """Take the end of the innermost field, if there is one."""
        if self._open:
            last = self._open.pop()
            self._codes -= last.in_code
            self._dead -= last.dead


def _is_prose(code: str) -> bool:
    """Whether a field of that code shows what its author wrote."""
    words: Sequence[str] = code.split(maxsplit=1)
    return bool(words) and words[0].upper() in _PROSE
