"""Write the pattern rules (``rules/*/*.toml``): a mapped trie of patterns, and a list of the rules."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any, Final

from frfix.compiler.source import CompileError
from frfix.diagnostics import Grade, Severity
from frfix.language.lexicon import Lexicon
from frfix.patterns.grammar import Element, PatternError, PatternText, Test, read_pattern, variants
from frfix.patterns.pattern import packed
from frfix.patterns.store import ENDING, PATTERNS_FILE, RULES_FILE

_NEEDED: Final = {"message", "explanation", "patterns", "corrects", "accepts"}
_ALLOWED: Final = _NEEDED | {"grade", "severity", "default", "priority", "except", "norm"}
# Looking up what ends in some letters is dearer than any word, and common to all tokens.
_ENDING_COST: Final = 1e9


def write_patterns(rules: Path, lexicon: Lexicon, out: Path) -> None:
    """Read ``rules/*/*.toml`` and write the patterns and the list of their rules into ``out``.

    Raises CompileError, naming the file and the pattern, when one cannot be read.
    """
    import marisa_trie

    records: list[dict[str, Any]] = []
    entries: list[tuple[str, bytes]] = []
    for path in sorted(rules.glob("*/*.toml")):
        rule_id = f"{path.parent.name}/{path.stem}".replace("_", "-")
        rule = _read(path)
        records.append(
            {"id": rule_id, **{name: rule[name] for name in sorted(rule.keys() - {"patterns", "except"})}}
        )
        for line in rule["patterns"]:
            entries += _entries(path, rule_id, line, lexicon)
        for line in rule.get("except", ()):
            for text in variants(line):
                pattern, anchor = _pattern(path, text, lexicon)
                entries.append(("!" + rule_id, _packed(rule_id, anchor, pattern, "", "")))
    marisa_trie.BytesTrie(entries).save(str(out / PATTERNS_FILE))
    (out / RULES_FILE).write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")


def _read(path: Path) -> dict[str, Any]:
    """Return the file's table. Raises CompileError when it is not TOML, lacks a name or has one too many."""
    try:
        rule = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CompileError(path, 0, str(error)) from error
    wrong = sorted((_NEEDED - rule.keys()) | (rule.keys() - _ALLOWED))
    if wrong:
        raise CompileError(path, 0, f"missing or unknown: {', '.join(wrong)}")
    for name, kind in (("grade", Grade), ("severity", Severity)):
        if name in rule and rule[name] not in list(kind):
            raise CompileError(path, 0, f"{name} {rule[name]!r} is not one of {', '.join(kind)}")
    return rule


def _entries(
    path: Path, rule_id: str, line: str | dict[str, str], lexicon: Lexicon
) -> list[tuple[str, bytes]]:
    """Return (key, packed pattern) for every word that anchors the pattern of ``line``."""
    table = {"pattern": line} if isinstance(line, str) else line
    if table.keys() - {"pattern", "message", "grade"}:
        raise CompileError(path, 0, f"unknown key in {table!r}")
    entries: list[tuple[str, bytes]] = []
    for text in variants(table["pattern"]):
        pattern, anchor = _pattern(path, text, lexicon)
        packed = _packed(rule_id, anchor, pattern, table.get("message", ""), table.get("grade", ""))
        entries += [(key, packed) for key in _keys(pattern.elements[anchor])]
    return entries


def _pattern(path: Path, text: str, lexicon: Lexicon) -> tuple[PatternText, int]:
    """Return the pattern and the place of its rarest element, by which it is looked up."""
    try:
        pattern = read_pattern(text)
    except PatternError as error:
        raise CompileError(path, 0, str(error)) from error
    places = [place for place, element in enumerate(pattern.elements) if element.anchors]
    return pattern, min(places, key=lambda place: _cost(pattern.elements[place], lexicon))


def _cost(element: Element, lexicon: Lexicon) -> float:
    """Return how often the element's words are met in a thousand million words."""
    cost = sum(10 ** lexicon.frequency(form) for form in element.forms)
    for test, text, _ in element.tests:
        if test == Test.ENDING:
            cost += _ENDING_COST
        else:
            cost += sum(
                10 ** lexicon.frequency(form) for form in {form for form, _ in lexicon.forms_of(text)}
            )
    return cost


def _keys(element: Element) -> list[str]:
    keys = ["=" + form for form in element.forms]
    for test, text, _ in element.tests:
        keys.append("<" + text if test == Test.LEMMA else ENDING + text[::-1])
    return sorted(set(keys))


def _packed(rule_id: str, anchor: int, pattern: PatternText, message: str, grade: str) -> bytes:
    elements = [
        json.dumps(element.packed(), ensure_ascii=False, separators=(",", ":"))
        for element in pattern.elements
    ]
    target = pattern.first, pattern.last
    return packed(rule_id, anchor, target, elements, pattern.replacements, message, grade).encode("utf-8")
