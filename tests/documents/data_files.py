"""What the tests of data files share: the prose that is read, and the text after ``fix``."""

from functools import cache
from pathlib import Path

from frfix.correction import PROBABLE, Corrector
from frfix.diagnostics import Diagnostic
from frfix.documents import Kind, read
from frfix.documents.base import MARKUP, OBJECT, Document
from frfix.engine import Checker
from frfix.settings import Settings
from frfix.source import SourceText

FILES = Path(__file__).with_name("files")
PROSE = [
    'Une oeuvre de l\'Etat : elle est finis, dit-il, et "bien" faite.',
    "Les trois pays ont signés l'accord.\n\nLe coeur des enjeux sécutaires reste la.",
]


def proses(document: Document) -> list[str]:
    """What stands in each block, without the markup and with each object shown as one ``□``."""
    shown = []
    for block in document.blocks:
        prose = block.text.replace(MARKUP, "")
        while OBJECT * 2 in prose:
            prose = prose.replace(OBJECT * 2, OBJECT)
        shown.append(prose.replace(OBJECT, "□"))
    return shown


def leaves(value, path=()):
    """The strings and figures of parsed data by their places."""
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        return {place: leaf for key, inner in pairs for place, leaf in leaves(inner, (*path, key)).items()}
    return {path: value}


def changed(before, after):
    """What is another in ``after``, the parsed data of a corrected file: its places must be the same."""
    old, new = leaves(before), leaves(after)
    assert list(old) == list(new)
    return {path: new[path] for path in old if new[path] != old[path]}


@cache
def _checker() -> Checker:
    return Checker(Settings())


def findings(text: str, kind: Kind, columns: tuple[str, ...] = ()) -> list[Diagnostic]:
    return _checker().check(read(text, kind, columns))


def told(text: str, kind: Kind, columns: tuple[str, ...] = ()) -> list[tuple[str, str, list[str]]]:
    """What is found, wherever it stands."""
    return [(found.rule, found.message, list(found.replacements)) for found in findings(text, kind, columns)]


def fixed(text: str, kind: Kind, columns: tuple[str, ...] = ()) -> str:
    """The text as ``frfix fix --probable`` writes it; a second run must change nothing."""

    def recheck(source):
        return findings(source.text, kind, columns)

    source = SourceText.from_text(text)
    corrected = Corrector(recheck, PROBABLE).correct(source, recheck(source))
    again = Corrector(recheck, PROBABLE).correct(corrected.source, recheck(corrected.source))
    assert again.source.text == corrected.source.text
    return corrected.source.text
