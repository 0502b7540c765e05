"""What a reader of the page can do: filters with their counts, the way from remark to remark, the keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from frfix.i18n import _
from frfix.reports.base import Tally
from frfix.reports.html.markup import Markup, element
from frfix.reports.html.words import CODES, family_name, figure, grades, levels

_Choice = tuple[str, str, str, int]
"""A value, its name, what it means and how many findings have it."""


def filters(tally: Tally) -> Markup:
    """Return the filters. Without a script they are what they show: the counts."""
    families: Counter[str] = Counter()
    for rule, count in tally.rules.items():
        families[rule.partition("/")[0]] += count
    by_level = [
        (CODES[level], name.many, name.meaning, tally.levels[level]) for level, name in levels().items()
    ]
    by_grade = [
        (CODES[grade], name.many, name.meaning, tally.grades[grade]) for grade, name in grades().items()
    ]
    by_family = [(family, family_name(family), "", count) for family, count in families.most_common()]
    search = element(
        "p",
        element("label", _("Chercher"), for_="cherche"),
        element("input", id="cherche", type="search", autocomplete="off", spellcheck="false"),
        class_="js",
    )
    form = element(
        "form",
        _group("niveau", _("Niveau"), by_level),
        _group("sur", _("Correction"), by_grade),
        _group("famille", _("Famille"), by_family),
        search,
        element("p", element("button", _("Tout montrer"), type="reset"), class_="js"),
        class_="filtres",
        aria_label=_("Filtrer les remarques"),
    )
    return element("details", element("summary", _("Filtres")), form, open=True)


def _group(name: str, legend: str, choices: Iterable[_Choice]) -> Markup:
    """Return a group of boxes to tick, one a choice that has findings."""
    boxes = [
        element(
            "label",
            element("input", type="checkbox", name=name, value=value, checked=True),
            element("span", shown, class_=f"nom {value}" if name == "niveau" else "nom"),
            element("span", figure(count), class_="compte"),
            title=meaning or None,
        )
        for value, shown, meaning, count in choices
        if count
    ]
    return element("fieldset", element("legend", legend), *boxes)


def bar(found: int) -> Markup:
    """Return the buttons from remark to remark, with where one is among the ``found``, and for the theme."""
    return element(
        "div",
        element("button", "↑", type="button", data_fait="avant", aria_label=_("Remarque précédente")),
        element(
            "output",
            figure(found),
            id="rang",
            data_rang=_("{rank} sur {count}"),
            data_filtre=_("Remarques montrées : {count} sur {all}."),
            data_bout=_("Il n’y a plus de remarque de ce côté."),
            data_copie=_("Correction copiée."),
            data_copier=_("Copier"),
        ),
        element("button", "↓", type="button", data_fait="apres", aria_label=_("Remarque suivante")),
        element("button", "◐", type="button", data_fait="theme", aria_label=_("Thème clair ou sombre")),
        element("button", "?", type="button", data_fait="aide", aria_label=_("Aide et raccourcis clavier")),
        class_="barre js",
        role="group",
        aria_label=_("Parcourir les remarques"),
    )


def keys() -> Markup:
    """Return the help: the signs of the text and the keys."""
    keys = [
        (("J", "N"), _("remarque suivante")),
        (("K", "P"), _("remarque précédente")),
        (("C",), _("copier la correction de la remarque")),
        (("/",), _("chercher dans les remarques")),
        (("T",), _("thème clair ou sombre")),
        (("?",), _("cette aide")),
        ((_("Échap"),), _("fermer, ou quitter la recherche")),
    ]
    rows = []
    for names, action in keys:
        shown = [element("kbd", name) for name in names]
        rows += [element("dt", *shown), element("dd", action)]
    toggle = element(
        "label",
        element("input", type="checkbox", id="raccourcis", checked=True),
        " ",
        _("Raccourcis d’une touche"),
    )
    return element(
        "dialog",
        element("h2", _("Raccourcis clavier"), id="titre-aide"),
        element("dl", *rows),
        element("p", toggle),
        element("form", element("button", _("Fermer")), method="dialog"),
        id="aide",
        aria_labelledby="titre-aide",
    )
