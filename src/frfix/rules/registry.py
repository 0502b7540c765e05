"""Finds the rules: every module of a family's folder that defines ``RULE``, and the pattern rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from frfix.language.tokens import WordForm
from frfix.patterns.store import Anchored
from frfix.rules.base import Rule, SignCheck, TokenCheck
from frfix.rules.pattern_rules import PatternCheck, pattern_rules
from frfix.settings import Settings


@cache
def load_rules() -> tuple[Rule, ...]:
    """Return every rule, sorted by id.

    Raises ValueError when two have the same id, or when one's id does not follow from the place
    of its file (``rules/accords/determinant_nom.py`` is ``accords/determinant-nom``).
    """
    rules: dict[str, Rule] = {}
    for module in _modules():
        rule = getattr(import_module(module), "RULE", None)
        if rule is None:
            continue
        if rule.id != "/".join(module.split(".")[-2:]).replace("_", "-") or rule.id in rules:
            raise ValueError(f"rule {rule.id} does not belong in {module}")
        rules[rule.id] = rule
    for rule in pattern_rules():
        if rule.id in rules:
            raise ValueError(f"rule {rule.id} is both a module and a pattern file")
        rules[rule.id] = rule
    return tuple(rules[id_] for id_ in sorted(rules))


def _modules() -> Iterator[str]:
    """Yield the names of the modules in the families' folders.

    `pkgutil` would ask of each of the hundreds of pattern files whether it is a module.
    """
    for family in sorted(Path(__file__).parent.iterdir()):
        if (family / "__init__.py").exists():
            for module in sorted(family.glob("*.py")):
                if module.stem != "__init__":
                    yield f"frfix.rules.{family.name}.{module.stem}"


def selected(rules: tuple[Rule, ...], settings: Settings) -> tuple[Rule, ...]:
    """Return the ``rules`` that ``settings`` ask for: by id or by family, what is ignored left out.

    A rule that is asked for by its own id stays where its family is ignored.
    """
    asked = {*settings.select, *settings.extend_select}

    def named(rule: Rule, names: Collection[str]) -> bool:
        return rule.id in names or rule.family in names

    return tuple(
        rule
        for rule in rules
        if ((rule.default and not settings.select) or named(rule, asked))
        and not (named(rule, settings.ignore) and rule.id not in asked)
        and rule.applies(settings)
    )


class Work(NamedTuple):
    """What a check does at a word: the rules that its form triggers, and the patterns that it anchors."""

    rules: tuple[tuple[Rule, TokenCheck], ...]
    anchored: Anchored | None


class Dispatch:
    """The rules of a check, laid out by what triggers them."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        by_priority = sorted(rules, key=lambda rule: rule.priority)
        self.block_rules = [rule for rule in by_priority if rule.on_block]
        self.sentence_rules = [rule for rule in by_priority if rule.on_sentence]
        self.document_rules = [rule for rule in by_priority if rule.on_document]
        self.comment_rules = [rule for rule in by_priority if rule.on_comments]
        token_rules = [rule for rule in by_priority if rule.on_token]
        self.unknown_rules = [rule for rule in token_rules if rule.trigger.unknown]
        self.patterns = PatternCheck(rules)
        self.known: dict[WordForm, Work] = {}
        """What `work` returned."""
        self._works: dict[tuple[tuple[Rule, ...], Anchored | None], Work] = {}
        self.by_sign: dict[str, list[tuple[Rule, SignCheck]]] = {}
        for rule in by_priority:
            if rule.on_sign is not None:
                for sign in rule.trigger.signs:
                    self.by_sign.setdefault(sign, []).append((rule, rule.on_sign))
        self._by_form: dict[str, list[Rule]] = {}
        self._by_lemma: dict[str, list[Rule]] = {}
        for rule in token_rules:
            for form in rule.trigger.forms:
                self._by_form.setdefault(form, []).append(rule)
            for lemma in rule.trigger.lemmas:
                self._by_lemma.setdefault(lemma, []).append(rule)
        self._by_tag = [(rule.trigger.tags, rule) for rule in token_rules if rule.trigger.tags]
        self._by_shape = [(rule.trigger.shape, rule) for rule in token_rules if rule.trigger.shape]

    def work(self, form: WordForm) -> Work:
        """Return what is to be done at words of this form; kept in `known`."""
        triggered = list(self._by_form.get(form.lower, ()))
        for lemma, _ in form.analyses:
            triggered += self._by_lemma.get(lemma, ())
        triggered += [rule for mask, rule in self._by_tag if form.tags & mask]
        triggered += [rule for shape, rule in self._by_shape if shape.fullmatch(form.text)]
        rules = tuple(dict.fromkeys(triggered))
        anchored = self.patterns.anchored_by(form)
        # Most forms want what others want.
        work = self._works.get((rules, anchored))
        if work is None:
            checks = [(rule, rule.on_token) for rule in rules if rule.on_token is not None]
            work = self._works[rules, anchored] = Work(tuple(checks), anchored)
        self.known[form] = work
        return work
