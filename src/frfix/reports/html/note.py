"""One finding in the margin: its passage, the correction, why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from frfix.diagnostics import CONTEXT
from frfix.i18n import _
from frfix.reports.base import DELETION, Line, shown, unbreakable
from frfix.reports.html.markup import Markup, element, joined
from frfix.reports.html.passages import Remark
from frfix.reports.html.words import CODES, family_name, grades, levels
from frfix.reports.text import MOST_CANDIDATES
from frfix.reports.words import side_by_side
from frfix.rules.base import Rule
from frfix.rules.registry import load_rules
from frfix.source import Source

LONGEST: Final = 240
"""Code points of a passage that a note repeats."""

_MARKS: Final = {"removed": "del", "added": "ins", "": "span"}


@cache
def rules() -> Mapping[str, Rule]:
    """Return the rules by their ids."""
    return {rule.id: rule for rule in load_rules()}


def note(remark: Remark, source: Source, file: int, *, marked: bool) -> Markup:
    """Return the note of ``remark`` in the file of that number; ``#n1-2`` is its anchor.

    ``marked`` tells that the passage stands in the text, to lead back to it.
    """
    number, found = remark.number, remark.found
    key = f"{file}-{number}"
    label = _("Remarque {number}, voir le passage").format(number=number)
    back = element(
        "a" if marked else "span",
        str(number),
        class_="num",
        href=f"#p{key}" if marked else None,
        aria_label=label if marked else None,
    )
    return element(
        "li",
        element("p", back, " ", *_correction(remark), class_="fix", data_copie=_copied(remark)),
        *_others(remark),
        element("p", unbreakable(found.message), class_="dit"),
        _reasons(remark, source),
        id=f"n{key}",
        class_=f"n {CODES[found.severity]}",
        value=number,
        data_f=found.rule.partition("/")[0],
        data_g=CODES[found.grade],
    )


def _has_correction(remark: Remark) -> bool:
    return bool(remark.found.fixes) and len(remark.passage) <= LONGEST


def _copied(remark: Remark) -> str | None:
    """Return what may be copied from the note."""
    return remark.found.fixes[0].replacement if _has_correction(remark) else None


def _correction(remark: Remark) -> Iterator[str]:
    """Yield what goes, what comes and how sure that is; of a finding without correction its passage."""
    if not _has_correction(remark):
        cut = remark.passage[:LONGEST] + "…" * (len(remark.passage) > LONGEST)
        yield element("span", *shown(cut), class_="avant")
        return
    best = remark.found.fixes[0].replacement
    before, after = _compared(remark.passage, best)
    yield element("span", *(element(_MARKS[style], text) for text, style in before), class_="avant")
    yield element("span", " → ", aria_label=_("devient"), role="img")
    parts = (element(_MARKS[style], text) for text, style in after)
    yield element("span", *(parts if best else (DELETION,)), class_="apres")
    yield " "
    yield element("span", grades()[remark.found.grade].one, class_="sur")


def _compared(passage: str, best: str) -> tuple[Line, Line]:
    """Return the passage and its correction with what differs marked; of spaces alone, all of them."""
    if passage.strip() or best.strip():
        return side_by_side(passage, best)
    before, after = shown(passage, best)
    return [(before, "removed")], [(after, "added")]


def _others(remark: Remark) -> Iterator[Markup]:
    """Yield the line of the other candidates, if there are any."""
    others = remark.found.replacements[1:]
    if not others or not _has_correction(remark):
        return
    listed = [other or DELETION for other in shown(remark.passage, *others)[1:MOST_CANDIDATES]]
    first, *rest = (element("b", other) for other in listed)
    more = [", …"] if len(others) >= MOST_CANDIDATES else []
    yield element("p", _("ou"), " ", first, *(joined(", ", other) for other in rest), *more, class_="ou")


def _related(remark: Remark) -> Iterator[Markup]:
    """Yield a line for each passage that the finding rests on and that there is something to say of."""
    for passage, said in remark.related:
        if said != CONTEXT and len(passage) <= LONGEST:
            yield element("p", "«\u00a0", element("i", passage), "\u00a0»\u00a0: ", said, class_="lie")


def _reasons(remark: Remark, source: Source) -> Markup:
    """Return level and family, and what is folded: the rule's explanation, its id, the place in the file."""
    found = remark.found
    rule = rules().get(found.rule)
    line, column = source.line_column(found.start)
    place = _("ligne {line}, colonne {column}").format(line=line, column=column)
    explanation = [element("p", unbreakable(rule.explanation))] if rule is not None else []
    where = element("p", element("code", found.rule), " · ", place, class_="lieu")
    level = element("b", levels()[found.severity].one)
    family = family_name(found.rule.partition("/")[0])
    why = element("span", " · ", element("u", _("Pourquoi ?")), class_="pourquoi")
    head = element("summary", level, " · ", family, why)
    return element("details", head, *explanation, *_related(remark), where)
