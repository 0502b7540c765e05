"""What MkDocs does to the manual's pages besides: the spaces of French, where lines may not break."""

from __future__ import annotations

import re
from typing import Any, Final

_KEPT: Final = re.compile(r"(<(pre|code|script|style|svg)\b.*?</\2>|<[^>]*>)", re.S)
_BEFORE: Final = re.compile(r"(?<!\s) (?=[;:!?»%](?!\w))")
_AFTER: Final = re.compile(r"«[ \n](?=\S|$)")
_NO_BREAK: Final = "\u00a0"


def on_page_content(html: str, page: Any, **_: Any) -> str:
    """Return the page with no-break spaces in its French prose; code and English stay as they are."""
    if page.meta.get("lang"):
        return html
    # Every third piece is the name of an element whose whole content the piece before it holds.
    pieces = _KEPT.split(html)
    for at in range(0, len(pieces), 3):
        pieces[at] = typeset(pieces[at])
    del pieces[2::3]
    return "".join(pieces)


def typeset(text: str) -> str:
    """Return French ``text`` with a no-break space for each space that stands beside a sign it belongs to."""
    return _AFTER.sub(f"«{_NO_BREAK}", _BEFORE.sub(_NO_BREAK, text))
