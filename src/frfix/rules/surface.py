"""Helpers for rules that look at the signs of a block rather than at its words."""

from __future__ import annotations

from frfix.documents.base import MARKUP


def previous_visible(text: str, index: int) -> str:
    """Return the last character of ``text`` before ``index`` that is not markup, "" at the beginning."""
    index -= 1
    while index >= 0 and text[index] == MARKUP:
        index -= 1
    return text[index] if index >= 0 else ""


def next_visible(text: str, index: int) -> str:
    """Return the first character of ``text`` from ``index`` on that is not markup, "" at the end."""
    while index < len(text) and text[index] == MARKUP:
        index += 1
    return text[index] if index < len(text) else ""
