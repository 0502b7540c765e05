"""What agrees with a subject: attributes and participles behind a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.phrases import Subject, Syntax, VerbGroup
from frfix.language.phrases.features import (
    ANY,
    PLURAL,
    PLURAL_PERSONS,
    SINGULAR,
    SINGULAR_PERSONS,
    describe,
    features,
)
from frfix.language.phrases.lists import COPULAS, DEGREE_ADVERBS, FIXED_ENDINGS
from frfix.language.phrases.verbs import phrase_between
from frfix.language.tags import ADJ, ADV, DET, IMPER, NOUN, PPAS, VERB
from frfix.language.tokens import Case, Token, TokenKind
from frfix.rules.accords.inflection import adjective_in, nearest
from frfix.rules.base import Context, Rule

REFLEXIVE_COPULAS: Final = frozenset(
    """
    sentir croire trouver montrer avérer révéler tenir dire savoir voir prétendre rendre avouer juger
    considérer estimer proclamer déclarer imaginer penser vouloir faire
    """.split()
)
"""Verbs whose « se » has an attribute: « elles se sentent fortes »."""

_NEVER: Final = frozenset(
    """
    bien mal debout ensemble d'accord plein même tout tel telle légion point bel parlant
    tels telles tous toutes autre autres là possible quitte demi nu sauf certain
    """.split()
)
_ADVERBS_TOO: Final = frozenset("fort forts haut hauts bas court net droit clair ferme".split())
"""Adjectives that may be taken for adverbs behind « plus », « très »."""
_DEGREES: Final = frozenset(("plus", "moins", "aussi", "trop", "très", "assez"))
_SKIPPED: Final = DEGREE_ADVERBS | frozenset(
    ("si", "le", "aussi", "alors", "donc", "lui-même", "elle-même", "y")
)


def predicate_places(syntax: Syntax, group: VerbGroup) -> Iterator[int]:
    """Yield the indices of the attributes behind a verb: « est grande et belle » gives both."""
    tokens = syntax.tokens
    at, size = group.end, len(tokens)
    first = True
    kind = 0
    while at < size:
        token = tokens[at]
        lower = token.lower
        if first and (jump := phrase_between(tokens, at)):
            at += jump
            continue
        if not first and lower in ("et", "ou", "ni", "mais") and at + 1 < size:
            at += 1
            token, lower = tokens[at], tokens[at].lower
            while at + 1 < size and token.tag & ADV and lower in DEGREE_ADVERBS:
                at += 1
                token, lower = tokens[at], tokens[at].lower
        elif first and lower in _ADVERBS_TOO and tokens[at - 1].lower in _DEGREES:
            pass
        elif first and (token.tag & ADV or lower in DEGREE_ADVERBS) and lower not in ("que", "comme"):
            if features(token).participle and not token.tag & ADV:
                pass
            else:
                at += 1
                continue
        elif not first:
            return
        if lower == "petit" and at + 1 < size and tokens[at + 1].lower == "à":
            return
        if not first and kind != token.tag & (ADJ | PPAS):
            return  # « obligatoire et mis en place »
        kind = token.tag & (ADJ | PPAS)
        if not _is_predicate(syntax, at) or (tokens[at - 1].lower, lower) in FIXED_ENDINGS:
            return
        if tokens[at - 1].lower in ("tout", "toute") and features(token).noun:
            return  # « tout feu, tout flamme »
        yield at
        first = False
        at += 1


def _is_predicate(syntax: Syntax, at: int) -> bool:
    token = syntax.tokens[at]
    if token.kind is not TokenKind.WORD or token.form is None or token.unchecked:
        return False
    if token.form.case is not Case.LOWER or token.lower in _NEVER:
        return False
    group = syntax.group_at(at)
    if group is not None and (group.determiner >= 0 or group.end - group.start > 1 or group.quantity >= 0):
        return False
    tag = token.tag
    if token.lower in _ADVERBS_TOO and tag & ADV:
        return syntax.tokens[at - 1].lower in _DEGREES
    adjective = tag & ADJ or (tag & VERB and tag & PPAS)
    # A bare word that is taken for a noun: « sont fou ».
    if not adjective and (not tag & NOUN or not features(token).adjective or token.tags & ADV):
        return False
    if group is not None and tag & ADJ:
        return False
    following = syntax.tokens[at + 1] if at + 1 < len(syntax.tokens) else None
    if following is not None and following.tag & NOUN and not following.tag & DET:
        return False  # « bleu saphir », « bon marché »
    return following is None or not following.text.startswith("-")


def number_shown(group: VerbGroup, tokens: Sequence[Token]) -> int:
    """Return the combinations that the number of the finite verb leaves open."""
    if group.finite < 0:
        return ANY
    persons = features(tokens[group.finite]).persons
    if not persons & SINGULAR_PERSONS:
        return PLURAL
    return ANY if persons & PLURAL_PERSONS else SINGULAR


def expected(syntax: Syntax, group: VerbGroup) -> tuple[int, Token | None]:
    """Return what a predicate of ``group`` must meet, with the word that says so; `ANY` when unknown.

    Without a certain subject the number of the verb itself is left.
    """
    subject = syntax.subject(group)
    tokens = syntax.tokens
    if subject is not None and subject.certain:
        top = _finite_of(group)
        if top is not None and top.finite >= 0:
            shown = features(tokens[top.finite]).persons
            if not shown & subject.persons:
                return ANY, None  # the verb itself is wrong: one finding is enough
        return subject.agreement, tokens[subject.head]
    if group.finite < 0 and _has_object(tokens, group.governor):
        return ANY, None
    top = _finite_of(group)
    if top is None or not _number_is_that_of_the_subject(syntax, top, subject):
        return ANY, None
    return number_shown(top, tokens), tokens[top.finite]


def _has_object(tokens: Sequence[Token], governor: VerbGroup | None) -> bool:
    """Whether an infinitive is another's than the governor's subject: « ce qui lui permet d’être connu »."""
    if governor is None or governor.reflexive:
        return False
    return any(tokens[i].lower not in ("en", "y", "nous", "vous") for i in governor.clitics)


def _finite_of(group: VerbGroup) -> VerbGroup | None:
    while group.finite < 0 and group.governor is not None:
        group = group.governor
    return group if group.finite >= 0 else None


def _number_is_that_of_the_subject(syntax: Syntax, group: VerbGroup, subject: Subject | None) -> bool:
    """Whether the verb's number tells that of its predicate: not after « on », « vous », « ce »."""
    tokens = syntax.tokens
    shown = features(tokens[group.finite]).persons
    if (
        shown & 0b010000
        or (tokens[group.finite].tag & IMPER and not shown)
        or tokens[group.finite].lower in ("est", "sera", "était", "fut", "soit", "serait")
    ):
        return False
    return not (subject is not None and tokens[subject.head].lower in ("on", "ce", "c'", "vous"))


