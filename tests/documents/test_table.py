"""CSV and TSV: the named columns are prose, and ``csv`` reads nothing else differently after."""

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.data_files import FILES, PROSE, changed, fixed, proses, told

from frfix.diagnostics import Edit
from frfix.documents import Kind, kind_of, read
from frfix.documents.base import BlockKind
from frfix.documents.table import DELIMITERS
from frfix.errors import ColumnError, FormatError

FILE = FILES / "questions.csv"
COLUMNS = ("question", "réponse")


def rows(text, delimiter=";"):
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def table(*lines, delimiter=",", **options):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, **options).writerows(lines)
    return out.getvalue()


def test_the_named_columns_are_prose(read_checked):
    text = FILE.read_text("utf-8")
    document = read_checked(text, Kind.CSV, COLUMNS)
    assert proses(document) == [
        "Où lire une oeuvre rare ?",
        'À la bibliothèque ; demandez "l\'oeuvre" au guichet.',
        "Le coeur du fonds est en salle 2.",
        "Qui est la soeur d'Awa ?",
        "Fanta, dit-on, par coeur",
        'Le 5" du disque, une oeuvre',
    ]
    assert document.blocks[4].kind is BlockKind.TABLE_CELL
    assert proses(read(text, Kind.CSV, ("question", "absente"))) == [
        "Où lire une oeuvre rare ?",
        "Qui est la soeur d'Awa ?",
    ]


def test_a_corrected_table_differs_in_the_corrected_words_only():
    text = FILE.read_text("utf-8")
    assert changed(rows(text), rows(fixed(text, Kind.CSV, COLUMNS))) == {
        (1, 1): "Où lire une œuvre rare ?",
        (1, 2): 'À la bibliothèque ; demandez "l\'œuvre" au guichet.\n\nLe cœur du fonds est en salle 2.',
        (2, 1): "Qui est la sœur d'Awa ?",
        (2, 2): "Fanta, dit-on, par cœur",
        (4, 2): 'Le 5" du disque, une œuvre',
    }


@pytest.mark.parametrize("prose", PROSE)
@pytest.mark.parametrize("delimiter", DELIMITERS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_same_prose_gives_the_same_findings(prose, delimiter, line_end):
    text = table(["no", "dit"], ["1", prose], ["2", ""], delimiter=delimiter, lineterminator=line_end)
    assert told(text, Kind.CSV, ("dit",)) == told(prose, Kind.PLAIN)
    after = rows(fixed(text, Kind.CSV, ("dit",)), delimiter)
    assert [["no", "dit"], ["1", fixed(prose, Kind.PLAIN)], ["2", ""]] == after


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("dit\nUn, deux; trois\nQuatre\n", ["Un, deux; trois", "Quatre"]),
        ('"dit"\n"Un, ""deux"""\nTrois, quatre', ['Un, "deux"', "Trois, quatre"]),
        ("\ufeffdit,no\nUn mot,1", ["Un mot"]),
        (" no , dit \n1, Un mot\n", ["Un mot"]),
        ("no,dit,dit\n1,Un,Deux\n", ["Un", "Deux"]),
        ("no,dit\n1,Un mot,\n2,Deux, trois\n3\n\n4,Cinq\n", ["Un mot", "Cinq"]),
        ("dit\tno;x\nUn; deux\t1;2\n", ["Un; deux"]),
        ("a,b;dit\nun,deux;Trois\n", ["Trois"]),
        ("dit,no\n", []),
        ("", []),
        ("\n\n", []),
    ],
)
def test_tables_of_every_kind(text, prose, read_checked):
    assert proses(read_checked(text, Kind.CSV, ("dit",))) == prose


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('no,dit\n1,"Un mot\n', (2, 3)),
        ('no,dit\n1,"Un "mot" ici"\n', (2, 3)),
        ('no,dit\n1,"Un \\"mot\\""\n', (2, 3)),
        ('"no,dit\n1,Un\n', (1, 1)),
    ],
)
def test_quotes_that_do_not_fit_are_refused_with_their_place(text, place):
    with pytest.raises(FormatError, match=r"CSV non valable") as caught:
        read(text, Kind.CSV, ("dit",))
    assert (caught.value.line, caught.value.column) == place


