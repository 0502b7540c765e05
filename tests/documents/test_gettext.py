"""gettext catalogues: the French translations are prose, and polib reads nothing else differently after."""

import time

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.data_files import FILES, PROSE, fixed, proses, told

from frfix.documents import Kind, kind_of, read
from frfix.documents.base import BlockKind
from frfix.errors import FormatError

FILE = FILES / "fr.po"


def entry(translation, original="x"):
    return f'msgid "{original}"\nmsgstr "{translation}"\n'


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", '\\n"\n"') + '"'


def all_entries(text):
    """What polib reads: by context and identifier, all that an entry holds."""
    catalogue = polib.pofile(text)
    held = {
        (entry.msgctxt, entry.msgid, entry.obsolete): (
            entry.msgstr,
            entry.msgstr_plural,
            entry.comment,
            entry.tcomment,
            entry.flags,
            entry.occurrences,
            entry.previous_msgid,
        )
        for entry in catalogue
    }
    return held, catalogue.metadata, catalogue.header


def test_only_translations_are_prose(read_checked):
    document = read_checked(FILE.read_text("utf-8"), Kind.GETTEXT)
    assert proses(document) == [
        "Projet soeur",
        "Ouvrir l'oeuvre",
        "L'oeuvre « □ » ne s'ouvre pas :",
        '□\t(le "coeur" manque)',
        "□ oeuvre de □",
        "□ oeuvres de □",
        "Voyez l'oeuvre à □ (100 % de rabais)",
    ]
    assert document.blocks[0].kind is BlockKind.LABEL


def test_a_corrected_catalogue_differs_in_the_corrected_words_only():
    text = FILE.read_text("utf-8")
    before, metadata, header = all_entries(text)
    after, *rest = all_entries(fixed(text, Kind.GETTEXT))
    assert rest == [metadata, header]
    assert list(after) == list(before)
    changed = {key[1]: value[:2] for key, value in after.items() if value != before[key]}
    assert changed == {
        "_Sister project": ("Projet _sœur", {}),
        "Open &work": ("Ouvrir l'&œuvre", {}),
        'Could not open the work "%s": %s': ("L'œuvre « %s » ne s'ouvre pas :\n%s\t(le \"cœur\" manque)", {}),
        "%(count)d work by %(author)s": (
            "",
            {0: "%(count)d œuvre de %(author)s", 1: "%(count)d œuvres de %(author)s"},
        ),
        'See <a href="/works/%s">the work</a> at {price} (100%% off)': (
            'Voyez <a href="/oeuvre/%s">l\'œuvre</a> à {oeuvre} (100 %% de rabais)',
            {},
        ),
    }


@pytest.mark.parametrize("prose", PROSE)
def test_the_same_prose_gives_the_same_findings(prose):
    text = f'msgid "x"\nmsgstr {quoted(prose)}\n'
    assert told(text, Kind.GETTEXT) == told(prose, Kind.PLAIN)
    (after,) = polib.pofile(fixed(text, Kind.GETTEXT))
    assert after.msgstr == fixed(prose, Kind.PLAIN)


@pytest.mark.parametrize(
    ("translation", "prose"),
    [
        ("%s fichiers sur %d, %5.2f Mo, %-10s, %lu et %1$s", "□ fichiers sur □, □ Mo, □, □ et □"),
        ("%(nom)s a %(n)d ans", "□ a □ ans"),
        ("%{nom} et %1 et %L2 et %n", "□ et □ et □ et □"),
        ("50 % de rabais, 100 %% des cas, 5 %", "50 % de rabais, 100 % des cas, 5 %"),
        ("{nom}, {0}, {}, {n:>3}, ${chemin} et {{ page }}", "□, □, □, □, □ et □"),
        ("Un <b>mot</b> et <a href='%s'>un <i>lien</i></a>", "Un mot et un lien"),
        ("Un&nbsp;; deux &amp; trois", "Un\u00a0; deux & trois"),
        ("<p>Un mot.</p><p>Un autre.</p>", "Un mot.|Un autre."),
        ("Titre :\\n\\n - un point\\n - un autre", "Titre :|un point|un autre"),
        ('Un \\"mot\\" C:\\\\x', 'Un "mot" C:\\x'),
        ("Un \\033[1mmot\\x1b", "Un □[1mmot□"),
    ],
)
def test_what_programs_read_is_masked(translation, prose, read_checked):
    assert "|".join(proses(read_checked(entry(translation), Kind.GETTEXT))) == prose


