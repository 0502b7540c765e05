"""Pieces of XML for the formats that are, with what XML cannot hold replaced.

``xml.sax.saxutils`` escapes, but lets through the signs that no XML document may have, escaped or not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import escape, quoteattr

PROLOGUE: Final = '<?xml version="1.0" encoding="UTF-8"?>'
# XML 1.0, production 2.
_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Return ``text`` with U+FFFD for each code point that XML cannot hold."""
    return _ILLEGAL.sub("\ufffd", text)


def tag(name: str, attributes: Mapping[str, str | int], *, empty: bool = False) -> str:
    """Return the tag that opens the element ``name``, or the whole of an ``empty`` one."""
    listed = "".join(f" {key}={quoteattr(legal(str(value)))}" for key, value in attributes.items())
    return f"<{name}{listed}{'/' if empty else ''}>"


def content(text: str) -> str:
    """Return ``text`` as the content of an element; its line ends come back as they are."""
    return escape(legal(text), {"\r": "&#13;"})
