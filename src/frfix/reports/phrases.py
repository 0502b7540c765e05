"""The phrases of a sentence, as people and programs read them in ``frfix analyse``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from frfix.i18n import N_, _
from frfix.language.phrases import NounGroup, Subject, VerbGroup
from frfix.language.phrases.features import describe
from frfix.language.tokens import Sentence
from frfix.reports.base import Line, printable

MARGIN: Final = "    "
PERSONS: Final = ("1s", "2s", "3s", "1p", "2p", "3p")
"""By the bit of a person set (`frfix.language.phrases.features`)."""
_NAMED: Final = ("finite", "auxiliary", "participle", "infinitive")
_IN_FRENCH: Final = dict(
    zip(_NAMED, (N_("fini"), N_("auxiliaire"), N_("participe"), N_("infinitif")), strict=True)
)
_SUBJECTS: Final = {
    "pronom": N_("pronom"),
    "nom": N_("nom"),
    "coordination": N_("coordination"),
    "relatif": N_("relatif"),
    "infinitif": N_("infinitif"),
    "proposition": N_("proposition"),
}


def text(sentence: Sentence, source: str) -> Iterator[Line]:
    """Yield a line for each noun group, for each verb group and for its subject."""
    syntax = sentence.syntax

    def said(start: int, end: int) -> str:
        return _passage(sentence, source, start, end)

    for group in syntax.noun_groups:
        head = _("tête {word}").format(word=said(group.head, group.head + 1))
        facts = [head, describe(group.agreement)]
        facts += [_("mal accordé")] * (not group.coherent)
        yield _line(_("nom"), said(group.start, group.end), facts)
    for verb in syntax.verb_groups:
        facts = [verb.lemma]
        for at, names in _parts(verb).items():
            facts.append(
                _(" et ").join(map(_, names)) + (f" {said(at, at + 1)}" if verb.end - verb.start > 1 else "")
            )
        facts += [_(name) for name, holds in _kinds(verb).items() if holds]
        yield _line(_("verbe"), said(verb.start, verb.end), facts)
        subject = syntax.subject(verb)
        if subject is None:
            continue
        facts = [_(_SUBJECTS[subject.kind]), " ".join(_persons(subject)), describe(subject.agreement)]
        facts += [_("incertain")] * (not subject.certain)
        yield _line("  " + _("sujet"), said(subject.start, subject.end), facts)


def as_object(sentence: Sentence) -> dict[str, Any]:
    """Return the groups as JSON's types; places are indices of the sentence's tokens, ends excluded."""
    syntax = sentence.syntax
    return {
        "noun_groups": [_noun_group(group) for group in syntax.noun_groups],
        "verb_groups": [_verb_group(group, syntax.subject(group)) for group in syntax.verb_groups],
    }


def _noun_group(group: NounGroup) -> dict[str, Any]:
    return {
        "first": group.start,
        "end": group.end,
        "head": group.head,
        "determiner": _index(group.determiner),
        "preposition": _index(group.preposition),
        "agreement": describe(group.agreement, say=str),
        "coherent": group.coherent,
    }


def _verb_group(group: VerbGroup, subject: Subject | None) -> dict[str, Any]:
    return {
        "first": group.start,
        "end": group.end,
        "verb": group.verb,
        "lemma": group.lemma,
        **{name: _index(getattr(group, name)) for name in _NAMED},
        "negated": group.negated,
        "reflexive": group.reflexive,
        "passive": group.passive,
        "subject": None if subject is None else _subject(subject),
    }


def _subject(subject: Subject) -> dict[str, Any]:
    return {
        "first": subject.start,
        "end": subject.end,
        "head": subject.head,
        "kind": subject.kind,
        "persons": _persons(subject),
        "agreement": describe(subject.agreement, say=str),
        "certain": subject.certain,
    }


def _line(name: str, passage: str, facts: list[str]) -> Line:
    return [
        (f"{MARGIN}{name:<7} ", "dim"),
        (f"[{passage}]", "right"),
        (f"  {' · '.join(filter(None, facts))}", "dim"),
    ]


def _kinds(verb: VerbGroup) -> dict[str, bool]:
    return {N_("nié"): verb.negated, N_("pronominal"): verb.reflexive, N_("passif"): verb.passive}


def _parts(verb: VerbGroup) -> dict[int, list[str]]:
    """Return what each of the verb's own words is, by its index."""
    parts: dict[int, list[str]] = {}
    for name in _NAMED:
        at = getattr(verb, name)
        if at >= 0:
            parts.setdefault(at, []).append(_IN_FRENCH[name])
    return parts


def _persons(subject: Subject) -> list[str]:
    return [name for bit, name in enumerate(PERSONS) if subject.persons >> bit & 1]


def _passage(sentence: Sentence, source: str, start: int, end: int) -> str:
    tokens = sentence.tokens
    return printable(" ".join(source[tokens[start].start : tokens[end - 1].end].split()))


def _index(at: int) -> int | None:
    return at if at >= 0 else None