@pytest.mark.parametrize(
    ("original", "translation", "prose"),
    [
        ("_File", "_Fichier", "Fichier"),
        ("Save _As…", "Enregistrer _sous…", "Enregistrer sous…"),
        ("&Quit", "&Quitter", "Quitter"),
        ("Save &as", "Enregistrer so&us", "Enregistrer sous"),
        ("~Edit", "~Modifier", "Modifier"),
        ("R&D costs", "Frais de R&D", "Frais de R&D"),
        ("The file some_name", "Le fichier some_name", "Le fichier some_name"),
        ("Salt and pepper", "Sel &poivre", "Sel &poivre"),
        ("_One of a_b", "_Un de a_b", "_Un de a_b"),
    ],
)
def test_the_marks_of_keys_are_hidden(original, translation, prose):
    assert proses(read(entry(translation, original), Kind.GETTEXT)) == [prose]


@pytest.mark.parametrize(
    ("language", "is_read"),
    [
        ("fr", True),
        ("fr_CA", True),
        ("fr-CH", True),
        ("fr@latin", True),
        ("French", True),
        ("", True),
        ("de", False),
        ("frp", False),
        ("pt_BR", False),
    ],
)
def test_only_french_catalogues_are_read(language, is_read):
    header = f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Content-Type: text/plain\\n"\n\n'
    assert bool(read(header + entry("Une oeuvre"), Kind.GETTEXT).blocks) is is_read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('msgid "a"\nmsgstr "b\n', (2, 8)),
        ('msgid "a"\nmsgstr "b\\"\n', (2, 8)),
        ('msgid "a" b\n', (1, 11)),
        ('msgid "a"\nmsgstr "b"\n  "c" "d\n', (3, 7)),
    ],
)
def test_a_string_that_does_not_end_is_refused_with_its_place(text, place):
    with pytest.raises(FormatError, match="catalogue non valable") as caught:
        read(text, Kind.GETTEXT)
    assert (caught.value.line, caught.value.column) == place


def test_a_catalogue_is_known_by_its_content():
    assert kind_of(None, FILE.read_bytes()) is Kind.GETTEXT
    assert kind_of("fr.po") is kind_of("a.pot") is Kind.GETTEXT
    assert kind_of(None, 'Le mot msgid "x" ne dit rien.\n') is Kind.PLAIN


@given(st.lists(st.text(st.sampled_from('aé\n %s{}<>&_"\\’|😀\t-'), max_size=12), min_size=1, max_size=4))
def test_any_translations(read_checked, translations):
    text = "".join(f'msgid "{at}"\nmsgstr {quoted(said)}\n\n' for at, said in enumerate(translations))
    document = read_checked(text, Kind.GETTEXT)
    assert [entry.msgstr for entry in polib.pofile(text)] == translations
    for block in document.blocks:
        assert "msg" not in document.text[block.start : block.end]


@pytest.mark.parametrize(
    "text",
    [
        'msgid "' + '\\"' * 300_000 + "\n",
        'msgid "a"\nmsgstr "' + "%" * 100_000 + '"\n',
        'msgid "a"\nmsgstr "' + "{<&_" * 20_000 + '"\n',
        'msgid "a"\nmsgstr ' + '"é "\n' * 20_000,
        'msgid "a"\nmsgstr ' + '""' * 50_000 + '"é"\n',
        'msgid "" "' * 100_000,
    ],
)
def test_hostile_catalogues_are_read_or_refused_soon(text):
    start = time.perf_counter()
    try:
        read(text, Kind.GETTEXT)
    except FormatError as error:
        assert error.line == 1
    assert time.perf_counter() - start < 5
