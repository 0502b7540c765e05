"""What comments in a text make of the findings in it, by way of Markdown."""

from __future__ import annotations

import pytest

from frfix.correction import PROBABLE, Corrector
from frfix.documents import Kind, read
from frfix.harmless import markup

from .conftest import findings, load, told

CAPITAL = "orthographe/accent-majuscule"
LIGATURE = "orthographe/ligature"
ETATS = (CAPITAL, "Etats")
OEUVRE = (LIGATURE, "oeuvre")
UNUSED = "controle/commentaire-inutile"
UNKNOWN = "controle/commentaire-inconnu"


def comment(words: str) -> str:
    return f"<!-- frfix: {words} -->"


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("ignore", []),
        ("ignore orthographe", []),
        (f"ignore {CAPITAL}", [OEUVRE]),
        (f"ignore {CAPITAL}, {LIGATURE}", []),
        (f"ignore {CAPITAL} {LIGATURE} -- deux titres", []),
        ("ignore -- accords", []),
        (f"ignore {LIGATURE} -- {CAPITAL}", [ETATS]),
    ],
)
def test_ignore_holds_for_its_line(words: str, left: list[tuple[str, str]]) -> None:
    text = f"Les Etats ont salué la mise en oeuvre. {comment(words)}\nLes Etats ont signé.\n"
    assert told(text) == [*left, ETATS]


def test_ignore_holds_for_a_line_of_a_wrapped_paragraph_and_for_all_lines_of_its_comment() -> None:
    text = f"Les Etats ont salué\nla mise en oeuvre {comment('ignore')} des\nEtats et des Etats.\n"
    assert told(text) == [ETATS, ETATS, ETATS]
    text = "Les Etats ont <!-- frfix: ignore\n  orthographe --> salué la mise en oeuvre.\n"
    assert told(text) == []


@pytest.mark.parametrize(
    ("before", "block", "after"),
    [
        ("", "Les Etats.\n", "\nLes Etats.\n"),
        ("Les Etats.\n\n", "# Les Etats\n", "\nLes Etats.\n"),
        ("", "- Les Etats\n", "- Les Etats\n"),
        ("", "| Les Etats | Les Etats |\n| --- | --- |\n| un | deux |\n", ""),
        ("", "Les Etats, et\nla mise en oeuvre.\n", "\nLes Etats.\n"),
    ],
)
def test_ignore_next_holds_for_the_next_block(before: str, block: str, after: str) -> None:
    text = f"{before}{comment('ignore-next')}\n\n{block}{after}"
    assert told(text) == [ETATS] * (text.count("Etats") - 1)


def test_ignore_next_in_a_paragraph_holds_for_the_rest_of_it() -> None:
    text = f"Les Etats ont salué\n{comment('ignore-next')}\nla mise en oeuvre\ndes Etats.\n\nLes Etats.\n"
    assert told(text) == [ETATS, ETATS]


@pytest.mark.parametrize(
    ("off", "on", "left"),
    [
        ("off", "on", []),
        ("off orthographe", "on orthographe", []),
        (f"off {LIGATURE}", f"on {LIGATURE}", [ETATS]),
        (f"off {LIGATURE} {CAPITAL}", "on orthographe", []),
        ("off", f"on {CAPITAL}", []),
    ],
)
def test_off_holds_up_to_on(off: str, on: str, left: list[tuple[str, str]]) -> None:
    inner = "Les Etats et la mise en oeuvre."
    text = f"{comment(off)}\n\n{inner}\n\n{comment(on)}\n\nLes Etats.\n"
    assert told(text) == [*left, ETATS]


def test_off_holds_to_the_end_and_for_what_on_does_not_name() -> None:
    text = (
        f"{comment('off')}\n\nLes Etats.\n\n{comment(f'on {CAPITAL}')}\n\nLes Etats et la mise en oeuvre.\n"
    )
    assert told(text) == [ETATS]


def test_a_comment_in_a_sample_of_code_is_none() -> None:
    shown = f"```html\n{comment('off')}\n```\n\n`{comment('off')}`\n\nLes Etats.\n"
    assert told(shown) == [ETATS]
    assert told(f"    {comment('off')}\n\nLes Etats.\n") == [ETATS]


