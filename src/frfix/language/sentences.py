"""Groups the tokens of a block into sentences."""

from __future__ import annotations

from typing import Final

from frfix.language.tokens import Case, Sentence, Token, TokenKind

_ENDS: Final = frozenset((".", "!", "?", "…", "..", "...", "...."))
_CLOSING: Final = frozenset("»”\"')]’›")
_OPENING: Final = frozenset("«“\"'([‘‹—–-¿¡")

# Written with a full stop that does not end a sentence: what follows is usually a name or a number.
_BEFORE_A_NAME: Final = frozenset(
    """
    m mm mr mme mmes mlle mlles dr pr me mgr st ste sr jr gal col cap lt cdt adj sgt cne ing av bd
    pl prof art al chap fig n no num p pp vol t éd ed cf ex env tél tel fax réf ref av apr c-à-d min
    max hab km boul rte dép dir ann coll trad sq ss sqq suiv op cit ibid id c.-à-d vs i.e e.g
    """.split()
)
# Written with a full stop in the middle of a sentence as well as at its end.
_ABBREVIATIONS: Final = _BEFORE_A_NAME | frozenset(
    """
    etc ltd inc corp cie sarl jan janv fév févr avr juil sept oct nov déc lun mar mer jeu ven sam
    dim adj adv subst qqn qqch masc fém sing plur
    """.split()
)


def sentences(tokens: list[Token]) -> list[Sentence]:
    """Return the sentences of a block's ``tokens``; each token is in exactly one."""
    out: list[Sentence] = []
    start, size, index = 0, len(tokens), 0
    while index < size:
        token = tokens[index]
        index += 1
        if token.kind is not TokenKind.PUNCTUATION or token.text not in _ENDS:
            continue
        while index < size and tokens[index].text in _ENDS and not tokens[index].space:
            index += 1
        # What closes a quotation or a parenthesis belongs to the sentence that ends in it.
        while index < size and tokens[index].text in _CLOSING and _closes(tokens, index):
            index += 1
        if index < size and _ends_here(tokens, start, index):
            out.append(Sentence(tokens[start:index]))
            start = index
    if start < size:
        out.append(Sentence(tokens[start:]))
    return out


def _closes(tokens: list[Token], index: int) -> bool:
    """Whether the sign at ``index`` closes: a straight quote with space before it opens."""
    return tokens[index].text not in "\"'" or not tokens[index].space


def _ends_here(tokens: list[Token], start: int, index: int) -> bool:
    """Whether a sentence ends between the tokens ``index - 1`` and ``index``."""
    following = tokens[index]
    if not following.space:
        return False
    stop = index - 1
    while tokens[stop].text not in _ENDS:
        stop -= 1
    first = index
    while first < len(tokens) and tokens[first].text in _OPENING:
        first += 1
    if first == len(tokens):
        return True
    word = tokens[first]
    starts_low = word.form is not None and word.form.case is Case.LOWER
    if tokens[stop].text != ".":
        # « Ah ! dit-il », « Vraiment ? demanda-t-elle »: only a capital begins a sentence here.
        return not starts_low and word.kind is not TokenKind.PUNCTUATION
    before = tokens[stop - 1] if stop > start else None
    if before is None or tokens[stop].space:
        return not starts_low
    if before.kind is TokenKind.NUMBER:
        # « 1. Rapport », « 12. mars »: a number of a list only at the very beginning.
        return not starts_low and stop - 1 > start
    if before.form is None:
        return not starts_low
    lower = before.form.lower
    if lower in _BEFORE_A_NAME:
        return False
    if len(lower) == 1 and (starts_low or before.form.case is not Case.LOWER):
        return False  # an initial, or the end of « e.g. »
    if lower in _ABBREVIATIONS:
        return not starts_low
    return True
