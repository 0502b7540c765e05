"""The t of « a-t-il » written with other signs: a t’il, a-t’il, va t-on, a t il, parle-t’on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tags import FINITE, P3, SING, VERB
from frfix.language.tokens import Token
from frfix.rules.base import Context, Rule

_JOINED: Final = re.compile(
    r"\b(?P<verb>[^\W\d_]+)(?P<signs>[ \u00a0]?[-'’‐‑–−]?[ \u00a0]?t[ \u00a0]?[-'’‐‑–−]{0,2}[ \u00a0]?)(?P<pronoun>il|elle|on|iel)\b",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(r"[ \u00a0'’‐‑–−-]t[ \u00a0'’‐‑–−-]", re.IGNORECASE)
"""What every such passage has, and few others: looked for first, as it is found without trying each word."""
_SIGN: Final = re.compile(r"[ \u00a0'’‐‑–−-]")


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    if _LETTER.search(block.text) is None:
        return
    for match in _JOINED.finditer(block.text):
        verb, signs, pronoun = match.group("verb", "signs", "pronoun")
        if signs == "-t-" or not _SIGN.match(signs) or not _SIGN.match(signs[-1]):
            continue
        analyses = context.lexicon.analyses(verb.lower())
        if not any(tag & VERB and tag & FINITE and tag & P3 and tag & SING for _, tag in analyses):
            continue
        if signs.strip() == "t" and not verb.lower().endswith("a"):
            continue  # a letter: « la commande t »
        if signs in (" t'", " t’", " t ") and verb.lower().endswith(("t", "d")) and pronoun.lower() == "on":
            continue
        link = "-" if verb.lower().endswith(("t", "d")) else "-t-"
        start = block.start + match.start("signs")
        yield rule.at(
            start,
            block.start + match.end("signs"),
            link,
            message=_(
                "Le « t » que l’on entend se met entre deux traits d’union : « {verb}-t-{pronoun} »."
            ).format(verb=verb, pronoun=pronoun)
            if link == "-t-"
            else _("« {verb} » finit déjà par le son « t » : « {verb}-{pronoun} ».").format(
                verb=verb, pronoun=pronoun
            ),
            grade=Grade.SURE if "'" in signs or "’" in signs else Grade.PROBABLE,
        )


RULE = Rule(
    id="conjugaison/t-euphonique",
    message="Le « t » que l’on entend se met entre deux traits d’union.",
    explanation="Entre un verbe qui finit par une voyelle et « il », « elle » ou « on », on écrit un « t » entre deux "
    "traits d’union : « a-t-il », « va-t-on », « parle-t-elle ». Ce n’est pas le pronom « te » : il ne prend "
    "pas d’apostrophe.",
    corrects=(
        ("A t’il raison ?", "A-t-il raison ?"),
        ("Où va t-on ce soir ?", "Où va-t-on ce soir ?"),
        ("Que pense-t’elle de cela ?", "Que pense-t-elle de cela ?"),
        ("Y a t il un médecin ?", "Y a-t-il un médecin ?"),
        ("Que prend-t’il ?", "Que prend-il ?"),
    ),
    accepts=("A-t-il raison ?", "Il t’a vu.", "Va-t’en !", "Elle t’aime."),
    priority=42,
    on_block=_check,
)
