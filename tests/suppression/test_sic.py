"""``[sic]`` leaves alone the word or the quotation before it, and nothing else."""

from __future__ import annotations

import pytest

from frfix.documents import Kind

from .conftest import told


@pytest.mark.parametrize("mark", ["[sic]", "[sic !]", "[sic\u00a0!]", "(sic)", "[*sic*]", "[_sic_]", "[Sic]"])
def test_the_word_before_is_left_alone(mark: str) -> None:
    assert told(f"Les Etats {mark} ont signé avec les Etats.\n") == [
        ("orthographe/accent-majuscule", "Etats")
    ]


@pytest.mark.parametrize(
    "quotation",
    ["« la mise en oeuvre des Etats »", "“la mise en oeuvre des Etats”", '"la mise en oeuvre des Etats"'],
)
def test_after_a_quotation_all_of_it_is(quotation: str) -> None:
    around = f"Les Etats ont salué {quotation} [sic] du plan.\n"
    kinds = [rule for rule, _ in told(around) if rule.startswith("orthographe/")]
    assert kinds == ["orthographe/accent-majuscule"]


def test_a_finding_that_ends_there_is_left_alone() -> None:
    assert told("Il a dit que les enfants joue [sic] dehors.\n") == []
    assert told("La projet [sic] est prêt.\n") == []
    assert told("Il a vu des oeuvres, [sic] et rien de plus.\n") == []


def test_an_unused_one_is_no_finding() -> None:
    assert told("Le public est sorti [sic] de la salle.\n") == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.PLAIN, "Les Etats [sic] ont signé."),
        (Kind.HTML, "<p>Les Etats [<i>sic</i>] ont signé.</p>"),
        (Kind.LATEX, "Les Etats [\\emph{sic}] ont signé."),
        (Kind.RST, "Les Etats [*sic*] ont signé."),
        (Kind.ASCIIDOC, "Les Etats [_sic_] ont signé."),
        (Kind.TYPST, "Les Etats \\[_sic_\\] ont signé."),
        (Kind.SRT, "1\n00:00:01,000 --> 00:00:02,000\nLes Etats [sic] ont signé.\n"),
        (Kind.VTT, "WEBVTT\n\n00:01.000 --> 00:02.000\nLes Etats [<i>sic</i>] ont signé.\n"),
        (Kind.CSV, "titre,texte\nun,Les Etats [sic] ont signé.\n"),
        (Kind.JSON_LINES, '{"texte": "Les Etats [sic] ont signé."}\n'),
        (Kind.GETTEXT, 'msgid "a"\nmsgstr "Les Etats [sic] ont signé."\n'),
    ],
)
def test_every_format_has_it(kind: Kind, text: str) -> None:
    assert told(text, kind) == []
    assert told(text.replace("sic", "si"), kind) != []
