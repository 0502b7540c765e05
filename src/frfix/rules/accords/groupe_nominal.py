"""Words of a noun group that disagree: un belle maison, les mesures prise, deux chien, de façon individuel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from frfix.diagnostics import Diagnostic, Edit, Fix, Grade, Related
from frfix.i18n import _
from frfix.language.phrases import NounGroup, Syntax
from frfix.language.phrases.features import (
    ANY,
    FEMININE,
    MASCULINE,
    PLURAL,
    SINGULAR,
    describe,
)
from frfix.language.tags import NOUN
from frfix.language.tokens import Sentence, Token
from frfix.rules.accords.group_excuses import allowed
from frfix.rules.accords.group_members import Member, members_of
from frfix.rules.accords.inflection import (
    COMBINATIONS,
    adjective_in,
    determiner_in,
    noun_in,
    starts_with_vowel,
)
from frfix.rules.base import Context, Rule

_TIE: Final = 0.3


class _Way(NamedTuple):
    """One way to make a group coherent: the words to put in the places of some members."""

    cost: float
    wanted: int
    texts: dict[int, str]


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    syntax = sentence.syntax
    for group in syntax.noun_groups:
        if not group.coherent:
            found = _judge(rule, sentence, syntax, group, context)
            if found is not None:
                yield found


def _judge(
    rule: Rule, sentence: Sentence, syntax: Syntax, group: NounGroup, context: Context
) -> Diagnostic | None:
    tokens = sentence.tokens
    if group.named or any(tokens[i].unchecked for i in range(group.start, group.end)):
        return None
    members = members_of(syntax, group)
    if not members:
        return None
    together = ANY
    for member in members:
        together &= member.has
    if together or allowed(tokens, group, {member.place: member.has for member in members}):
        return None
    ways = _ways(tokens, members, context)
    if not ways:
        return None
    return _finding(rule, tokens, members, ways, context)


def _ways(tokens: Sequence[Token], members: list[Member], context: Context) -> list[_Way]:
    ways = []
    for wanted in COMBINATIONS:
        way = _way(tokens, members, wanted, context)
        if way is not None:
            ways.append(way)
    ways.sort(key=lambda way: way.cost)
    return ways


def _way(tokens: Sequence[Token], members: list[Member], wanted: int, context: Context) -> _Way | None:
    cost = 0.0
    texts: dict[int, str] = {}
    lexicon = context.lexicon
    for member in reversed(members):
        token = tokens[member.place]
        if member.has & wanted:
            continue
        if member.role == "number":
            return None
        if member.role == "head":
            text = noun_in(lexicon, token, wanted) or (
                "" if token.tag & NOUN else adjective_in(lexicon, token, wanted)
            )
            # A noun that has both genders lacks its e more often than it has one too many.
            cost += 0.9 if _same_gender(member.has, wanted) else 0.9 if wanted & FEMININE else 1.1
            cost += 0 if _same_gender(member.has, wanted) or _same_number(member.has, wanted) else 1
        elif member.role == "determiner":
            following = texts.get(member.place + 1) or (
                tokens[member.place + 1].text if member.place + 1 < len(tokens) else ""
            )
            text = determiner_in(
                lexicon, token, wanted, starts_with_vowel(following, tokens[member.place + 1])
            )
            cost += 0.85 if token.lower == "leur" else 1.0
        else:
            following = tokens[member.place + 1].text if member.place + 1 < len(tokens) else ""
            text = adjective_in(lexicon, token, wanted, following if member.role == "adjective" else "")
            # « différentes », « diverses » in the plural are determiners.
            plural = (
                token.lemma in ("différent", "divers", "nombreux", "certain") and not member.has & SINGULAR
            )
            cost += 0.0 if _same_gender(member.has, wanted) else 0.01
            cost += 0.95 if plural or any(m.role == "determiner" for m in members) else 0.85
        if not text or text.lower() == token.lower:
            return None
        if member.role == "head" and not _same_gender(member.has, wanted):
            # « ordinatrice » is a word, but not what was meant.
            cost += max(0.0, lexicon.frequency(token.lower) - lexicon.frequency(text.lower()) - 1.5)
        texts[member.place] = text
    return _Way(cost, wanted, texts)


def _same_gender(has: int, wanted: int) -> bool:
    return bool(has & (MASCULINE if wanted & MASCULINE else FEMININE))


def _same_number(has: int, wanted: int) -> bool:
    return bool(wanted & SINGULAR) == bool(has & SINGULAR) or bool(wanted & PLURAL) == bool(has & PLURAL)


def _finding(
    rule: Rule,
    tokens: Sequence[Token],
    members: list[Member],
    ways: list[_Way],
    context: Context,
) -> Diagnostic | None:
    best = ways[0]
    near = [way for way in ways if way.cost <= best.cost + _TIE]
    touched = sorted({index for way in near for index in way.texts})
    first, last = touched[0], touched[-1]
    start, end = tokens[first].start, tokens[last].end
    fixes = []
    for way in near:
        edits = _edits(tokens, way)
        # An elided article stands or falls with its noun.
        joined = next((i for i, text in way.texts.items() if text.endswith(("'", "’"))), -1)
        stop = max(end, edits[-1].end, tokens[joined + 1].end if joined >= 0 else 0)
        fixes.append(Fix(_applied(context.shown, start, stop, edits), edits))
        end = stop
    fixes = list({fix.replacement: fix for fix in reversed(fixes) if fix.edits}.values())[::-1]
    decided = [m for m in members if m.place not in best.texts and describe(m.has)]
    changed = min(best.texts)
    message = _message(tokens, best, decided, changed)
    return rule.at(
        start,
        end,
        fixes=tuple(fixes),
        message=message,
        grade=Grade.PROBABLE,
        related=tuple(Related(tokens[m.place].start, tokens[m.place].end, describe(m.has)) for m in decided),
    )


def _edits(tokens: Sequence[Token], way: _Way) -> tuple[Edit, ...]:
    edits = []
    for index in sorted(way.texts):
        text = way.texts[index]
        end = tokens[index].end
        if text.endswith(("'", "’")) and index + 1 < len(tokens):
            end = tokens[index + 1].start
        elif tokens[index].text.endswith(("'", "’")):
            text += " "
        edits.append(Edit(tokens[index].start, end, text))
    return tuple(edits)


def _applied(text: str, start: int, end: int, edits: tuple[Edit, ...]) -> str:
    out, at = [], start
    for edit in edits:
        out += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join((*out, text[at:end]))


def _message(tokens: Sequence[Token], best: _Way, decided: list[Member], changed: int) -> str:
    new = best.texts[changed]
    rests = next((m for m in decided if m.role == "head"), decided[0] if decided else None)
    if rests is None:
        return _("« {word} » ne s’accorde pas avec les mots voisins : « {new} ».").format(
            word=tokens[changed].text, new=new
        )
    return _("« {word} » est {features} : « {new} » convient.").format(
        word=tokens[rests.place].text, features=describe(rests.has), new=new
    )


RULE = Rule(
    id="accords/groupe-nominal",
    message="Les mots du groupe nominal ne s’accordent pas.",
    explanation="Le déterminant et les adjectifs prennent le genre et le nombre du nom : « une belle maison », « les "
    "mesures prises », « deux chiens », « de façon individuelle ».",
    corrects=(
        ("Il habite un belle maison.", "Il habite une belle maison."),
        ("Voici les mesures prise par le maire.", "Voici les mesures prises par le maire."),
        ("Nous avons vu deux chien dans la cour.", "Nous avons vu deux chiens dans la cour."),
        ("Chaque candidats présente son projet.", "Chaque candidat présente son projet."),
        ("On répond de manière individuel.", "On répond de manière individuelle."),
    ),
    accepts=(
        "Les interfaces utilisateurs et les données vecteurs sont prêtes.",
        "Les secteurs public et privé recrutent.",
        "Les premier et deuxième chapitres sont longs.",
        "Elle porte une jupe bleu foncé.",
        "La base de données relationnelles est vaste.",
        "Le chat et la chienne gris dorment.",
        "La fait taire par un signe.",
        "Il est né le 12 mai 1998.",
    ),
    priority=52,
    on_sentence=_check,
)
