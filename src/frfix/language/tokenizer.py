"""Cuts a block of prose into tokens: elisions, clitics after a hyphen, compounds, numbers, objects."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
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
        (?:[a-z][a-z0-9+.-]*://|www\.|mailto:)[^\s<>"«»{MARKUP}{OBJECT}]*[^\s<>"«»{MARKUP}{OBJECT}.,;:!?)\]'’…*_]
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
      | (?<![\w])[\#@]\w[\w-]*
      | (?<![\w.])(?:[\w-]+\.)+(?:{_TOP_LEVELS})\b(?![\w’']|\.?s\b)
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
# Most words: letters up to white space or a comma, where nothing else of `_TOKEN` can begin or go on.
_PLAIN_WORD: Final = re.compile(r"\s*+([^\W\d_]++(?:['’-][^\W\d_]++)*+)(?=[\s,])")
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
        # chunk as written -> the (start, end, form) of its words; most chunks come again
        self._chunks: dict[str, tuple[tuple[int, int, str, WordForm], ...]] = {}

    def tokens(self, block: Block) -> list[Token]:
        """Return the tokens of ``block``, their offsets in the source."""
        out: list[Token] = []
        text, base, previous_end = block.text, block.start, 0
        chunks = self._chunks
        plain_word, next_token = _PLAIN_WORD.match, _TOKEN.search
        markup = MARKUP in text
        while True:
            plain = plain_word(text, previous_end)
            if plain is not None:
                chunk = plain[1]
                start, end = plain.span(1)
                space = start > previous_end
            else:
                match = next_token(text, previous_end)
                if match is None:
                    return out
                start, end = match.span()
                space = start > previous_end and text[previous_end:start].strip(MARKUP) != ""
                if match.lastgroup != "word":
                    kind = _KINDS[match.lastgroup or "sign"]
                    out.append(Token(base + start, base + end, match.group(), kind, space, None))
                    previous_end = end
                    continue
                chunk = match.group()
                if match["tail"] is not None and not self._is_inclusive(chunk):
                    end = match.start("tail")
                    chunk = text[start:end]
            pieces = chunks.get(chunk)
            if pieces is None:
                pieces = chunks[chunk] = tuple(self._cut(chunk))
            cut = markup and _cuts_a_word(text, start, end)
            origin = base + start
            for first, stop, piece, form in pieces:
                token = Token(origin + first, origin + stop, piece, TokenKind.WORD, space, form)
                token.unchecked = cut
                out.append(token)
                space = False
            last = start + pieces[-1][1]
            if last != end:  # an apostrophe that belongs to no word
                out.append(Token(base + last, base + end, text[last], TokenKind.PUNCTUATION, False, None))
            previous_end = end

    def _cut(self, chunk: str) -> Iterator[tuple[int, int, str, WordForm]]:
        """Cut what has no space inside into its words: ``qu’a-t-il`` is ``qu’``, ``a``, ``-t-il``."""
        plain = chunk.translate(APOSTROPHES)
        end = len(chunk)
        if plain.endswith("'") and plain.lower() not in ELIDED:
            plain, end = plain[:-1], end - 1
        start = 0
        while not self._is_whole(plain[start:end]):
            elision = _ELISION.match(plain, start, end)
            if elision is None or elision.end() == end:
                break
            yield (
                start,
                elision.end(),
                chunk[start : elision.end()],
                self._word_form(plain[start : elision.end()]),
            )
            start = elision.end()
        clitics = None
        if not self._is_whole(plain[start:end]):
            clitics = _CLITICS.search(plain, start, end)
        stem_end = clitics.start() if clitics and clitics.start() > start else end
        yield start, stem_end, chunk[start:stem_end], self._word_form(plain[start:stem_end])
        if clitics and stem_end < end:
            yield stem_end, end, chunk[stem_end:end], self._word_form(plain[stem_end:end])

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
