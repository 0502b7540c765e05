"""A verb in another person than the pronoun before it: je peut, tu mange, ils mangeait."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.lexicon import Analysis
from frfix.language.tags import (
    ADJ,
    ADV,
    CONJ,
    DET,
    FEM,
    INF,
    NAME,
    NOUN,
    NUM,
    P1,
    P3,
    PPAS,
    PPRE,
    PREP,
    PRON,
    SCONJ,
    SING,
    SUBI,
    SUBJ,
)
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.subjects import INVERTING, NEUTER, Subject, subject_at
from frfix.rules.conjugaison.verbs import (
    INDICATIVE,
    SUBJECTS,
    finite,
    fits,
    in_person,
    is_lower,
    verbs,
)

_FUNCTION: Final = ADV | PREP | CONJ | SCONJ | DET | PRON | NUM
# After these a verb in the third person has its subject elsewhere.
_WEAK: Final = frozenset((",", "mais", "car", "or", "comme"))
_NAMES: Final = {
    "je": "je", "j'": "je", "tu": "tu", "il": "il", "elle": "elle", "on": "on", "nous": "nous",
    "vous": "vous", "ils": "ils", "elles": "elles", "ça": "ça", "cela": "cela", "ceci": "ceci",
}  # fmt: skip


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    subject = subject_at(sentence, index)
    if subject is None:
        return
    verb = sentence.word(subject.verb)
    if verb is None or not is_lower(verb) or not _only_finite(verb, sentence.tokens[index]):
        return
    readings = finite(verb)
    if fits(readings, subject.person) and index == 0 and verb.lower != "sache":
        yield from _subjunctive(rule, sentence, subject, verb, context)
    if fits(readings, subject.person) or _is_object(sentence, subject, verb):
        return
    forms = in_person(verb, subject.person, context.lexicon, after_que=_after_que(sentence, index))
    if verb.lower == "est" and subject.person & P1 and subject.person & SING:
        if subject.verb == index + 1:
            return  # « Je est un autre », that everybody quotes
        reflexive = sentence.tokens[subject.verb - 1].lower in ("m'", "ne", "n'")
        forms = ("suis", "ai") if reflexive else ("ai", "suis")
    if forms:
        pronoun = sentence.tokens[index]
        yield rule.at(
            verb.start,
            verb.end,
            *(cased_like(verb.text, form) for form in forms[:3]),
            message=_("Avec « {names} », on écrit « {form} ».").format(
                names=_NAMES[pronoun.lower], form=forms[0]
            ),
            related=(Related(pronoun.start, pronoun.end, _("sujet")),),
        )


def _subjunctive(
    rule: Rule, sentence: Sentence, subject: Subject, verb: Token, context: Context
) -> Iterator[Diagnostic]:
    """Find « j’aie faim »: a subjunctive whose pronoun opens the sentence."""
    tags = [tag for _, tag in finite(verb) if fits((Analysis("", tag),), subject.person)]
    if any(tag & SUBI and lemma in ("avoir", "être") for lemma, tag in finite(verb)):
        return  # « ils eussent voulu »: a conditional
    if not all(tag & (SUBJ | SUBI) and not tag & INDICATIVE for tag in tags):
        return
    forms = in_person(verb, subject.person, context.lexicon, after_que=False)
    if forms:
        yield rule.at(
            verb.start,
            verb.end,
            *(cased_like(verb.text, form) for form in forms[:2]),
            message=_("Sans « que » avant lui, le verbe est à l’indicatif : « {form} ».").format(
                form=forms[0]
            ),
        )


def _after_que(sentence: Sentence, at: int) -> bool:
    """Whether « que » stands before the pronoun, so that the verb may be in the subjunctive."""
    return at > 0 and sentence.tokens[at - 1].lower in ("que", "qu'", "quoiqu'", "quoique")


def _only_finite(verb: Token, pronoun: Token) -> bool:
    """Whether the word can only be a verb in a personal mood here, and no infinitive or little word."""
    if not finite(verb) or any(tag & (INF | PPRE) for _, tag in verbs(verb)):
        return False
    if pronoun.lower in ("nous", "vous"):
        return not verb.tags & (_FUNCTION | NOUN | ADJ | PPAS)
    if pronoun.lower in ("elle", "elles", *NEUTER):
        participles = [tag for _, tag in verbs(verb) if tag & PPAS]
        return not verb.tags & (_FUNCTION | NOUN) and not any(tag & FEM for tag in participles)
    return not verb.tags & _FUNCTION


def _is_object(sentence: Sentence, subject: Subject, verb: Token) -> bool:
    """Whether « nous » or « vous » may be an object whose subject follows: « comme nous l’apprend Paul »."""
    pronoun = sentence.tokens[subject.at]
    if pronoun.lower not in ("nous", "vous"):
        return False
    following = sentence.tokens[subject.verb + 1] if subject.verb + 1 < len(sentence.tokens) else None
    if following is not None and (following.text.startswith("-") or following.lower in ("t", "t'")):
        return True
    if not any(a.tag & P3 for a in finite(verb)):
        return False
    if subject.verb > subject.at + 1 and sentence.tokens[subject.at + 1].lower in ("nous", "vous"):
        return False
    before = sentence.tokens[subject.at - 1].lower if subject.at else ""
    if before in _WEAK or (before in ("que", "qu'") and verb.lower in ("importe", "semble", "faut", "reste")):
        return True
    if not before and any(lemma in ("être", "rester", "falloir") for lemma, _ in verbs(verb)):
        return True  # « Vous sont permises… »
    # « Vous permet de… »: a description that leaves its subject out.
    if (
        not before
        and following is not None
        and (following.tags & PREP or following.lower in ("que", "qu'", "comment"))
    ):
        return True
    if following is None or following.kind is TokenKind.PUNCTUATION:
        return False
    return before in INVERTING or bool(following.tags & (DET | PRON | NAME) or following.form is None)


RULE = Rule(
    id="conjugaison/personne-du-pronom",
    message="Le verbe ne s’accorde pas avec son pronom sujet.",
    explanation="La terminaison du verbe suit la personne du pronom sujet, même si d’autres pronoms les séparent : "
    "« je peux », « tu manges », « il veut », « nous le savons », « je ne l’ai pas vu », « ils mangeaient ».",
    corrects=(
        ("Je peut venir demain.", "Je peux venir demain."),
        ("Tu mange trop vite.", "Tu manges trop vite."),
        ("Je ne l’y ait jamais rencontré.", "Je ne l’y ai jamais rencontré."),
        ("Ils dansait toute la nuit.", "Ils dansaient toute la nuit."),
        ("On ne se parlent plus.", "On ne se parle plus."),
        ("Tu nous le montre demain.", "Tu nous le montres demain."),
        ("Nous vous donnait raison.", "Nous vous donnions raison."),
        ("Je pense que vous avons tort.", "Je pense que vous avez tort."),
        ("Elle finis son repas.", "Elle finit son repas."),
    ),
    accepts=(
        "Je puis vous aider.",
        "Il faut que je finisse et qu’elle parte.",
        "Comme nous l’apprend ce livre, il pleut.",
        "Avec elle marchent ses deux enfants.",
        "Il nous aime et nous respecte.",
        "Tu as tort et elle aussi.",
        "Vient-il avec elle ?",
    ),
    trigger=Trigger(forms=frozenset(SUBJECTS) | NEUTER),
    on_token=_check,
)
