"""« Leur » and « quelque » before a plural noun, « leurs » before a verb: leur enfants, il leurs donne."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import ADJ, ADV, FINITE, INF, NOUN, NUM, NUMBER, PLUR, VERB
from frfix.language.tokens import Case, Sentence, Token
from frfix.rules.base import Context, Rule, Trigger

_SUBJECTS: Final = frozenset("je j' tu il elle on nous vous ils elles ne n' qui ça cela".split())
_PREPOSITIONS: Final = frozenset(("pour", "de", "d'", "sans", "à"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    following = sentence.word(index + 1)
    if following is None or following.form is None or not following.space:
        return
    if token.lower == "leurs":
        before = sentence.tokens[index - 1].lower if index else ""
        pronoun = (
            before in _SUBJECTS and following.tags & VERB and before not in ("nous", "vous", "elle", "elles")
        )
        if pronoun or (before in _PREPOSITIONS and _is_infinitive(following)):
            yield _finding(
                rule,
                token,
                following,
                "leur",
                _("Devant un verbe, « leur » est un pronom et ne varie pas : « {text} »."),
            )
        return
    if token.lower == "leur" and index and sentence.tokens[index - 1].lower in ("la", "le", "les"):
        return
    noun = _plural_noun(sentence, index + 1)
    if noun is not None:
        yield _finding(rule, token, noun, token.lower + "s", _("« {noun} » est un pluriel : « {text} »."))


def _is_infinitive(token: Token) -> bool:
    assert token.form is not None
    return bool(token.form.analyses) and all(tag & INF for _, tag in token.form.analyses)


def _plural_noun(sentence: Sentence, at: int) -> Token | None:
    """Return the noun that a determiner before ``at`` introduces if it can only be plural."""
    for place in range(at, at + 3):
        word = sentence.word(place)
        if word is None or word.form is None or word.form.case is not Case.LOWER or word.tags & (NUM | ADV):
            return None
        readings = word.form.readings(NOUN | ADJ)
        if not readings or not all(tag & NUMBER == PLUR for _, tag in readings):
            return None
        before = sentence.tokens[at - 2].lower if at > 1 else ""
        if before in _SUBJECTS and any(tag & FINITE for _, tag in word.form.analyses):
            return None  # « tu leur livres »
        if word.tag & NOUN:
            return word
    return None


def _finding(rule: Rule, token: Token, other: Token, form: str, message: str) -> Diagnostic:
    text = cased_like(token.text, form)
    return rule.at(
        token.start,
        token.end,
        text,
        message=message.format(noun=other.text, text=text),
        related=(Related(other.start, other.end, other.text),),
    )


RULE = Rule(
    id="accords/leur-quelque",
    message="« Leur » et « quelque » ne s’accordent pas ainsi.",
    explanation="Devant un nom, « leur » et « quelque » sont des déterminants et s’accordent : « leurs enfants », « quelques "
    "livres ». Devant un verbe, « leur » est le pluriel de « lui » et ne prend jamais de « s » : « il leur parle ».",
    corrects=(
        ("Ils aiment leur enfants.", "Ils aiment leurs enfants."),
        ("Il leurs parle souvent.", "Il leur parle souvent."),
        ("Elle a lu quelque livres.", "Elle a lu quelques livres."),
        ("Ils ont leur propres règles.", "Ils ont leurs propres règles."),
    ),
    accepts=(
        "Il leur parle de leurs enfants.",
        "Il y a quelque temps, quelque deux cents personnes sont venues.",
        "Il leur faut du temps.",
        "Les leurs sont partis.",
    ),
    trigger=Trigger(forms=frozenset(("leur", "leurs", "quelque"))),
    on_token=_check,
)
