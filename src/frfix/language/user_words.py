"""The words that a project or a person adds: a word a line, with a model if it is inflected.

A word in lower case is accepted in lower case, with a capital and in capitals; a word with a capital
only as written and in capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from frfix.errors import FrfixError
from frfix.i18n import _
from frfix.language.lexicon import Analysis, Lexicon

MODEL_SIGN: Final = "="


class ModelError(FrfixError):
    """A word that cannot be inflected like the model that its line gives."""


class UserWords:
    """The forms of the user's entries: ``word`` or ``word = model`` (inflected as the model is)."""

    def __init__(self, lexicon: Lexicon, entries: Iterable[str] = ()) -> None:
        """Inflect what has a model. Raises ModelError as `inflected` does."""
        self._forms: dict[str, tuple[Analysis, ...]] = {}
        for entry in entries:
            word, model = split_entry(entry)
            if not model:
                self._forms.setdefault(word, ())
                continue
            for form, tag in inflected(word, model, lexicon):
                self._forms[form] = (*self._forms.get(form, ()), Analysis(word, tag))
        self._capitals = {form.upper(): form for form in self._forms}

    def __contains__(self, form: object) -> bool:
        """Whether ``form`` is the user's exactly as written."""
        return form in self._forms

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms)

    def find(self, text: str) -> str | None:
        """Return the user's form that ``text`` is, as the case rule of this module says, or None."""
        if not self._forms:
            return None
        if text in self._forms:
            return text
        lower = text.lower()
        if lower in self._forms and text in (lower.capitalize(), lower.title(), text.upper()):
            return lower
        return self._capitals.get(text)

    def analyses(self, form: str) -> tuple[Analysis, ...]:
        """Return the readings of one of the user's forms: those of its model."""
        return self._forms.get(form, ())


def split_entry(entry: str) -> tuple[str, str]:
    """Return the word and the model of an entry; the model is empty where there is none."""
    word, _, model = entry.partition(MODEL_SIGN)
    return word.strip(), model.strip()


def inflected(word: str, model: str, lexicon: Lexicon) -> list[tuple[str, int]]:
    """Return the (form, tag) pairs of ``word``, made as those of the lemma ``model`` are.

    What all forms of the model have in common is its stem; the rest of the model must end the word too:
    ``jihadiser`` goes like ``aimer``, ``finir`` does not. Raises ModelError, naming what would do, when the
    model is no lemma of the lexicon or its ending is not the word's.
    """
    forms = lexicon.forms_of(model)
    if not forms:
        raise ModelError(_unknown(model, lexicon))
    stem = _common_start([form for form, _ in forms])
    ending = model[len(stem) :]
    if not word.endswith(ending) or len(word) == len(ending):
        raise ModelError(
            _("« {word} » ne se fléchit pas comme « {model} » : il ne finit pas par « -{ending} »").format(
                word=word, model=model, ending=ending
            )
        )
    base = word[: len(word) - len(ending)] if ending else word
    return sorted({(base + form[len(stem) :], tag) for form, tag in forms})


def _common_start(forms: list[str]) -> str:
    first, last = min(forms), max(forms)
    length = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), None)
    return first[:length] if length is not None else min(first, last, key=len)


def _unknown(model: str, lexicon: Lexicon) -> str:
    """Return the message for a model that is no lemma, with the frequent one that may have been meant."""
    from frfix.language.derivation import one_edit  # Only a mistake needs it.

    near = {form for form in one_edit(model) if lexicon.forms_of(form)}
    lemmas = {analysis.lemma for analysis in lexicon.analyses(model)}
    if near:
        message = _("modèle inconnu : « {model} » ; vouliez-vous écrire « {near} » ?")
        return message.format(model=model, near=max(near, key=lambda form: (lexicon.frequency(form), form)))
    if lemmas:
        message = _("modèle inconnu : « {model} » ; « {model} » est une forme de « {lemma} »")
        return message.format(model=model, lemma=min(lemmas))
    return _("modèle inconnu : « {model} »").format(model=model)
