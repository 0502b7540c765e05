"""Texts of every kind under correction: what is written, what is refused, what is remembered."""

import pytest
from tests.cli.conftest import HandfulOfMistakes
from tests.documents.packed.builders import odt_members, word_members, zipped
from tests.interactive.conftest import draft

from frfix import documents
from frfix.edits import apply_edits
from frfix.interactive.desk import Desk
from frfix.interactive.draft import Draft
from frfix.interactive.state import Past
from frfix.interactive.typed import Refused
from frfix.settings import Settings

Kind = documents.Kind
NOTEBOOK = (
    '{"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["Un xyzzy vert."]}], '
    '"metadata": {}, "nbformat": 4, "nbformat_minor": 5}'
)


def at(text, passage, **options):
    """Return the draft of a text, at the finding about ``passage``."""
    made = draft(text, **options)
    for _ in made.state.findings:
        if made.passage(made.current).text == passage:
            return made
        made.go(1)
    raise AssertionError(passage)


@pytest.mark.parametrize(
    ("kind", "before", "typed", "after"),
    [
        (Kind.HTML, "<p>Un xyzzy &amp; lui</p>", "R&D <ici>", "<p>Un R&D &lt;ici> &amp; lui</p>"),
        (Kind.HTML, '<img alt="Un xyzzy vert">', 'dit "bleu"', '<img alt="Un dit &quot;bleu&quot; vert">'),
        (Kind.MARKDOWN, "Un xyzzy [lien](a).\n", "été", "Un été [lien](a).\n"),
        (Kind.LATEX, "Un xyzzy vert.\n", "50 % & 3 $", "Un 50 \\% \\& 3 \\$ vert.\n"),
        (Kind.RST, "Un xyzzy vert.\n", "*gras*", "Un \\*gras\\* vert.\n"),
        (Kind.NOTEBOOK, NOTEBOOK, 'dit "oui"', NOTEBOOK.replace("xyzzy", 'dit \\"oui\\"')),
        (
            Kind.GETTEXT,
            'msgid "a b"\nmsgstr "Un xyzzy vert"\n',
            'dit "oui"',
            'msgid "a b"\nmsgstr "Un dit \\"oui\\" vert"\n',
        ),
    ],
)
def test_own_text_is_written_as_the_format_has_it(kind, before, typed, after):
    here = at(before, "xyzzy", kind=kind)
    here.write(typed)
    assert here.source.text == after


def test_a_passage_with_escapes_is_typed_as_it_is_read():
    here = at("<p>Des enjeux s&eacute;cutaires ici</p>", "s&eacute;cutaires", kind=Kind.HTML)
    assert here.readable() == "sécutaires"
    here.write("sécurisés")
    assert here.source.text == "<p>Des enjeux s&eacute;curis&eacute;s ici</p>"


def test_a_passage_over_markup_keeps_it():
    here = draft("Vers la **la projet** bleu.\n", kind=Kind.MARKDOWN)
    here.write("le beau projet")
    assert here.source.text == "Vers la **le beau projet** bleu.\n"


@pytest.mark.parametrize(
    ("kind", "text", "typed"),
    [
        (Kind.MARKDOWN, "Un xyzzy vert.\n", "*gras*"),
        (Kind.MARKDOWN, "xyzzy vert.\n", "# titre"),
        (Kind.MARKDOWN, "xyzzy vert.\n", "1. liste"),
        (Kind.TYPST, "Un xyzzy vert.\n", "#titre"),
        (Kind.ASCIIDOC, "Un xyzzy vert.\n", "`code`"),
        (Kind.SRT, "1\n00:00:01,000 --> 00:00:02,000\nUn xyzzy vert.\n", "<b>x</b>"),
    ],
)
def test_own_text_that_would_be_markup_is_refused(kind, text, typed):
    here = at(text, "xyzzy", kind=kind)
    with pytest.raises(Refused, match="balisage"):
        here.write(typed)
    assert here.source.text == text


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Ωméga", "le codage de ce fichier n’a pas le caractère « Ω »"),
        ("xyzzy", "déjà"),
        ("a\x1bb", "caractère de commande"),
        ("a\nb", "commande"),
    ],
)
def test_what_cannot_be_written_is_refused_and_changes_nothing(typed, why):
    data = "Voilà l’été : un xyzzy.\n".replace("’", "'").encode("latin-1")
    here = at(data, "xyzzy")
    with pytest.raises(Refused, match=why):
        here.write(typed)
    assert here.source.data == data
    assert here.decided == 0


def test_other_bytes_stay_whatever_the_encoding_and_line_ends():
    data = "Voilà l'Etat.\r\nUn xyzzy d'été.\rFin\n".encode("cp1252")
    here = at(data, "xyzzy")
    here.write("café")
    assert here.source.data == data.replace(b"xyzzy", "café".encode("cp1252"))


