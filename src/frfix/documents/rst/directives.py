"""What the usual directives of docutils and Sphinx hold: prose, or not."""

from __future__ import annotations

from typing import Final

UNREAD: Final = frozenset(
    "code code-block sourcecode highlight literalinclude math toctree raw include image contents"
    " parsed-literal doctest testcode testsetup testcleanup testoutput productionlist graphviz digraph graph"
    " uml plantuml mermaid index csv-table role default-role meta tabularcolumns currentmodule module"
    " moduleauthor sectionauthor codeauthor bibliography video youtube program-output command-output"
    " jupyter-execute jupyter-kernel ipython plot sectnum section-numbering target-notes unicode date class"
    " cssclass rst-class default-domain automodule autoclass autofunction automethod autodata autoattribute"
    " autosummary autoexception autoprogram argparse click openapi ifconfig chart"
    " prompt asciinema altair-plot bokeh-plot".split()
)
"""Directives whose content is no prose."""

NAMED: Final = frozenset(
    "figure container only tabularcolumns function method class data attribute exception module option envvar"
    " program describe object cmdoption confval rst directive grid card grid-item"
    " grid-item-card button-link button-ref tab-set tabs".split()
)
"""Directives whose argument is a name or a path, and whose content is prose."""

VERSIONS: Final = frozenset("versionadded versionchanged deprecated versionremoved".split())
"""Directives whose argument begins with a version."""

FACTS: Final = frozenset(
    "author authors auteur auteurs date version revision release status organization organisation contact"
    " address adresse copyright slug lang langue tags keywords category categories url save_as template"
    " orphan nocomments tocdepth email modified status license licence type rtype raises vartype".split()
)
"""Fields whose value is not a sentence."""
