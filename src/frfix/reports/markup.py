"""Any text as Markdown that shows it as it is, in one line, also in a cell of a table."""

from __future__ import annotations

import re
from typing import Final

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|~#&]")
# GitHub and GitLab look for these in what is left of the markup, so no escape of Markdown's keeps them from
# writing to a person or linking an issue; a comment of HTML does.
_CALLS: Final = re.compile(r"(?<=@)(?=\w)|(?<=!)(?=\d)|(?<=\\#)(?=\d)")


def escaped(text: str) -> str:
    """Return ``text`` without any markup or mention in it."""
    return _CALLS.sub("<!-- -->", _MARKUP.sub(r"\\\g<0>", _one_line(text)))


def code(text: str) -> str:
    """Return ``text`` as code; backticks and pipes in it are no markup."""
    return f"<code>{_MARKUP.sub(lambda sign: f'&#{ord(sign[0])};', _one_line(text))}</code>"


def _one_line(text: str) -> str:
    return text.replace("\r\n", "⏎").replace("\n", "⏎").replace("\r", "⏎")