def test_the_edits_always_make_the_text_of_the_original():
    here = draft("Etat  xyzzy oeuvre, la projet.")
    here.accept()
    here.accept()
    here.write("oeuvre")
    here.accept()
    here.undo()
    here.accept()
    here.accept()
    assert here.source.text == "État œuvre œuvre, la projet."
    assert apply_edits(here.original.text, here.state.edits) == here.source.text


def test_a_correction_taken_back_by_another_leaves_no_edit():
    here = draft("Un xyzzy.")
    here.write("oeuvre")
    here.write("xyzzy")
    assert here.state.edits == ()
    assert here.source.data == here.original.data


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (Kind.DOCX, zipped(word_members("<w:p><w:r><w:t>L’Etat &amp; un xyzzy.</w:t></w:r></w:p>"))),
        (Kind.ODT, zipped(odt_members("<text:p>L’Etat &amp; un xyzzy.</text:p>"))),
    ],
)
def test_word_and_opendocument(kind, data):
    here = draft(data, kind=kind)
    here.accept()
    here.write("<thé>")
    assert here.source.text == "L’État & un <thé>.\n"
    assert documents.load(here.source.data, kind).text == here.source.text
    here.undo()
    here.undo()
    assert here.source.data == data


PARAGRAPHS = "\n\n".join(f"Le paragraphe {number} a une oeuvre d’Etat, xyzzy." for number in range(40))


def test_in_a_long_text_only_what_changed_is_checked_again():
    looked_at = []
    here = draft(PARAGRAPHS, small=100)
    checked = here._desk.check

    def check(source, document, words, only=None):
        looked_at.append(len(document.blocks if only is None else only))
        return checked(source, document, words, only)

    here._desk.check = check
    here.go(60)
    here.accept()
    here.write("oeuvre")
    assert looked_at == [1, 1]
    whole = checked(here.source, here.document, frozenset())
    assert list(here.state.findings) == whole


def test_what_is_not_to_be_told_stays_untold_after_a_correction():
    source = documents.load(b"Etat xyzzy Etat xyzzy.", Kind.PLAIN)

    def told(_source, found):
        return [one for one in found if one.start > 10]

    desk = Desk(Kind.PLAIN, Settings(), HandfulOfMistakes, told)
    here = Draft("a.txt", source, desk.check(source, desk.read(source), frozenset()), desk, "erreur")
    assert here.current.start == 11
    here.accept()
    assert [here.passage(found).text for found in here.state.findings] == ["xyzzy"]
    assert (here.source.text, here.decided) == ("Etat xyzzy État xyzzy.", 1)


def test_what_was_ignored_is_ignored_the_next_time():
    here = draft(PARAGRAPHS)
    here.go(4)
    here.ignore()
    ignored = here.state.ignored[0].start
    again = draft("Un titre nouveau.\n\n" + PARAGRAPHS)
    again.resume(here.past(written=False))
    starts = [found.start for found in again.state.findings]
    assert len(starts) == 119
    assert ignored + len("Un titre nouveau.\n\n") not in starts
    assert again.resumed == 1


def test_of_passages_that_read_the_same_the_one_that_was_ignored_is():
    text = "Un mot et un xyzzy puis fin. " * 3
    here = draft(text)
    here.go(1)
    here.ignore()
    again = draft(text)
    again.resume(here.past(written=False))
    assert [found.start for found in again.state.findings] == [13, 71]


def test_one_goes_on_where_one_stopped():
    here = draft(PARAGRAPHS)
    here.accept()
    here.ignore()
    here.go(3)
    again = draft(PARAGRAPHS)
    again.resume(here.past(written=False))
    assert (again.source.text, again.current) == (here.source.text, here.current)
    assert (again.decided, again.resumed, again.lost) == (2, 2, 0)


def test_corrections_find_their_place_in_a_file_that_changed_elsewhere():
    here = draft(PARAGRAPHS)
    here.go(60)
    here.accept()
    here.go(30)
    here.accept()
    changed = PARAGRAPHS.replace("paragraphe 3 ", "troisième paragraphe ")
    again = draft(changed)
    again.resume(here.past(written=False))
    assert again.source.text == here.source.text.replace("paragraphe 3 ", "troisième paragraphe ")


def test_corrections_whose_place_is_gone_are_told():
    here = draft("Un Etat.")
    here.accept()
    again = draft("Une Région.")
    again.resume(here.past(written=False))
    assert (again.source.text, again.resumed, again.lost) == ("Une Région.", 0, 1)


def test_what_is_dropped_is_not_remembered_but_what_was_ignored_is():
    here = draft("Un xyzzy, un Etat, une oeuvre.")
    here.go(1)
    here.accept()
    here.ignore()
    again = draft("Un xyzzy, un Etat, une oeuvre.")
    again.resume(here.past(written=False, kept=False))
    assert again.source.text == "Un xyzzy, un Etat, une oeuvre."
    assert [again.passage(found).text for found in again.state.findings] == ["xyzzy", "Etat"]


def test_nothing_decided_is_nothing_to_remember():
    assert draft("Un Etat.").past(written=False)._replace(place="") == Past()
