"""Lists of words that a project or a person adds to the lexicon, as text files that people keep.

One entry a line: ``word``, or ``word = model`` for a word that is inflected like a model of the lexicon;
``#`` begins a comment. `frfix.language.user_words` says in which case a word is accepted.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from frfix.errors import FrfixError, SettingsError, reason
from frfix.i18n import _

PERSONAL_NAME: Final = "mots.txt"
_MARK: Final = "\ufeff"


def personal_list() -> Path:
    """Return where the personal list is, whether it exists or not: where its system wants it."""
    if sys.platform == "win32":
        folder = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support"
    else:
        asked = os.environ.get("XDG_CONFIG_HOME", "")
        # The XDG standard asks to ignore a relative path.
        folder = Path(asked) if Path(asked).is_absolute() else Path.home() / ".config"
    return folder / "frfix" / PERSONAL_NAME


def personal_words() -> frozenset[str]:
    """Return the entries of the personal list, none if there is none. Errors as `read_words`."""
    try:
        path = personal_list()
    except RuntimeError:  # Nobody's home: a service of a system.
        return frozenset()
    return read_words(path) if path.exists() else frozenset()


def read_words(path: Path) -> frozenset[str]:
    """Return the entries of a word list, in NFC, with ASCII apostrophes, as ``word`` or ``word = model``.

    Raises `SettingsError` for a file that cannot be read, a line that is no entry, a model that does not
    exist or does not suit its word.
    """
    entries = set()
    for number, line in enumerate(_read(path).splitlines(), start=1):
        try:
            entry = entry_of(line)
        except SettingsError as error:
            raise SettingsError(error.message, path, line=number) from error
        if entry:
            entries.add(entry)
    return frozenset(entries)


def entry_of(line: str) -> str:
    """Return the entry of a line, "" if it has none. Raises `SettingsError`, without a place."""
    text = _normal(line.partition("#")[0])
    word, sign, model = text.partition("=")
    match word.split(), model.split():
        case [], [] if not sign:
            return ""
        case [word], [] if not sign:
            return word
        case [word], [model]:
            return _with_model(word, model)
    if sign:
        raise SettingsError(_("un mot et son modèle s’écrivent « mot = modèle »"))
    raise SettingsError(_("une liste de mots tient un seul mot par ligne"))


def _with_model(word: str, model: str) -> str:
    from frfix.language.lexicon import default_lexicon
    from frfix.language.user_words import inflected

    try:
        inflected(word, model, default_lexicon())
    except FrfixError as error:
        raise SettingsError(error.message) from error
    return f"{word} = {model}"


def add_entries(path: Path, entries: Iterable[str]) -> list[str]:
    """Write ``entries`` into the list at ``path``, made if it is not there; return those that were new.

    Each goes to its place in alphabetical order in the last section of the list (sections are parted by
    empty lines), and takes the place of an entry of the same word. Comments, other lines and line ends
    stay. Raises `SettingsError` for a list that cannot be read, `frfix.errors.WriteError` as
    `frfix.writing.write_atomic`, in both cases with nothing written.
    """
    from frfix.writing import write_atomic

    old = _read(path) if path.exists() else None
    text = old or ""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines()
    new = [entry for entry in entries if _put(lines, entry)]
    if new:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SettingsError(
                _("dossier impossible à créer : {reason}").format(reason=reason(error)), path.parent
            ) from error
        mark = _MARK if old is not None and path.read_bytes().startswith(_MARK.encode()) else ""
        content = mark + "".join(line + newline for line in lines)
        write_atomic(path, content.encode())
    return new


def _put(lines: list[str], entry: str) -> bool:
    """Put ``entry`` at its place among ``lines``; tell whether it was not there."""
    word = entry.partition("=")[0].strip()
    for at, line in enumerate(lines):
        known = _entry_or_nothing(line)
        if known == entry:
            return False
        if known.partition("=")[0].strip() == word:
            comment = line[line.index("#") :] if "#" in line else ""
            lines[at] = f"{entry}  {comment}".rstrip()
            return True
    lines.insert(_place(lines, entry), entry)
    return True


def _place(lines: list[str], entry: str) -> int:
    """Return before which of ``lines`` the entry goes: after the last one of the section that sorts lower."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    start = end
    while start and lines[start - 1].strip():
        start -= 1
    words = [at for at in range(start, end) if _entry_or_nothing(lines[at])]
    if not words:
        return end
    lower = [at for at in words if collation(_entry_or_nothing(lines[at])) <= collation(entry)]
    return lower[-1] + 1 if lower else words[0]


def _entry_or_nothing(line: str) -> str:
    try:
        return entry_of(line)
    except SettingsError:
        return ""


def collation(text: str) -> tuple[str, str]:
    """Return what ``text`` sorts by in French: its letters without accents or case, then all of it."""
    opened = text.casefold().replace("œ", "oe").replace("æ", "ae")
    plain = "".join(char for char in unicodedata.normalize("NFD", opened) if char.isalnum())
    return plain, text


def importable_words(path: Path) -> Iterator[str]:
    """Yield the words of another tool's list: hunspell's .dic, LibreOffice's, aspell's, or one a line.

    Affix flags and morphology are dropped, as are words that such a list forbids. Raises what
    `frfix.source.SourceText.from_path` raises.
    """
    from frfix.source import SourceText

    lines = SourceText.from_path(path).text.splitlines()
    if lines and lines[0].startswith("OOoUserDict"):
        lines = lines[lines.index("---") + 1 :] if "---" in lines else []
    elif lines and (lines[0].strip().isdigit() or lines[0].startswith("personal_ws")):
        lines = lines[1:]
    for line in lines:
        bare = line.partition("#")[0].partition("\t")[0].replace("\\/", "\0").partition("/")[0]
        # LibreOffice marks hyphenation by « = », hunspell's forbidden words begin by « * ».
        words = bare.replace("\0", "/").replace("=", "").split()
        if len(words) > 1 and all(":" in field for field in words[1:]):
            words = words[:1]
        if len(words) == 1 and words[0][0] not in "*%" and any(map(str.isalpha, words[0])):
            yield _normal(words[0])


def _normal(text: str) -> str:
    """Return ``text`` in NFC, with ASCII apostrophes."""
    from frfix.language.tokens import APOSTROPHES  # 5 ms, where somebody has words of his own.

    return unicodedata.normalize("NFC", text).translate(APOSTROPHES)


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")  # Line ends as they are.
    except OSError as error:
        raise SettingsError(
            _("liste de mots illisible : {reason}").format(reason=reason(error)), path
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(_("liste de mots illisible : elle n’est pas en UTF-8"), path) from error