def test_what_only_names_frfix_asks_for_nothing() -> None:
    assert told("<!-- relu avec frfix -->\n\nLes Etats.\n") == [ETATS]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (f"Le public est sorti. {comment('ignore')}\n", comment("ignore")),
        (f"Le public est sorti. {comment('ignore orthographe')}\n", comment("ignore orthographe")),
        (f"Les Etats. {comment(f'ignore {CAPITAL} {LIGATURE}')}\n", LIGATURE),
        (f"{comment('off')}\n\nLe public est sorti.\n\n{comment('on')}\n", comment("off")),
        (f"{comment('off orthographe')}\n{comment('on')}\n", comment("off orthographe")),
        (f"Le public est sorti.\n\n{comment('on')}\n", comment("on")),
        (f"{comment('off')}\n{comment('off accords')}\n\nLes Etats.\n", comment("off accords")),
        (f"Le public est sorti.\n\n{comment('ignore-next')}\n", comment("ignore-next")),
        (f"{comment('ignore')}\n\nLe public est sorti.\n", comment("ignore")),
    ],
)
def test_a_comment_that_does_nothing_is_told(text: str, what: str) -> None:
    assert told(text) == [(UNUSED, what)]


def test_where_rules_are_not_tried_a_comment_is_not_called_unused() -> None:
    text = f"Les Etats. {comment(f'ignore {CAPITAL}')}\n\nLe public est sorti. {comment('ignore')}\n"
    assert told(text, select=("accords", "controle")) == []
    assert told(text, ignore=("orthographe",)) == []
    assert told(text, ignore=("controle",)) == []
    assert told(text) == [(UNUSED, comment("ignore"))]


def test_a_comment_about_what_another_finding_covers_is_not_called_unused() -> None:
    text = "La mise en oeuvvre."
    (rule, _), *rest = told(text)
    assert rest == []
    assert told(f"{text} {comment(f'ignore {rule}')}\n") == []


@pytest.mark.parametrize(
    ("words", "what", "meant"),
    [
        ("ingore", "ingore", "ignore"),
        ("ignore-nxt accords", "ignore-nxt", "ignore-next"),
        ("ignore ortographe", "ortographe", "orthographe"),
        ("off orthographe/ligatures", "orthographe/ligatures", LIGATURE),
        ("xyzzy", "xyzzy", None),
    ],
)
def test_what_frfix_does_not_know_is_told_with_the_nearest(words: str, what: str, meant: str | None) -> None:
    text = f"{comment(words)}\n\nLes Etats.\n"
    unknown, capital = findings(text)
    assert (unknown.rule, text[unknown.start : unknown.end]) == (UNKNOWN, what)
    assert unknown.replacements == ((meant,) if meant else ())
    assert capital.rule == CAPITAL


def test_a_comment_without_a_command_is_told() -> None:
    assert told("<!-- frfix: -->\n\nLe public est sorti.\n") == [(UNKNOWN, "<!-- frfix: -->")]


def test_the_suggestion_takes_an_unused_comment_out() -> None:
    for text, clean in (
        (f"Le public est sorti. {comment('ignore')}\n", "Le public est sorti.\n"),
        (f"{comment('on')}\n\nLe public est sorti.\n", "\nLe public est sorti.\n"),
        (f"Le {comment('ignore accords')} public.\n", "Le public.\n"),
        (
            f"Les Etats. {comment(f'ignore {LIGATURE}, {CAPITAL}')}\n",
            f"Les Etats. {comment(f'ignore {CAPITAL}')}\n",
        ),
    ):
        (unused,) = findings(text)
        assert unused.grade == "suggestion"
        source = load(text, Kind.MARKDOWN)
        assert source.edited(unused.fixes[0].edits).text == clean


def test_a_rule_of_comments_is_silent_where_a_comment_names_it() -> None:
    inner = f"Le public est sorti. {comment('ignore accords')}"
    assert told(f"{comment('off controle')}\n\n{inner}\n\n{comment('on controle')}\n") == []


def test_other_findings_come_up_where_off_is_said_but_not_where_one_is_ignored() -> None:
    text = "Les enfants joue dans la cours."
    rules = {rule for rule, _ in told(text)}
    for rule in rules:
        assert {other for other, _ in told(f"{text} {comment(f'ignore {rule}')}\n")} == rules - {rule}


def test_fix_writes_nothing_into_what_is_off() -> None:
    off = f"{comment('off')}\n\nLes  Etats et la mise en oeuvre !\n\n{comment('on')}\n"
    text = f"Les Etats.\n\n{off}\nLa mise en oeuvre.\n"
    source = load(text, Kind.MARKDOWN)

    def recheck(other):
        return findings(other.text)

    def markup_of(other):
        return markup(read(other, Kind.MARKDOWN))

    done = Corrector(recheck, PROBABLE, markup_of).correct(source, recheck(source))
    assert done.source.text == f"Les États.\n\n{off}\nLa mise en œuvre.\n"


def test_many_comments_take_no_time() -> None:
    line = f"Les Etats. {comment('ignore accords')} {comment('off majuscules')} {comment('ingore')} "
    assert len(told(line * 300)) > 300
