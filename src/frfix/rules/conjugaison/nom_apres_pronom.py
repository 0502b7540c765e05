"""A noun where a subject pronoun asks for the verb it sounds like: il travail, elle ne m’oubli pas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.lexicon import Lexicon
from frfix.language.tags import ADJ, NOUN, P3, PLUR, PRES, VERB
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.subjects import subject_at
from frfix.rules.conjugaison.verbs import SUBJECTS, fits, is_lower, sounds_like

# « il le fait » and « elle la porte » have articles; these clitics are nothing else.
_CERTAIN: Final = frozenset("ne n' me m' te t' se s' y".split())
_ENDINGS: Final = ("e", "es", "le", "les", "s", "t", "te", "ne", "ent", "lent", "nent", "tent")


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    subject = subject_at(sentence, index)
    if subject is None:
        return
    word = sentence.word(subject.verb)
    if (
        word is None
        or word.form is None
        or not is_lower(word)
        or not word.form.only(NOUN | ADJ)
        or len(word.lower) < 4
    ):
        return
    between = [token.lower for token in sentence.tokens[index + 1 : subject.verb]]
    pronoun = sentence.tokens[index]
    if between and between[-1] not in _CERTAIN:
        return
    if not between and pronoun.lower not in ("je", "j'", "tu", "il", "on", "ils"):
        return
    forms = _verbs_like(word.lower, subject.person, context.lexicon)
    if forms:
        yield rule.at(
            word.start,
            word.end,
            *(cased_like(word.text, form) for form in forms),
            message=_("Après un pronom sujet, il faut le verbe : « {form} », non le nom « {word} ».").format(
                form=forms[0], word=word.text
            ),
            related=(Related(pronoun.start, pronoun.end, _("sujet")),),
        )


def _verbs_like(word: str, person: int, lexicon: Lexicon) -> list[str]:
    """Return the verb forms in ``person`` that sound like a noun: « travail », « travaille »."""
    found = []
    for stem in dict.fromkeys((word, word[:-1], word[:-2] if word.endswith("ts") else word)):
        for ending in ("", *_ENDINGS):
            form = stem + ending
            present = tuple(a for a in lexicon.analyses(form) if a.tag & VERB and a.tag & PRES)
            alike = sounds_like(form, word) or (ending.endswith("ent") and person == P3 | PLUR)
            if form != word and alike and fits(present, person) and form not in found:
                found.append(form)
    return found[:2]


RULE = Rule(
    id="conjugaison/nom-apres-pronom",
    message="Après un pronom sujet, il faut un verbe.",
    explanation="Un nom et un verbe peuvent se prononcer de même : « le travail », « il travaille » ; « l’oubli », « elle "
    "oublie » ; « un envoi », « il envoie ». Après un pronom sujet, on écrit le verbe.",
    corrects=(
        ("On ne travail pas demain.", "On ne travaille pas demain."),
        ("Elle ne m’oubli pas.", "Elle ne m’oublie pas."),
        ("Il envoi une lettre.", "Il envoie une lettre."),
    ),
    accepts=("On travaille.", "Elle médecin ? Non."),
    trigger=Trigger(forms=frozenset(SUBJECTS)),
    on_token=_check,
)
