"""Generated prose: sentences with mistakes of many rules, some of whose words are marked up."""

from __future__ import annotations

import re
from typing import NamedTuple

from hypothesis import strategies as st


class Piece(NamedTuple):
    """A stretch of a paragraph: plain ``text``, ``strong`` or ``code``."""

    text: str
    kind: str = "text"


Paragraph = tuple[Piece, ...]
_MARK = re.compile(r"_([^_`]+)_|`([^`]+)`")

# « _mot_ » is strong, « `mot` » code: a name with a low line, so that it is no word in plain text either.
SENTENCES = """
La mise en _oeuvre_ du projet a commencé hier.
Le ministre a présidé l’atelier «Routes et développement».
Les représentants des _Etats_ voisins ont salué cette décision.
Le _trois_ pays ont signé un accord.
Dans son _alocution_, le gouverneur a rappelé les règles.
Quelle belle journée!
La fonction `ma_valeur` renvoie un _oeuf_ et une soeur.
Les enfants _joue_ dans la cour & dans le jardin.
C’est un probleme d’_hamonisation_ des règles.
Il a _rappellé_ que la séance est terminé.
Les élus ne peuvent _attendrent_ davantage.
Nous avons vu 15 < 20 oeuvres, et `a_b` aussi.
Elle a une _soeur_ & un cousin : ils sont venu ensemble.
Les *belles* maison de la rue sont à vendre.
La _maire_ est arrivé ce matin avec sa voisine.
Le chat dort près du feu.
Ses deux frères et _sa soeur_ habitent la même ville.
Il faut que nous _prenions_ le temps de relire ce texte.
""".strip().splitlines()


def pieces(sentence: str) -> Paragraph:
    """Return a sentence of `SENTENCES` as pieces."""
    found: list[Piece] = []
    done = 0
    for mark in _MARK.finditer(sentence):
        found.append(Piece(sentence[done : mark.start()]))
        found.append(Piece(mark[1], "strong") if mark[1] else Piece(mark[2], "code"))
        done = mark.end()
    return tuple(piece for piece in (*found, Piece(sentence[done:])) if piece.text)


def _joined(sentences: list[Paragraph]) -> Paragraph:
    joined: list[Piece] = []
    for sentence in sentences:
        if joined:
            joined.append(Piece(" "))
        joined += sentence
    return tuple(joined)


sentences = st.sampled_from([pieces(sentence) for sentence in SENTENCES])
paragraphs = st.lists(st.lists(sentences, min_size=1, max_size=3).map(_joined), min_size=1, max_size=4)
"""Paragraphs of one to three sentences."""

_SIGNS = "«»“”\"'’*_`<>&[](){}$\\#|~^:;!?.,…-–—/%@=+0 \u00a0\u202f\t\n\u200b\ufeff"
_MARKUP = [
    *("**", "__", "```\n", "---\n", "# ", "> ", "- ", "1. ", "{{", "}}", "{%", "%}", "![", "[^1]", "](/a)"),
    *("<p>", "</p>", "<!--", "-->", "<b>", "</b>", "&eacute;", "&amp;", "\\emph{", "\\begin{x}", "$x$"),
    *(":: ", "::\n", "http://a.b", "|a|b|\n|-|-|\n", "\n\n", "\r\n", "  "),
    *("<!-- frfix: off -->", "% frfix: ignore", "# frfix: ignore-next\n", "// frfix: on\n", "[sic]"),
]
_WORDS = [
    *("oeuvre", "Etat", "sécutaires", "la projet", "les enfant joue", "été", "qu'il", "etc...", "1er mai"),
    *("10km", "M. ", "e\u0301", "œuvre\u00a0!"),
]
scraps = st.lists(st.sampled_from([*_SIGNS, *_MARKUP, *_WORDS]) | st.text(max_size=3), max_size=30).map(
    "".join
)
"""Whatever a file may hold: the signs of every format, in no order, with words in between."""
