"""« Quel que soit » and its noun: quelque soit la raison, quel que soit les avantages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.agreement import describe
from frfix.language.casing import cased_like
from frfix.language.tags import ADJ, DET, FEM, GENDER, MASC, NOUN, NUM, NUMBER, PLUR, SING
from frfix.language.tokens import Case, Sentence
from frfix.rules.base import Context, Rule, Trigger

_FORMS: Final = {MASC | SING: "quel", FEM | SING: "quelle", MASC | PLUR: "quels", FEM | PLUR: "quelles"}
_QUEL: Final = frozenset((*_FORMS.values(), "quelque", "quelques", "qu'elle", "qu'elles"))
_VERBS: Final = {"soit": "soient", "soient": "soit", "fût": "fussent", "fussent": "fût"}
_SINGULAR: Final = frozenset(("soit", "fût"))
_PRONOUNS: Final = {"il": MASC | SING, "elle": FEM | SING, "ils": MASC | PLUR, "elles": FEM | PLUR}


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    """``index`` is the place of the verb."""
    verb = sentence.tokens[index]
    start = index - 1
    joined = sentence.word(start)
    if joined is None:
        return
    if joined.lower in ("que", "qu'"):
        start -= 1
    word = sentence.word(start)
    if word is None or word.lower not in _QUEL or (start == index - 1) != word.lower.startswith("quelque"):
        return
    subject = _subject(sentence, index + 1)
    if subject is None:
        return
    tag, head = subject
    if tag & NUMBER not in (SING, PLUR):
        return
    gender = tag & GENDER if tag & GENDER in (MASC, FEM) else FEM if word.lower.startswith("quelle") else MASC
    right = f"{_FORMS[gender | tag & NUMBER]} que"
    form = verb.text if (verb.lower in _SINGULAR) == bool(tag & SING) else _VERBS[verb.lower]
    text = f"{cased_like(word.text, right)} {form}"
    written = " ".join(token.lower for token in sentence.tokens[start : index + 1])
    if text.lower() == written:
        return
    first, last = (word.start, verb.end)
    if form == verb.text and start != index - 1:
        last, text = word.end, text.split(maxsplit=1)[0]
    elif text.lower().startswith(f"{word.lower} que "):
        first, text = verb.start, form
    noun = sentence.tokens[head]
    yield rule.at(
        first,
        last,
        text,
        message=_("« Quel que soit » s’accorde avec « {noun} », {features} : « {right} {form} ».").format(
            noun=noun.text, features=describe(tag), right=right, form=form
        ),
        related=(Related(noun.start, noun.end, describe(tag)),),
    )


def _subject(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return gender and number of the group that begins at ``at``, and the place of its noun."""
    first = sentence.word(at)
    if first is None or first.form is None:
        return None
    pronoun = _PRONOUNS.get(first.lower.removeprefix("-"))
    if pronoun:
        return pronoun, at
    if first.lower == "être":
        return _subject(sentence, at + 1)
    if not first.tags & DET:
        return None
    place = at + 1
    while (word := sentence.word(place)) is not None and word.tag & (ADJ | NUM) and not word.tag & NOUN:
        place += 1
    if word is None or word.form is None or word.form.case is not Case.LOWER or not word.tag & NOUN:
        return None
    determiners = [tag for _, tag in first.form.readings(DET)]
    number = 0
    for tag in determiners:
        number |= tag & NUMBER
    genders = {tag & GENDER for _, tag in word.form.readings(NOUN)}
    after = {token.lower for token in sentence.tokens[place + 1 : place + 6]}
    if after.intersection(("et", "ou", "ni")) and number == SING:
        return None  # « quels que soient le lieu et l’heure »
    return (genders.pop() if len(genders) == 1 else GENDER) | (word.tag & NUMBER & number), place


RULE = Rule(
    id="accords/quel-que",
    message="« Quel que » s’accorde avec le nom qui suit le verbe.",
    explanation="Devant « soit », « soient », on écrit « quel que » en deux mots, et « quel » s’accorde avec le sujet : « quelle "
    "que soit la raison », « quels que soient les avantages ».",
    corrects=(
        ("Quelque soit la raison, il part.", "Quelle que soit la raison, il part."),
        ("Quel que soit la raison, il part.", "Quelle que soit la raison, il part."),
        ("Quelle que soient les raisons, il part.", "Quelles que soient les raisons, il part."),
        ("Quels que soit les avantages, il part.", "Quels que soient les avantages, il part."),
        ("Quelques soient les avantages, il part.", "Quels que soient les avantages, il part."),
    ),
    accepts=(
        "Quelle que soit la raison, il part.",
        "Quels que soient le lieu et l’heure, il vient.",
        "Je ne sais quelle raison il a.",
        "Quel qu’il soit, je l’aime.",
    ),
    trigger=Trigger(forms=frozenset(_VERBS)),
    on_token=_check,
)
