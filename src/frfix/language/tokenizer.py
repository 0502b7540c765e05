"""Cuts a block of prose into tokens: elisions, clitics after a hyphen, compounds, numbers, objects."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from frfix.documents.base import MARKUP, OBJECT, Block
from frfix.language.inclusive import SIGNS, TAIL
from frfix.language.tokens import APOSTROPHES, Token, TokenKind, WordForm

_TOP_LEVELS = (
    "com|org|net|fr|eu|info|io|be|ch|ca|ml|bf|ne|sn|ci|gouv|edu|dev|app|tv|html?|php|py|js|ts|css|json|"
    "ya?ml|toml|md|txt|pdf|docx?|odt|xlsx?|csv|zip|sh|exe|png|jpe?g|svg|xml|conf|ini|cfg|sql|rs|go|java|rb"
)
_TOKEN: Final = re.compile(
    rf"""
    (?P<object>
        (?:[a-z][a-z0-9+.-]{{0,30}}://|www\.|mailto:)[^\s<>"«»{MARKUP}{OBJECT}]*[^\s<>"«»{MARKUP}{OBJECT}.,;:!?)\]'’…*_]
      | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+
      | (?<![\w])[\#@]\w[\w-]*
      | (?<![\w.-])(?:[\w-]+\.)+(?:{_TOP_LEVELS})\b(?![\w’']|\.?s\b)
      | (?<![\w/])(?:[~.]{{0,2}}/)(?:[\w.-]+/)*[\w.-]*\w
      | \b[A-Za-z]:\\[\w\\.-]*
      | \w*_\w[\w_]*
      | {OBJECT}+
    )
  | (?P<number>\d+(?:[ \u00a0\u202f]\d{{3}}(?!\d))*(?:[.,:/]\d+)*(?![\w]))
  | (?P<initials>(?:[A-ZÀÂÉÈÎÔ]\.){{2,}}(?:[A-ZÀÂÉÈÎÔ]\b(?!\.))?)
  | (?P<word>
        \w+(?:['’ʼ‘{SIGNS}-]\w+)*
        (?P<tail>{TAIL})?
        (?:['’ʼ‘](?![\w'’]))?
    )
  | (?P<sign>\.{{2,}}|[^\w\s{MARKUP}{OBJECT}])
    """,
    re.VERBOSE,
)
# Most words, letters up to white space, a comma or a full stop, and most signs: where nothing else of
# `_TOKEN` can begin or go on.
_PLAIN: Final = re.compile(
    r"""
    \s*+(?:
        ([^\W\d_]++(?:['’-][^\W\d_]++)*+)(?=[\s,]|\.(?:\s|\Z))
      | ([,:;!?«»“”"()…]|\.(?=\s|\Z))
    )
    """,
    re.VERBOSE,
)
_KINDS: Final = {
    "object": TokenKind.OBJECT,
    "number": TokenKind.NUMBER,
    "initials": TokenKind.OBJECT,
    "sign": TokenKind.PUNCTUATION,
}

ELIDED: Final = frozenset(
    ("l'", "d'", "n'", "m'", "t'", "s'", "j'", "c'", "ç'", "qu'", "jusqu'", "lorsqu'", "puisqu'",
     "quoiqu'", "presqu'", "quelqu'", "entr'")
)  # fmt: skip
"""The words that lose their vowel before another, as tokens."""

_LETTER_APOSTROPHE: Final = "ʼ"
"""The one that Unicode has among the letters."""

_ELISION = re.compile(r"(?:[ldnmtsjcç]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr)'", re.IGNORECASE)
_CLITICS = re.compile(
    r"(?<=.)((?:-t)?-(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)|"
    r"(?:-(?:moi|toi|le|la|les|lui|leur|nous|vous|y|en|m'(?=en|y)|t'(?=en|y)))+|"
    r"-(?:ci|là|même|mêmes))$",
    re.IGNORECASE,
)


class Tokenizer:
    """Cuts blocks into tokens.

    ``in_lexicon`` says whether a form (ASCII apostrophe) is a word of its own, so that
    ``aujourd’hui`` and ``arc-en-ciel`` stay whole; ``word_form`` returns the shared `WordForm`
    of a word as written.
    """

    def __init__(self, in_lexicon: Callable[[str], bool], word_form: Callable[[str], WordForm]) -> None:
        self._in_lexicon = in_lexicon
        self._word_form = word_form
        # What has no space inside, as written: its form if it is one word, else the (start, end, form) of its
        # words. Most come again.
        self._words: dict[str, WordForm] = {}
        self._chunks: dict[str, list[tuple[int, int, str, WordForm]]] = {}

    def tokens(self, block: Block) -> list[Token]:
        """Return the tokens of ``block``, their offsets in the source."""
        out: list[Token] = []
        text, base, end = block.text, block.start, 0
        words = self._words
        plain, word = _PLAIN.match, TokenKind.WORD
        markup = MARKUP in text
        while True:
            match = plain(text, end)
            if match is None:
                following = self._other(block, end, markup, out)
                if following < 0:
                    return out
                end = following
                continue
            previous_end, end = end, match.end()
            chunk = match[1]
            if chunk is None:
                start = end - 1
                out.append(
                    Token(
                        base + start,
                        base + end,
                        text[start],
                        TokenKind.PUNCTUATION,
                        start > previous_end,
                        None,
                    )
                )
                continue
            start = end - len(chunk)
            form = words.get(chunk)
            if form is None and chunk.isalpha() and _LETTER_APOSTROPHE not in chunk:
                form = words[chunk] = self._word_form(chunk)
            if form is None:
                self._add_chunk(block, chunk, start, start > previous_end, markup, out)
                continue
            token = Token(base + start, base + end, chunk, word, start > previous_end, form)
            if markup:
                token.unchecked = _cuts_a_word(text, start, end)
            out.append(token)

    def _other(self, block: Block, previous_end: int, markup: bool, out: list[Token]) -> int:
        """Add to ``out`` the next token after ``previous_end``; return where it ends, -1 if there is none."""
        text, base = block.text, block.start
        match = _TOKEN.search(text, previous_end)
        if match is None:
            return -1
        start, end = match.span()
        space = start > previous_end and text[previous_end:start].strip(MARKUP) != ""
        if match.lastgroup != "word":
            kind = _KINDS[match.lastgroup or "sign"]
            out.append(Token(base + start, base + end, match.group(), kind, space, None))
            return end
        chunk = match.group()
        if match["tail"] is not None and not self._is_inclusive(chunk):
            end = match.start("tail")
            chunk = text[start:end]
        self._add_chunk(block, chunk, start, space, markup, out)
        return end

    def _add_chunk(
        self, block: Block, chunk: str, start: int, space: bool, markup: bool, out: list[Token]
    ) -> None:
        """Add to ``out`` the words of ``chunk``, which has no space inside and begins at ``start``."""
        pieces = self._chunks.get(chunk)
        if pieces is None:
            pieces = self._chunks[chunk] = self._cut(chunk)
        end = start + len(chunk)
        cut = markup and _cuts_a_word(block.text, start, end)
        origin = block.start + start
        for first, stop, piece, form in pieces:
            token = Token(origin + first, origin + stop, piece, TokenKind.WORD, space, form)
            token.unchecked = cut
            out.append(token)
            space = False
        last = pieces[-1][1]
        if last != len(chunk):  # an apostrophe that belongs to no word
            at = origin + last
            out.append(Token(at, block.start + end, chunk[last], TokenKind.PUNCTUATION, False, None))

    def _cut(self, chunk: str) -> list[tuple[int, int, str, WordForm]]:
        """Cut what has no space inside into its words: ``qu’a-t-il`` is ``qu’``, ``a``, ``-t-il``."""
        plain = chunk.translate(APOSTROPHES)
        end = len(chunk)
        if plain.endswith("'") and plain.lower() not in ELIDED:
            plain, end = plain[:-1], end - 1
        start = 0
        places: list[tuple[int, int]] = []
        while not self._is_whole(plain[start:end]):
            elision = _ELISION.match(plain, start, end)
            if elision is None or elision.end() == end:
                break
            places.append((start, elision.end()))
            start = elision.end()
        clitics = None
        if not self._is_whole(plain[start:end]):
            clitics = _CLITICS.search(plain, start, end)
        stem_end = clitics.start() if clitics and clitics.start() > start else end
        places.append((start, stem_end))
        if stem_end < end:
            places.append((stem_end, end))
        return [
            (first, last, chunk[first:last], self._word_form(plain[first:last])) for first, last in places
        ]

    def _is_inclusive(self, chunk: str) -> bool:
        """Whether what follows the sign is the other gender's ending: « étudiant.e » but not « Fin.le »."""
        return self._word_form(chunk.translate(APOSTROPHES)).known

    def _is_whole(self, form: str) -> bool:
        return self._in_lexicon(form) or self._in_lexicon(form.lower())


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    """Whether markup stands between this word and another with no space, as in ``**d**écidé``."""
    before = start
    while before > 0 and text[before - 1] == MARKUP:
        before -= 1
    if 0 < before < start and text[before - 1].isalnum():
        return True
    after = end
    while after < len(text) and text[after] == MARKUP:
        after += 1
    return end < after < len(text) and text[after].isalnum() and text[end - 1] not in "'’ʼ‘"
