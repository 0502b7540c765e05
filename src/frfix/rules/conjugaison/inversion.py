"""A verb and the pronoun joined to it: peut-tu, va-il, prend-t-il, mange-je, pourraient-il."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.lexicon import Lexicon
from frfix.language.tags import (
    ADJ,
    DEMONSTRATIVE,
    DET,
    FEM,
    GENDER,
    IMPER,
    INTERROGATIVE,
    MASC,
    NOUN,
    NUMBER,
    P1,
    P3,
    PLUR,
    PPAS,
    PRES,
    SING,
    VERB,
)
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.verbs import MOODS, SUBJECTS, finite, fits, in_person, sounds_like, verbs

_PRONOUNS: Final = {**SUBJECTS, "ce": P3 | SING | PLUR}
_GENDERS: Final = {"il": MASC | SING, "elle": FEM | SING, "ils": MASC | PLUR, "elles": FEM | PLUR}
_OTHER_NUMBER: Final = {"il": "ils", "ils": "il", "elle": "elles", "elles": "elle"}
_VOWEL: Final = ("il", "elle", "on")
# The first person before « -je » that has a form of its own.
_BEFORE_JE: Final = {"peux": "puis", "aie": "ai", "peut": "puis"}
_ENDINGS: Final = ("e", "es", "s", "t", "x", "d", "ds", "ent", "ons", "ez")


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    clitic = sentence.tokens[index]
    pronoun = clitic.lower.rpartition("-")[2]
    verb = sentence.word(index - 1)
    if verb is None or verb.form is None or clitic.space or verb.unchecked or not verb.form.known:
        return
    if verb.lower == "entre":
        return  # « d’entre-elles »
    wrong = _other_gender(sentence, index, pronoun)
    if wrong:
        link = clitic.text[: len(clitic.text) - len(pronoun)]
        yield rule.at(
            clitic.start,
            clitic.end,
            link + wrong,
            message=_("Le pronom reprend le sujet : « {wrong} ».").format(wrong=wrong),
        )
        return
    has_t = clitic.lower.startswith("-t-")
    forms = _right(verb, pronoun, has_t, context.lexicon)
    if forms:
        first = cased_like(verb.text, forms[0])
        yield rule.at(
            verb.start,
            clitic.end,
            *(cased_like(verb.text, form) for form in forms),
            message=_("On écrit « {first} ».").format(first=first),
        )


def _other_gender(sentence: Sentence, at: int, pronoun: str) -> str:
    """Return the pronoun that agrees with a noun that opens the question, "" if ``pronoun`` does.

    « La partie a-t-il commencé ? »: a determiner, its noun, perhaps complements with « de », the verb.
    """
    first, noun = sentence.word(0), sentence.word(1)
    if pronoun not in _GENDERS or first is None or noun is None or noun.form is None or at > 8:
        return ""
    if not first.tags & DET or first.tags & (INTERROGATIVE | DEMONSTRATIVE) or not noun.tag & NOUN:
        return ""
    between = sentence.tokens[2 : at - 1]
    for place, token in enumerate(between):
        of = place > 0 and between[place - 1].lower in ("de", "d'")
        if token.lower not in ("de", "d'", "du", "des") and not (
            token.tag & (NOUN | ADJ) or (of and token.tag & DET)
        ):
            return ""
    genders = {tag & GENDER for _, tag in noun.form.readings(NOUN)}
    numbers = noun.tag & NUMBER
    if len(genders) != 1 or numbers not in (SING, PLUR):
        return ""
    gender = genders.pop()
    wanted = next((p for p, tag in _GENDERS.items() if tag == gender | numbers), pronoun)
    return "" if wanted == pronoun or _GENDERS[pronoun] & NUMBER != numbers else wanted


def _right(verb: Token, pronoun: str, has_t: bool, lexicon: Lexicon) -> list[str]:
    """Return the ways to write the verb and its pronoun; [] when they are right as they stand."""
    person = _PRONOUNS[pronoun]
    readings = finite(verb)
    if pronoun == "je":
        return _before_je(verb, has_t, lexicon)
    if fits(readings, person):
        if has_t != _needs_t(verb.lower, pronoun):
            return [_joined(verb.lower, pronoun)]
        return []
    if not verbs(verb):
        return _from_noun(verb, pronoun, person, lexicon)
    if not readings or not all(tag & (MOODS | IMPER) for _, tag in verbs(verb)):
        return []
    if pronoun in ("nous", "vous") and any(tag & IMPER for _, tag in verbs(verb)):
        return []  # « dis-nous »
    if pronoun in ("nous", "vous") and verb.lower.endswith("es"):
        return []  # « manges-nous » is an imperative with its s
    others = in_person(verb, person, lexicon, after_que=False)
    found = [_joined(form, pronoun) for form in others[:2]]
    other = _OTHER_NUMBER.get(pronoun)
    if other and fits(readings, _PRONOUNS[other]):
        found.insert(0 if pronoun in ("il", "elle") else 1, _joined(verb.lower, other))
    return found


def _needs_t(form: str, pronoun: str) -> bool:
    """Whether a t stands between a verb and « il », « elle » or « on »."""
    return pronoun in _VOWEL and not form.endswith(("t", "d"))


def _joined(form: str, pronoun: str) -> str:
    return f"{form}-t-{pronoun}" if _needs_t(form, pronoun) else f"{form}-{pronoun}"


def _before_je(verb: Token, has_t: bool, lexicon: Lexicon) -> list[str]:
    """Return what should stand for a verb and « -je »: « mangé-je », « puis-je », « ai-je »."""
    form = verb.lower
    if form in _BEFORE_JE:
        return [f"{_BEFORE_JE[form]}-je"]
    first = [a for a in finite(verb) if a.tag & P1 and a.tag & SING]
    if first:
        if form.endswith("e") and any(tag & PRES for _, tag in first):
            stems = [p for lemma, _ in first for p in lexicon.inflect(lemma, PPAS | MASC | SING, VERB)]
            return [f"{stem}-je" for stem in dict.fromkeys(stems) if stem.endswith("é")]
        return [f"{form}-je"] if has_t else []
    if form.endswith(("é", "è")) or not finite(verb) or not all(tag & MOODS for _, tag in verbs(verb)):
        return []
    return [
        f"{other}-je"
        for other in in_person(verb, P1 | SING, lexicon, after_que=False)
        if not other.endswith("e")
    ][:2]


def _from_noun(verb: Token, pronoun: str, person: int, lexicon: Lexicon) -> list[str]:
    """Return the inverted forms that sound like a word that is no verb: « peu-tu », « boycott-ils »."""
    if pronoun in ("nous", "vous", "ce", "on"):
        return []
    found = []
    for ending in _ENDINGS:
        form = verb.lower + ending
        readings = [a for a in lexicon.analyses(form) if a.tag & VERB]
        present = tuple(a for a in readings if a.tag & PRES)
        if fits(present, person) and (ending == "ent" or sounds_like(form, verb.lower)):
            found.append(_joined(form, pronoun))
    return found[:2]


RULE = Rule(
    id="conjugaison/inversion",
    message="Le verbe et le pronom joint ne vont pas ensemble.",
    explanation="Le verbe s’accorde avec le pronom qui le suit : « peux-tu », « pourraient-ils ». Entre deux voyelles, on "
    "ajoute un « t » : « va-t-il », « mange-t-elle » ; après « t » ou « d », on n’en met pas : « prend-il ». "
    "Devant « je », le « e » prend un accent : « mangé-je ».",
    corrects=(
        ("Peut-tu venir ?", "Peux-tu venir ?"),
        ("Va-il venir ?", "Va-t-il venir ?"),
        ("Que prend-t-il ?", "Que prend-il ?"),
        ("Quand viendras-t-tu ?", "Quand viendras-tu ?"),
        ("Pourraient-il entrer ?", "Pourraient-ils entrer ?"),
        ("Que chantes-t-elle ?", "Que chante-t-elle ?"),
        ("Quand arriveront-nous ?", "Quand arriverons-nous ?"),
        ("Peux-je entrer ?", "Puis-je entrer ?"),
        ("Convainc-il ses amis ?", "Convainc-t-il ses amis ?"),
        ("La partie a-t-il commencé ?", "La partie a-t-elle commencé ?"),
        ("Peu-tu venir ?", "Peux-tu venir ?"),
    ),
    accepts=(
        "Dis-nous la vérité.",
        "Puis-je entrer ?",
        "Fût-ce en rêve, il chante.",
        "Étaient-ce des amis ?",
        "Dussé-je en mourir.",
        "Vainc-t-il ?",
        "Donne-nous du pain.",
        "Sont-ce les vôtres ?",
    ),
    trigger=Trigger(forms=frozenset(f"{t}-{pronoun}" for pronoun in _PRONOUNS for t in ("", "-t"))),
    on_token=_check,
)
