import pytest

from frfix.diagnostics import Edit
from frfix.reports.words import changed_line, word_diff


def marked(line):
    marks = {"removed": "[-{}-]", "added": "{{+{}+}}", "": "{}", "path": "{}"}
    return "".join(marks[style].format(text) for text, style in line).strip()


def edit(text, wrong, right):
    start = text.index(wrong)
    return Edit(start, start + len(wrong), right)


@pytest.mark.parametrize(
    ("old", "wrong", "right", "shown"),
    [
        ("Une oeuvre.", "oeuvre", "œuvre", "Une [-oeuvre-]{+œuvre+}."),
        ("la projet, ici", "la projet", "le projet", "[-la-]{+le+} projet, ici"),
        ("un  mot", "  ", " ", "un [-␣-]mot"),
        ("Quoi?", "?", "\u202f?", "Quoi{+⍽+}?"),
        ("Quoi ?", " ", "\u00a0", "Quoi[-␣-]{+⍽+}?"),
        ("le le chat", "le ", "", "[-le -]le chat"),
        ("un\r\nmot", "\r\n", " ", "un[-⏎-]{+␣+}mot"),
        ("a " * 100 + "oeuvre", "oeuvre", "œuvre", "…" + "a " * 30 + "[-oeuvre-]{+œuvre+}"),
        ("oeuvre" + " a" * 100, "oeuvre", "œuvre", "[-oeuvre-]{+œuvre+}" + " a" * 30 + "…"),
    ],
)
def test_changes_within_a_line(old, wrong, right, shown):
    assert marked(changed_line(old, [edit(old, wrong, right)])) == shown


def test_an_unchanged_stretch_between_two_changes_is_cut():
    old = "oeuvre " + "a " * 100 + "Etat"
    line = marked(changed_line(old, [edit(old, "oeuvre", "œuvre"), edit(old, "Etat", "État")]))
    assert line == "[-oeuvre-]{+œuvre+} " + "a " * 29 + "a…" + "a " * 30 + "[-Etat-]{+État+}"


def test_lines_are_shown_with_their_place_and_only_if_they_change():
    text = "un\r\noeuvre\r\nEtat\r\nfin"
    lines = list(word_diff("a.txt", text, [edit(text, "oeuvre", "œuvre"), edit(text, "Etat", "État")]))
    shown = [marked(line) for line in lines]
    assert shown == ["a.txt:2", "[-oeuvre-]{+œuvre+}", "", "a.txt:3", "[-Etat-]{+État+}", ""]
