"""Read ``dictionaries/``: every form with its lemmas and tags, strictly.

    french/paradigms.txt     blocks: ``paradigm NAME``, then ``strip ending TAG`` lines (``-`` is nothing)
    french/*.tsv             lemma, paradigm, tags of all its forms (``invariable``: the whole tag)
    french/forms/*.tsv       form, lemma, tag
    french/frequencies.tsv   form, Zipf × 100
    french/ecartes.tsv       form, lemma, atoms of the tag: analyses to leave out
    names/*.tsv              form, tag, note
    vocabulary/*.tsv         as french/*.tsv: words of today, added by hand

Columns are separated by a tab; ``#`` begins a comment line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from frfix.language.origins import GENERAL, PROPER, RECENT, VOCABULARY
from frfix.language.tags import (
    AUX_ETRE,
    INTRANSITIVE,
    NAME,
    PRONOMINAL,
    TRANSITIVE,
    VERB,
    parse_tag,
)

INVARIABLE: Final = "invariable"
RECENT_FILE: Final = "mots-recents.tsv"
FREQUENCY_FILE: Final = "frequencies.tsv"
LEFT_OUT_FILE: Final = "ecartes.tsv"
# What these say holds for the verb forms of a lemma, not for the adjective that a participle can be.
VERB_ONLY: Final = TRANSITIVE | INTRANSITIVE | PRONOMINAL | AUX_ETRE

Paradigm = list[tuple[str, str, int]]


class CompileError(Exception):
    """A dictionary file is wrong; the message begins with ``file:line:``."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")


@dataclass(slots=True)
class Source:
    """What the dictionaries say.

    `forms` gives the (lemma, tag) analyses of each form, `origins` the `frfix.language.origins`
    bits of each form, `frequencies` Zipf × 100 of the forms whose frequency is known.
    """

    forms: dict[str, set[tuple[str, int]]] = field(default_factory=dict)
    origins: dict[str, int] = field(default_factory=dict)
    frequencies: dict[str, int] = field(default_factory=dict)
    places: dict[str, tuple[Path, int]] = field(default_factory=dict)

    def add(self, form: str, lemma: str, tag: int, origin: int) -> None:
        """Record one analysis of ``form``."""
        known = self.forms.get(form)
        if known is None:
            self.forms[form] = {(lemma, tag)}
            self.origins[form] = origin
        else:
            known.add((lemma, tag))
            self.origins[form] |= origin


def read_source(dictionaries: Path) -> Source:
    """Return what the files under ``dictionaries`` say.

    Raises CompileError at the first malformed line, unknown tag or paradigm, duplicate entry, or
    lemma that is not a form; FileNotFoundError when ``french/paradigms.txt`` is not there.
    """
    french = dictionaries / "french"
    source = Source()
    paradigms = read_paradigms(french / "paradigms.txt")
    seen: dict[tuple[str, ...], tuple[Path, int]] = {}
    for path in sorted(french.glob("*.tsv")):
        if path.name not in {FREQUENCY_FILE, LEFT_OUT_FILE}:
            origin = RECENT if path.name == RECENT_FILE else GENERAL
            _read_lemmas(path, paradigms, source, origin, seen)
    for path in sorted(french.glob("forms/*.tsv")):
        _read_forms(path, source, seen)
    if (french / LEFT_OUT_FILE).exists():
        _leave_out(french / LEFT_OUT_FILE, source)
    for path in sorted(dictionaries.glob("vocabulary/*.tsv")):
        _read_lemmas(path, paradigms, source, VOCABULARY, {})
    for path in sorted(dictionaries.glob("names/*.tsv")):
        _read_names(path, source)
    for lemma, (path, number) in source.places.items():
        if lemma not in source.forms:
            raise CompileError(path, number, f"lemma {lemma!r} is none of the forms")
    frequencies = french / FREQUENCY_FILE
    if frequencies.exists():
        source.frequencies = _read_frequencies(frequencies)
    _simplify_names(source)
    return source


