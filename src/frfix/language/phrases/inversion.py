"""Subject pronouns behind the verb."""

from __future__ import annotations

from typing import Final

INVERTED: Final = frozenset(
    """
    -je -tu -il -elle -on -nous -vous -ils -elles -ce -t-il -t-elle -t-on -iel -iels -t-ils -t-elles
    """.split()
)
"""Tokens that hold the subject of the verb they hang on: « vient-il », « a-t-on »."""
