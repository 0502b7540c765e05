"""A participle where a finite verb must stand: qui associé, celle-ci cassés, la galaxie se trouvé, il n’existé."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.phrases.features import PLURAL, SINGULAR
from frfix.language.tags import CONJ, FINITE, IMPF, INF, NOUN, P3, PAST, PLUR, PPAS, PREP, PRES, SING, VERB
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.verbs import CLITICS, finite, is_lower, only_verb, sounds_like, verbs

_PRONOUNS: Final[dict[str, int]] = {
    "cela": SING, "ceci": SING, "ça": SING, "celui-ci": SING, "celle-ci": SING, "celui-là": SING,
    "celle-là": SING, "ceux-ci": PLUR, "celles-ci": PLUR, "ceux-là": PLUR, "celles-là": PLUR,
}  # fmt: skip
_CERTAIN: Final = frozenset(("ne", "n'", "se", "s'"))
# « ceci posé, … », « cela fait, … »: the participle has the pronoun for its subject.
_ABSOLUTE: Final = frozenset(
    "dit fait posé étant mis vu entendu excepté conclu précisé compris admis".split()
)
_PERCEIVING: Final = frozenset("voir entendre regarder sentir laisser faire écouter observer".split())


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    start = sentence.tokens[index]
    at = index + 1
    while (word := sentence.word(at)) is not None and word.lower in CLITICS:
        at += 1
    if word is None or word.lower == "été" or not is_lower(word) or not only_verb(word, NOUN) or finite(word):
        return
    readings = tuple(a for a in verbs(word) if a.tag & PPAS)
    if not readings or any(tag & INF for _, tag in verbs(word)):
        return
    number = _number(sentence, index, at, word)
    if not number:
        return
    forms = finite_forms(sentence, word, number, context)
    if forms:
        yield rule.at(
            word.start,
            word.end,
            *(cased_like(word.text, form) for form in forms),
            message=_("Sans auxiliaire, « {word} » n’est pas un verbe conjugué : « {form} ».").format(
                word=word.text, form=forms[0]
            ),
            related=(Related(start.start, start.end, _("devant le verbe")),),
        )


def _number(sentence: Sentence, index: int, at: int, word: Token) -> int:
    """Return the number of the subject of the verb at ``at``, 0 where the participle may be right."""
    start = sentence.tokens[index]
    if start.lower in _PRONOUNS:
        before = sentence.word(index - 1)
        if at > index + 1 and sentence.tokens[index + 1].lower in _CERTAIN:
            return 0  # told at the clitic
        if word.lower in _ABSOLUTE or word.tags & NOUN or not _has_complement(sentence, at):
            return 0
        if before is not None and before.form is not None and before.tag & VERB:
            return 0
        return 0 if before is not None and before.tags & (PREP | CONJ) else _PRONOUNS[start.lower]
    if start.lower == "qui":
        if at > index + 1 and sentence.tokens[index + 1].lower in _CERTAIN:
            return 0
        return (
            _of_group(sentence, index) or SING if not word.tags & NOUN or _has_complement(sentence, at) else 0
        )
    before = sentence.word(index - 1)
    if before is None or any(a.lemma in _PERCEIVING for t in sentence.tokens[:index] for a in verbs(t)):
        return 0
    if before.lower in _PRONOUNS:
        return _PRONOUNS[before.lower]
    if before.lower == "qui":
        return _of_group(sentence, index - 1) or SING
    return _of_group(sentence, index)


def _of_group(sentence: Sentence, at: int) -> int:
    """Return the number of the noun group that ends before ``at``, 0 when none does."""
    group = sentence.syntax.group_ending(at - 1)
    if group is None:
        return 0
    while group.preposition > 0 and sentence.tokens[group.preposition].lower in ("de", "d'", "du", "des"):
        before = sentence.syntax.group_ending(
            group.start - 1 if group.preposition >= group.start else group.preposition - 1
        )
        if before is None or before is group:
            break
        group = before
    if group.agreement & PLURAL and not group.agreement & SINGULAR:
        return PLUR
    return SING


def _has_complement(sentence: Sentence, at: int) -> bool:
    following = sentence.word(at + 1)
    return following is not None and not following.text.startswith("-")


def finite_forms(sentence: Sentence, word: Token, number: int, context: Context) -> tuple[str, ...]:
    """Return the finite forms of the participle's verb, those in the time of the sentence first."""
    past = any(t.tag & VERB and t.tag & FINITE and t.tag & (IMPF | PAST) for t in sentence.tokens)
    found: dict[str, tuple[bool, bool]] = {}
    for lemma in dict.fromkeys(a.lemma for a in verbs(word) if a.tag & PPAS):
        for tense in (PRES, IMPF, PAST):
            for form in context.lexicon.inflect(lemma, tense | P3 | number, VERB):
                heard = sounds_like(form, word.lower) or form.endswith(("e", "ent"))
                found.setdefault(form, ((tense == PRES) == past and tense != PAST, not heard))
    ranked = sorted(found, key=lambda form: (found[form][1], found[form][0]))
    return tuple(form for form in ranked if not found[form][1])[:3] or tuple(ranked[:1])


RULE = Rule(
    id="conjugaison/participe-sans-auxiliaire",
    message="Un participe passé sans auxiliaire n’est pas un verbe conjugué.",
    explanation="Après « qui », « ne », « se », ou un pronom sujet comme « celui-ci », le verbe est conjugué : « un mot qui "
    "associe », « la ville se trouve », « cela fournit ». Le participe passé (« associé », « trouvé », « fourni ») "
    "demande un auxiliaire : « qui a associé ».",
    corrects=(
        ("C’est un mot qui associé deux idées.", "C’est un mot qui associe deux idées."),
        ("La ville se trouvé au bord du lac.", "La ville se trouve au bord du lac."),
        ("Cela fourni un abri aux oiseaux.", "Cela fournit un abri aux oiseaux."),
        ("Le jardin ne possédé pas de banc.", "Le jardin ne possède pas de banc."),
    ),
    accepts=(
        "Cela dit, il a raison.",
        "Ceux qui, fatigués, se taisent.",
        "Il s’est trouvé seul.",
        "Il regarde les nuages se former.",
        "Avec cela rangé, tout va mieux.",
    ),
    trigger=Trigger(forms=frozenset(("qui", *_CERTAIN, *_PRONOUNS))),
    on_token=_check,
)