def test_columns_that_are_not_there_are_told():
    with pytest.raises(ColumnError, match=r"dites quelles colonnes.*\s: id, question, réponse, source"):
        read(FILE.read_text("utf-8"), Kind.CSV)
    with pytest.raises(ColumnError, match=r"pas de colonne «\savis\s» .*\s: id, question, réponse, source"):
        read(FILE.read_text("utf-8"), Kind.CSV, ("avis",))
    with pytest.raises(ColumnError) as caught:
        read(",".join(f"{at}\x1b[1m{'x' * 99}" for at in range(99)), Kind.CSV, ("avis",))
    assert len(caught.value.message) < 1200
    assert "\x1b" not in caught.value.message


@pytest.mark.parametrize(
    ("row", "edit", "taken"),
    [
        ("Un mot", Edit(2, 2, ","), False),
        ("Un mot", Edit(2, 2, ";"), True),
        ("Un mot", Edit(2, 3, "\n"), False),
        ("Un mot", Edit(0, 0, '""'), False),
        ('Un"mot', Edit(0, 2, ""), False),
        ('Un "mot"', Edit(4, 7, "nom"), True),
        ('"Un mot"', Edit(3, 3, ","), True),
        ('"Un mot"', Edit(3, 3, '""'), True),
    ],
)
def test_a_bare_cell_takes_nothing_that_would_end_it(row, edit, taken):
    text = "no,dit\n1," + row + "\n2,Deux\n"
    start = text.index(row)
    moved = Edit(edit.start + start, edit.end + start, edit.text)
    assert (read(text, Kind.CSV, ("dit",)).fit([moved]) is not None) is taken


def test_a_table_is_known_by_its_header_where_columns_are_asked():
    text = FILE.read_text("utf-8")
    assert kind_of(None, text, COLUMNS) is Kind.CSV
    assert kind_of(None, text) is kind_of(None, text, ("avis",)) is Kind.PLAIN
    assert kind_of("a.tsv") is kind_of("a.csv") is Kind.CSV


CELLS = st.text(st.sampled_from('aé",;\t|\n\r é😀'), max_size=6)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=4), st.sampled_from(DELIMITERS))
def test_any_table_that_csv_writes(read_checked, lines, delimiter):
    text = table(["no", "dit"], *lines, delimiter=delimiter)
    expected = [prose for line in lines for prose in proses(read(line[1], Kind.PLAIN))]
    assert proses(read_checked(text, Kind.CSV, ("dit",))) == expected


@given(st.text(st.sampled_from('a", \n\r'), max_size=14))
def test_what_is_accepted_csv_reads_alike(body):
    text = "no,dit\n" + body
    try:
        document = read(text, Kind.CSV, ("dit",))
    except FormatError:
        return
    cells = [row[1] for row in rows(text, ",")[1:] if len(row) > 1 and not any(row[2:])]
    assert proses(document) == [prose for cell in cells for prose in proses(read(cell, Kind.PLAIN))]


@pytest.mark.parametrize(
    "body",
    [
        '"' * 1_000_001,
        '1,"' + '""' * 100_000 + '"',
        "," * 100_000,
        "1,é\n" * 10_000,
        '1,"é\n' * 50_000,
        "'" * 300_000 + ", '" * 50_000,
    ],
)
def test_hostile_tables_are_read_or_refused_soon(body):
    start = time.perf_counter()
    try:
        read("no,dit\n" + body, Kind.CSV, ("dit",))
    except FormatError as error:
        assert error.line
    assert time.perf_counter() - start < 6
