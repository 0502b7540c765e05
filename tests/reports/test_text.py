import time

import pytest

from frfix.diagnostics import CONTEXT, Grade, Related, Severity
from frfix.reports.base import Tally
from frfix.reports.excerpt import cells, excerpt
from frfix.reports.text import render, summary
from frfix.source import SourceText

LONG = "mot " * 100 + "oeuvre" + " mot" * 100


def lines(checked, width=60):
    return ["".join(text for text, _ in line) for line in render([checked], width)]


def test_the_passage_is_underlined_where_it_stands(checked, finding):
    _, text, carets, right, end = lines(checked("À l’oeuvre !", finding(4, 10, "œuvre")))
    assert text == "    À l’oeuvre !"
    assert carets == "        ^^^^^^"
    assert right == "    oeuvre → œuvre (sûr)"
    assert end == ""


def test_wide_signs_and_combining_ones_do_not_shift_the_underline(checked, finding):
    text = "漢字 e\u0301t 😀 oeuvre"
    _, _, carets, *_ = lines(checked(text, finding(len(text) - 6, len(text), "œuvre")))
    assert carets == "    " + " " * (4 + 1 + 2 + 1 + 2 + 1) + "^^^^^^"


@pytest.mark.parametrize("at", [0, 400, len(LONG) - 6])
def test_a_long_paragraph_is_cut_around_the_passage(at, checked, finding):
    words = LONG.split()
    text = " ".join([*words[: at // 4], "oeuvre", *words[at // 4 :]]).strip()
    start = text.index("oeuvre")
    _, shown, carets, *_ = lines(checked(text, finding(start, start + 6, "œuvre")))
    assert "oeuvre" in shown
    assert len(shown) <= 62
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "oeuvre"


def test_a_passage_of_several_lines_shows_its_first(checked, finding):
    _, shown, carets, *_ = lines(checked("Bla une\r\noeuvre.", finding(4, 15, "une œuvre")))
    assert shown == "    Bla une…"
    assert carets == "        ^^^^"


def test_a_passage_longer_than_the_width_is_cut():
    source = SourceText.from_text("x" * 500)
    assert excerpt(source, 10, 400, 50) == ("…", "x" * 50 + "…", "")


def test_a_book_of_one_line_is_quick(checked, finding):
    text = "Une oeuvre de plus. " * 50_000
    found = [finding(at, at + 6, "œuvre") for at in range(4, len(text), 20 * 25)]
    begin = time.perf_counter()
    assert len(lines(checked(text, *found))) == 5 * len(found)
    assert time.perf_counter() - begin < 2  # 0.1 s; to look at the whole line each time takes 10 s.


def test_an_empty_passage_has_a_mark(checked, finding):
    assert lines(checked("Fin", finding(3, 3, ".")))[2] == "       ^"


def test_changed_spaces_can_be_seen(checked, finding):
    change = lines(checked("Quoi ?", finding(4, 5, "\u202f", "\u00a0")))[3]
    assert change == "    ␣ → ⍽, ou ⍽ (sûr)"


def test_a_deletion_is_named(checked, finding):
    assert lines(checked("le le chat", finding(3, 6, "")))[3] == "    le  → (à supprimer) (sûr)"


def test_only_the_best_candidates_are_shown(checked, finding):
    change = lines(checked("xx", finding(0, 2, *"abcdefgh", grade=Grade.PROBABLE)))[3]
    assert change == "    xx → a, ou b, c, d, e, … (probable)"


def test_control_characters_do_not_reach_the_terminal(checked, finding):
    text = "\x1b]0;titre\x07 \x9b31m oeuvre\x08"
    start = text.index("oeuvre")
    shown = "".join(lines(checked(text, finding(start, start + 7, "œuvre"), name="\x1b[2J.txt")))
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in shown)


def rests_on(*passages, text):
    return tuple(Related(text.index(word), text.index(word) + len(word), said) for word, said in passages)


def test_the_words_that_a_finding_rests_on_are_underlined_with_another_sign(checked, finding):
    text = "Bla les 漢字 audience et une table."
    start = text.index("audience")
    related = rests_on(("les", "pluriel"), ("table", CONTEXT), text=text)
    found = finding(start, start + 8, "audiences", related=related)
    _, shown, signs, _, *more = lines(checked(text, found))
    assert shown == "    Bla les 漢字 audience et une table."
    assert signs == "        ~~~      ^^^^^^^^        ~~~~~"
    assert more == ["    «\u00a0les\u00a0»\u00a0: pluriel", ""]


def test_a_word_that_is_not_in_the_line_shown_is_told_with_its_place(checked, finding):
    text = "table\n" + "Bla " * 30 + "oeuvre" + " bla" * 30 + " chaise"
    start = text.index("oeuvre")
    related = rests_on(("table", CONTEXT), ("chaise", "nom"), text=text)
    _, _, signs, _, *more = lines(checked(text, finding(start, start + 6, "œuvre", related=related)))
    assert "~" not in signs
    assert more == [
        "    1:1 «\u00a0table\u00a0»\u00a0: contexte",
        "    2:248 «\u00a0chaise\u00a0»\u00a0: nom",
        "",
    ]


def test_a_part_of_the_passage_has_no_second_line(checked, finding):
    text = "le tables"
    found = finding(0, 9, "les tables", related=rests_on(("tables", "pluriel"), text=text))
    _, _, signs, _, more, _ = lines(checked(text, found))
    assert (signs, more) == ("    ^^^^^^^^^", "    «\u00a0tables\u00a0»\u00a0: pluriel")


@pytest.mark.parametrize(
    ("files", "levels", "grades", "said"),
    [
        (0, {}, {}, "0 fichier vérifié\u00a0: rien à signaler."),
        (2, {}, {}, "2 fichiers vérifiés\u00a0: rien à signaler."),
        (1, {Severity.ADVICE: 1}, {Grade.SURE: 1}, "1 fichier vérifié\u00a0: 1 conseil (1 correction sûre)."),
        (
            1,
            {Severity.ERROR: 1, Severity.WARNING: 4},
            {Grade.SURE: 2, Grade.SUGGESTION: 3},
            "1 fichier vérifié\u00a0: 1 erreur, 4 avertissements (2 corrections sûres, 3 suggestions).",
        ),
    ],
)
def test_summary(files, levels, grades, said):
    tally = Tally()
    tally.files = files
    tally.levels.update(levels)
    tally.grades.update(grades)
    assert "".join(text for text, _ in summary(tally)) == said


def test_cells_agree_with_rich_on_every_sign_taken_for_one_column():
    from rich.cells import cell_len

    signs = [chr(code) for code in range(0x20, 0x3000) if not 0x7F <= code < 0xA0]
    assert [sign for sign in signs if cells(sign) != cell_len(sign)] == []
