"""Spellings of the orthography that the settings do not ask for, before or after the reform of 1990."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from frfix.diagnostics import Diagnostic, Grade, Related, Severity
from frfix.i18n import N_, _
from frfix.language.casing import cased_like
from frfix.language.names import opens_sentence
from frfix.language.orthography import Orthography, Side, default_orthography
from frfix.language.tags import DET, NUM, NUMBER, PLUR, SING
from frfix.language.tokens import Case, Sentence
from frfix.rules.base import Context, Rule
from frfix.settings import Settings

_NAMES: Final = {Side.CLASSIC: N_("l’orthographe classique"), Side.REFORMED: N_("l’orthographe de 1990")}
_UNWANTED: Final = {"1990": Side.CLASSIC, "classique": Side.REFORMED}


class _Spelling(NamedTuple):
    """A spelling of the text that has a twin."""

    start: int
    end: int
    side: Side
    text: str
    twins: tuple[str, ...]


def _check(rule: Rule, sentences: Sequence[Sentence], context: Context) -> Iterator[Diagnostic]:
    orthography = default_orthography()
    words = [spelling for sentence in sentences for spelling in _words(sentence, orthography)]
    numbers = [spelling for sentence in sentences for spelling in _numbers(sentence)]
    unwanted = _UNWANTED.get(context.settings.orthographe)
    # Hardly anybody joins the words of numbers as of 1990: they say nothing of the other words.
    for group in (words, numbers):
        if unwanted is None:
            yield from _minority(rule, group, context)
        else:
            for spelling in group:
                if spelling.side is unwanted:
                    yield _finding(rule, spelling, context, ())


def _minority(rule: Rule, found: Sequence[_Spelling], context: Context) -> Iterator[Diagnostic]:
    """Yield the spellings of the side that the text takes less often, if it takes both."""
    classic = sum(spelling.side is Side.CLASSIC for spelling in found)
    if classic in (0, len(found)):
        return
    # As many of each: what the text wrote first is what it wants.
    wanted = found[0].side if 2 * classic == len(found) else Side(2 * classic < len(found))
    first = next(spelling for spelling in found if spelling.side is wanted)
    related = (Related(first.start, first.end, _(_NAMES[wanted])),)
    for spelling in found:
        if spelling.side is not wanted:
            yield _finding(rule, spelling, context, related)


def _words(sentence: Sentence, orthography: Orthography) -> Iterator[_Spelling]:
    for index, token in enumerate(sentence.tokens):
        form = token.form
        if form is None or token.unchecked or form.case is Case.MIXED:
            continue
        twins = orthography.twins(form.lower)
        # A name keeps the spelling that it was given.
        if not twins or (form.case is Case.TITLE and not opens_sentence(sentence, index)):
            continue
        if twins[0].number:
            number = _number_before(sentence, index)
            both = len({twin.number for twin in twins}) > 1
            twins = tuple(t for t in twins if t.number == number or (both and not number))
        if twins:
            texts = tuple(cased_like(token.text, twin.text) for twin in twins)
            yield _Spelling(token.start, token.end, twins[0].side, token.text, texts)


def _number_before(sentence: Sentence, index: int) -> int:
    """Return the number that the determiner before a word gives it: SING, PLUR, or 0 for unknown."""
    before = sentence.word(index - 1)
    if before is None or not before.tags & (DET | NUM):
        return 0
    number = before.tags & NUMBER
    return number if number in (SING, PLUR) else 0


def _numbers(sentence: Sentence) -> Iterator[_Spelling]:
    from frfix.language.numerals import numerals  # few texts ask for an orthography

    for numeral in numerals(sentence.tokens):
        first, last = sentence.tokens[numeral.first], sentence.tokens[numeral.last]
        # With one joint of each kind, « vingt-deux mille deux cents » follows the classic norm.
        side = Side.REFORMED if numeral.first == numeral.last else Side.CLASSIC
        twin = numeral.classic if side is Side.REFORMED else numeral.reformed
        texts = tuple(token.text for token in sentence.tokens[numeral.first : numeral.last + 1])
        yield _Spelling(first.start, last.end, side, " ".join(texts), (cased_like(first.text, twin),))


def _finding(rule: Rule, spelling: _Spelling, context: Context, related: tuple[Related, ...]) -> Diagnostic:
    other = Side(1 - spelling.side)
    curved = "’" in context.text or "'" not in context.text
    twins = [twin.replace("'", "’") if curved else twin for twin in spelling.twins]
    message = _("« {spelling} » s’écrit « {twin} » dans {spellings}.").format(
        spelling=spelling.text, twin=twins[0], spellings=_(_NAMES[other])
    )
    grade = Grade.SURE
    if related:
        message = _("« {spelling} » suit {own}, le reste du texte {other}.").format(
            spelling=spelling.text, own=_(_NAMES[spelling.side]), other=_(_NAMES[other])
        )
        grade = Grade.PROBABLE
    if len(twins) > 1:
        grade = Grade.SUGGESTION
    return rule.at(spelling.start, spelling.end, *twins, message=message, grade=grade, related=related)


def _is_asked(settings: Settings) -> bool:
    return settings.orthographe != "toutes"


RULE = Rule(
    id="orthographe/reforme-1990",
    message="Ce mot suit l’autre orthographe.",
    explanation="Depuis 1990, quelque deux mille mots ont deux orthographes correctes : « connaître » et « connaitre », "
    "« événement » et « évènement », « week-end » et « weekend ». Le réglage « orthographe » demande la classique, "
    "celle de 1990, ou que le texte n’en mêle pas deux ; par défaut, toutes sont admises.",
    corrects=(
        ("Cet événement va accroître le coût.", "Cet évènement va accroitre le cout."),
        ("Deux cent vingt oiseaux volettent.", "Deux-cent-vingt oiseaux volètent."),
        ("Il passe ses après-midi en week-end.", "Il passe ses après-midis en weekend."),
    ),
    accepts=(
        "Il est sûr que la mûre est mûre et que le jeûne lui est dû.",
        "Cet après-midi, il crut que la pluie croît.",
        "Le fils de Benoît a trois ou quatre euros.",
    ),
    severity=Severity.ADVICE,
    grade=Grade.SURE,
    priority=80,
    applies=_is_asked,
    example_settings=Settings(orthographe="1990"),
    on_document=_check,
)
