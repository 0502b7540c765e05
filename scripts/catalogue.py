"""Bring the catalogues of the interface's translations up to date with what frfix says in French.

    python scripts/catalogue.py

Writes ``src/frfix/locale/LANGUAGE/frfix.po`` and one file a family of rules beside it: new messages come
in without translation, those that nobody says any more go. Then says how many are to be translated, and
compiles what is. Babel finds the messages of the code and reads and writes the catalogues; those of rules
come from the rules themselves.
"""

from __future__ import annotations

import io
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po

from frfix.compiler.build import LOCALE, PACKAGE, RULES, compile_catalogues, compile_if_changed
from frfix.compiler.catalogues import read_catalogue, sources

ROOT: Final = PACKAGE.parent.parent
KEYWORDS: Final = {"_": None, "N_": None, "plural": (1, 2)}
CORE: Final = "frfix"
"""The catalogue of what no family of rules says."""
PARTS: Final = {"confusions": ("a-c", "d-i", "j-p", "q-z")}
"""Families with too many rules for one file, and the initials of the rules that each of their files holds."""
HEADER: Final = """# What frfix says and its translations; scripts/catalogue.py brings it up to date.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""

Message = str | tuple[str, str]
"""A message, or the two forms of one that counts."""


def catalogues() -> dict[str, dict[Message, str]]:
    """Return each message with the file that says it first, by the name of its catalogue."""
    found: dict[str, dict[Message, str]] = {}
    known: set[Message] = set()
    for catalogue, message, place in (*_of_code(), *_of_rules()):
        if message not in known:
            known.add(message)
            found.setdefault(catalogue, {})[message] = place
    return dict(sorted(found.items()))


def _of_code() -> Iterator[tuple[str, Message, str]]:
    """Yield catalogue, message and file for each message in the code, what is no rule first."""
    paths = sorted(PACKAGE.rglob("*.py"), key=lambda path: (path.parent.parent == RULES, path))
    for path in paths:
        for _, message, _, _ in extract_from_file("python", path, KEYWORDS):
            named = f"{path.parent.name}/{path.stem}" if path.parent.parent == RULES else ""
            yield (
                catalogue_of(named),
                message if isinstance(message, str) else (message[0], message[1]),
                _place(path),
            )


def _of_rules() -> Iterator[tuple[str, Message, str]]:
    """Yield the same for what rules say by themselves: message, explanation, norm, messages of patterns."""
    from frfix.rules.registry import load_rules

    for rule in load_rules():
        path = RULES / rule.id.replace("-", "_")
        path = path.with_suffix(".toml" if rule.patterned else ".py")
        for text in (rule.message, rule.explanation, rule.norm, *_of_patterns(path)):
            if text:
                yield catalogue_of(rule.id), text, _place(path)


def _of_patterns(path: Path) -> Iterator[str]:
    if path.suffix == ".toml":
        for line in tomllib.loads(path.read_text(encoding="utf-8"))["patterns"]:
            if isinstance(line, dict) and "message" in line:
                yield line["message"]


def catalogue_of(rule: str) -> str:
    """Return the name of the catalogue of a rule, or a module beside it, ``family/name``; "" for all else."""
    family, _, name = rule.replace("_", "-").partition("/")
    for part in PARTS.get(family, ()):
        if part[0] <= name[0] <= part[-1]:
            return f"rules/{family}-{part}"
    return f"rules/{family}" if family else CORE


def _place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text_of(language: str, messages: dict[Message, str], translated: Catalog) -> str:
    """Return the text of a catalogue of ``messages``, with the translations that there are."""
    catalogue = Catalog(locale=language)
    for message, place in messages.items():
        known = translated.get(message)
        catalogue.add(message, known.string if known is not None else None, [(place, 1)])
    out = io.BytesIO()
    write_po(out, catalogue, width=0, omit_header=True, include_lineno=False)
    return HEADER.format(language=language) + out.getvalue().decode("utf-8")


def together(paths: Iterable[Path]) -> Catalog:
    """Return one catalogue of all translations in the files ``paths``."""
    known = Catalog()
    for path in paths:
        for message in read_catalogue(path):
            if message.id:
                known.add(message.id, message.string)
    return known


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the messages that have no translation yet."""
    return [
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalogue
        if message.id
        and not (message.string if isinstance(message.string, str) else all(message.string or ()))
    ]


def main() -> None:
    """Write every catalogue of every language."""
    compile_if_changed(ROOT / "dictionaries", PACKAGE / "data")
    found = catalogues()
    for folder in sorted(path for path in LOCALE.iterdir() if path.is_dir()):
        known = together(sources(folder))
        for path in sources(folder):
            if path.relative_to(folder).with_suffix("").as_posix() not in found:
                path.unlink()
        for name, messages in found.items():
            path = (folder / name).with_suffix(".po")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text_of(folder.name, messages, known), encoding="utf-8")
            lacking = len(untranslated(read_catalogue(path)))
            print(f"{_place(path)}: {len(messages)} messages, {lacking} to translate")
    compile_catalogues(PACKAGE / "data")


if __name__ == "__main__":
    main()