def columns(path: Path, least: int, most: int) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, columns) of each line that is not a comment or empty."""
    with path.open(encoding="utf-8") as stream:
        for number, raw in enumerate(stream, 1):
            line = raw.rstrip("\n")
            if not line or line[0] == "#":
                continue
            parts = line.split("\t")
            if not least <= len(parts) <= most:
                raise CompileError(
                    path, number, f"{len(parts)} columns, {least} to {most} expected: {line!r}"
                )
            if parts[0] != parts[0].strip() or not parts[0]:
                raise CompileError(path, number, f"empty word or space around it: {line!r}")
            yield number, parts


def read_paradigms(path: Path) -> dict[str, Paradigm]:
    """Return the paradigms of ``path`` by name."""
    paradigms: dict[str, Paradigm] = {}
    current: Paradigm | None = None
    for number, parts in columns(path, 1, 3):
        if len(parts) == 1 and parts[0].startswith("paradigm "):
            name = parts[0].removeprefix("paradigm ")
            if name in paradigms or name == INVARIABLE:
                raise CompileError(path, number, f"duplicate paradigm {name!r}")
            current = paradigms[name] = []
            continue
        if len(parts) != 3 or current is None:
            raise CompileError(path, number, f"strip, ending and tag expected: {parts!r}")
        strip, ending = ("" if text == "-" else text for text in parts[:2])
        line = (strip, ending, _tag(path, number, parts[2]))
        if line in current:
            raise CompileError(path, number, f"duplicate line {parts!r}")
        current.append(line)
    return paradigms


def _tag(path: Path, number: int, text: str) -> int:
    try:
        return parse_tag(text)
    except ValueError as error:
        raise CompileError(path, number, str(error)) from None


def _once(
    seen: dict[tuple[str, ...], tuple[Path, int]], entry: tuple[str, ...], path: Path, number: int
) -> None:
    first = seen.setdefault(entry, (path, number))
    if first != (path, number):
        raise CompileError(path, number, f"duplicate of {first[0].name}:{first[1]}: {' '.join(entry)}")


def _read_lemmas(
    path: Path,
    paradigms: dict[str, Paradigm],
    source: Source,
    origin: int,
    seen: dict[tuple[str, ...], tuple[Path, int]],
) -> None:
    extras: dict[str, int] = {"": 0}
    for number, (lemma, name, *rest) in columns(path, 2, 3):
        text = rest[0] if rest else ""
        extra = extras.get(text)
        if extra is None:
            extra = extras[text] = _tag(path, number, text)
        if name == INVARIABLE:
            if not extra:
                raise CompileError(path, number, f"an invariable word needs its tag: {lemma!r}")
            _once(seen, (lemma, name, text), path, number)
            source.add(lemma, lemma, extra, origin)
            continue
        paradigm = paradigms.get(name)
        if paradigm is None:
            raise CompileError(path, number, f"unknown paradigm {name!r}")
        _once(seen, (lemma, name), path, number)
        wrong = next((strip for strip, _, _ in paradigm if not lemma.endswith(strip)), None)
        if wrong is not None:
            raise CompileError(path, number, f"{lemma!r} does not end in {wrong!r}, as {name} wants")
        _inflect(source, lemma, paradigm, extra, origin)
        source.places.setdefault(lemma, (path, number))


def _inflect(source: Source, lemma: str, paradigm: Paradigm, extra: int, origin: int) -> None:
    for strip, ending, tag in paradigm:
        more = extra if tag & VERB else extra & ~VERB_ONLY
        source.add(lemma[: len(lemma) - len(strip)] + ending, lemma, tag | more, origin)


def _read_forms(path: Path, source: Source, seen: dict[tuple[str, ...], tuple[Path, int]]) -> None:
    for number, (form, lemma, text) in columns(path, 3, 3):
        _once(seen, (form, lemma, text), path, number)
        source.add(form, lemma, _tag(path, number, text), GENERAL)
        source.places.setdefault(lemma, (path, number))


def _leave_out(path: Path, source: Source) -> None:
    for number, (form, lemma, text) in columns(path, 3, 3):
        wanted = _tag(path, number, text)
        analyses = source.forms.get(form, set())
        kept = {(known, tag) for known, tag in analyses if known != lemma or tag & wanted != wanted}
        if kept == analyses:
            raise CompileError(path, number, f"{form!r} has no such analysis")
        if kept:
            source.forms[form] = kept
        else:
            del source.forms[form], source.origins[form]


def _read_names(path: Path, source: Source) -> None:
    seen: dict[tuple[str, ...], tuple[Path, int]] = {}
    for number, (form, text, *_) in columns(path, 2, 3):
        _once(seen, (form, text), path, number)
        source.add(form, form, _tag(path, number, text), PROPER)


def _read_frequencies(path: Path) -> dict[str, int]:
    frequencies: dict[str, int] = {}
    for number, (form, text) in columns(path, 2, 2):
        if not text.isdecimal() or int(text) > 800:
            raise CompileError(path, number, f"Zipf × 100, from 0 to 800, expected: {text!r}")
        if form in frequencies:
            raise CompileError(path, number, f"duplicate of {form!r}")
        frequencies[form] = int(text)
    return frequencies


def _simplify_names(source: Source) -> None:
    """Drop what a fuller analysis of the same name says too: NAME+f+s beside NAME+f+s+place."""
    for form, analyses in source.forms.items():
        if len(analyses) > 1:
            source.forms[form] = {
                (lemma, tag)
                for lemma, tag in analyses
                if not tag & NAME
                or not any(other != tag and other | tag == other for same, other in analyses if same == lemma)
            }
