"""What frfix accepts as a word, and why: the lexicon, the user's words, numbers, derivations, compounds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from frfix.language.casing import case_of
from frfix.language.derivation import Derivation
from frfix.language.inclusive import inclusive_parts
from frfix.language.lexicon import Analysis, Lexicon
from frfix.language.reasons import Reason, Source
from frfix.language.shapes import shape
from frfix.language.tokens import Case, WordForm
from frfix.language.user_words import UserWords

_ACRONYM: Final = re.compile(r"(?P<name>[A-ZÀ-Ý]{2,6})(?:s|['-]?(?:iste|istes|isme)|['-](?:e|es))")


class Vocabulary:
    """Says whether a word is accepted and why, and makes the `WordForm` of each distinct one once.

    ``words`` are the entries of the user's lists (`frfix.language.user_words`). Raises ModelError for an
    entry that cannot be inflected.
    """

    def __init__(self, lexicon: Lexicon, words: Iterable[str] = ()) -> None:
        self.lexicon = lexicon
        self.user_words = UserWords(lexicon, words)
        self._derivation = Derivation(lexicon, self._knows)
        self._forms: dict[str, WordForm] = {}

    def in_lexicon(self, form: str) -> bool:
        """Whether ``form`` is a form of the lexicon or a user's word, as written."""
        return form in self.lexicon or form in self.user_words

    def word_form(self, text: str) -> WordForm:
        """Return the shared `WordForm` of ``text`` (ASCII apostrophes)."""
        form = self._forms.get(text)
        if form is None:
            form = self._forms[text] = self._make(text)
        return form

    def reason(self, text: str) -> Reason | None:
        """Return why ``text`` (ASCII apostrophes) is accepted, None when it is not."""
        if text.startswith("-"):
            return Reason(Source.CLITIC)
        case = case_of(text)
        lower = text.lower()
        if self._analyses(text, lower, case):
            user = self.user_words.find(text)
            return Reason(Source.LEXICON) if user is None else Reason(Source.USER, (user,))
        return self._accepts(text, lower)

    def _make(self, text: str) -> WordForm:
        lower = text.lower()
        if text.startswith("-"):  # a clitic that the tokenizer cut off: -t-il, -là
            bare = lower.removeprefix("-t-").lstrip("-")
            analyses = self.lexicon.analyses(bare)
            return WordForm(text, lower, case_of(text), analyses, True)
        case = case_of(text)
        analyses = self._analyses(text, lower, case)
        known = bool(analyses) or self._accepts(text, lower) is not None
        return WordForm(text, lower, case, analyses, known)

    def _analyses(self, text: str, lower: str, case: Case) -> tuple[Analysis, ...]:
        """Return the readings of ``text`` as written, then in lower case, then as a name."""
        analyses = self.lexicon.analyses(text)
        if lower != text:
            analyses += self.lexicon.analyses(lower)
            if case is Case.UPPER or "-" in text:
                titled = "-".join(part.capitalize() for part in lower.split("-"))
                if titled != text:
                    analyses += self.lexicon.analyses(titled)
        user = self.user_words.find(text)
        if user is not None:
            analyses += tuple(a for a in self.user_words.analyses(user) if a not in analyses)
        return analyses

    def _accepts(self, text: str, lower: str) -> Reason | None:
        """Return why a form outside the lexicon is a word all the same, None when it is none."""
        user = self.user_words.find(text)
        if user is not None:
            return Reason(Source.USER, (user,))
        found = shape(text)
        if found is not None:
            return found
        forms = inclusive_parts(text, self.lexicon.__contains__)
        if forms is not None:
            return Reason(Source.INCLUSIVE, forms)
        acronym = _ACRONYM.fullmatch(text)
        if acronym is not None and acronym["name"] in self.lexicon:
            return Reason(Source.ACRONYM, (acronym["name"],))
        return self._derivation.explain(text, lower)

    def _knows(self, part: str) -> bool:
        """Whether a part of a compound is a word."""
        return bool(part) and self.word_form(part).known