def finding(
    rule: Rule, token: Token, has: int, wanted: int, because: Token | None, context: Context, what: str
) -> Diagnostic | None:
    """Return the finding for a word that shows ``has`` where ``wanted`` is asked for by another."""
    target = nearest(wanted, has)
    text = adjective_in(context.lexicon, token, target)
    if not text or text.lower() == token.lower:
        return None
    texts = [text]
    for combination in (1, 2, 4, 8):
        if combination & wanted and combination != target:
            other = adjective_in(context.lexicon, token, combination)
            if other and other not in texts and other.lower() != token.lower:
                texts.append(other)
    place: tuple[Related, ...] = ()
    message = _("« {text} » convient.")
    says = word = ""
    if because is not None:
        says, word = describe(wanted), because.text
        place = (Related(because.start, because.end, says or what),)
        message = _("« {word} » s’accorde avec {what} « {because} » : « {text} ».")
        if says:
            message = _("« {word} » s’accorde avec {what} « {because} », {features} : « {text} ».")
    message = message.format(word=token.text, what=what, because=word, features=says, text=text)
    return rule.at(token.start, token.end, *texts[:3], message=message, related=place)


def is_copula(group: VerbGroup) -> bool:
    """Whether the verb takes an attribute of its subject."""
    if group.reflexive:
        return group.lemma in REFLEXIVE_COPULAS or group.lemma in ("trouver",)
    return group.lemma in COPULAS
