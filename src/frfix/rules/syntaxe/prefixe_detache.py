"""A prefix that stands apart from its word: la lutte anti corruption, une joueuse sud africaine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.tags import ADJ, DET, NOUN, PREP, PRON, VERB
from frfix.language.tokens import Case, Sentence, Token
from frfix.rules.base import Context, Rule, Trigger

# They are no words by themselves: whatever noun or adjective follows is what they go with.
_PREFIXES: Final = frozenset(
    "anti inter intra multi pluri co néo semi pseudo archi hyper auto extra méga giga trans".split()
)
# Of these, the ones that go with any noun; the others need their compound in the lexicon.
_FREE: Final = frozenset(("anti",))
_POINTS: Final = frozenset(("nord", "sud", "ouest", "centre"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    prefix, word = sentence.tokens[index], sentence.word(index + 1)
    if word is None or not word.space or not (_plain(prefix) and _plain(word)):
        return
    before = sentence.word(index - 1)
    if (before is not None and before.text.startswith("-")) or word.lower in ("est", "ouest"):
        return  # « le nord est de ce côté »
    joined = _joined(prefix.lower, word, context)
    if joined is None or (prefix.lower in _POINTS and not _describes(before)):
        return
    yield rule.at(
        prefix.start,
        word.end,
        joined,
        message=_("« {prefix} » se joint au mot qui suit : « {joined} ».").format(
            prefix=prefix.text, joined=joined
        ),
    )


def _joined(prefix: str, word: Token, context: Context) -> str | None:
    """Return the compound that the lexicon has, the commoner of two; None for no compound."""
    hyphened = f"{prefix}-{word.lower}"
    texts = (hyphened,) if prefix in _POINTS else (prefix + word.lower, hyphened)
    known = [text for text in texts if context.lexicon.tags(text) & (NOUN | ADJ)]
    if known:
        # « Anti » is written in one word with what follows, whatever is commoner.
        return known[0] if prefix in _FREE else max(known, key=context.lexicon.frequency)
    if prefix not in _FREE or word.tags & (DET | PREP | PRON | VERB) or not word.tags & (NOUN | ADJ):
        return None
    return hyphened


def _describes(before: Token | None) -> bool:
    """Whether an adjective may follow: « une joueuse sud africaine », « les nord coréens »."""
    return before is not None and bool(before.tag & (NOUN | DET | ADJ))


def _plain(token: Token) -> bool:
    return token.form is not None and token.form.case is Case.LOWER and not token.unchecked


RULE = Rule(
    id="syntaxe/prefixe-detache",
    message="Ce préfixe se joint au mot qui suit.",
    explanation="Un préfixe n’est pas un mot : il se soude à ce qui suit (« anticorruption », « intercommunautaire », "
    "« coprésident ») ou s’y joint par un trait d’union (« sud-africain », « anti-émeute »).",
    corrects=(
        ("La lutte anti corruption a commencé.", "La lutte anticorruption a commencé."),
        ("Une joueuse sud africaine a gagné.", "Une joueuse sud-africaine a gagné."),
    ),
    accepts=(
        "La lutte anticorruption gagne du terrain.",
        "Il vit au sud et travaille au nord.",
        "Il est venu en auto ce matin.",
    ),
    priority=33,
    trigger=Trigger(forms=_PREFIXES | _POINTS),
    on_token=_check,
)
