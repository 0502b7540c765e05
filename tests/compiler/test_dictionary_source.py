"""A dictionary that is wrong is refused with its file and line; a right one gives its forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from frfix.compiler.source import CompileError, Source, read_source
from frfix.language.origins import GENERAL, PROPER, VOCABULARY
from frfix.language.tags import parse_tag

PARADIGMS = """\
# Paradigms.
paradigm aimer
er\ter\tVERB+inf
er\te\tVERB+pres+sub+1+3+s
er\té\tADJ+m+s
er\té\tVERB+ppas+m+s

paradigm jour
-\t-\tNOUN+m+s
-\ts\tNOUN+m+p
"""


def write(root: Path, **files: str) -> Path:
    """Write ``files`` (names with __ for /, and their extension .tsv) beside the paradigms."""
    (root / "french").mkdir()
    (root / "french" / "paradigms.txt").write_text(PARADIGMS, encoding="utf-8")
    for name, text in files.items():
        path = root / f"{name.replace('__', '/')}.tsv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def analyses(source: Source, form: str) -> set[tuple[str, int]]:
    return source.forms[form]


def test_a_line_makes_all_forms_of_a_verb(tmp_path: Path) -> None:
    source = read_source(write(tmp_path, french__verbes="# Verbs.\nviser\taimer\ttr+pron\n"))
    assert set(source.forms) == {"viser", "vise", "visé"}
    assert analyses(source, "vise") == {("viser", parse_tag("VERB+pres+sub+1+3+s+tr+pron"))}


def test_what_is_said_of_a_verb_is_not_said_of_its_participle_as_adjective(tmp_path: Path) -> None:
    source = read_source(write(tmp_path, french__verbes="hacher\taimer\ttr+hasp\n"))
    assert analyses(source, "haché") == {
        ("hacher", parse_tag("ADJ+m+s+hasp")),
        ("hacher", parse_tag("VERB+ppas+m+s+tr+hasp")),
    }


def test_forms_names_vocabulary_and_frequencies_come_together(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        french__noms="mali\tjour\n",
        french__forms__mots="l'\tle\tDET+def+m+f+s\nle\tle\tDET+def+m+s\n",
        french__frequencies="mali\t310\n",
        names__pays="Mali\tNAME+place+m+s\tle pays\n",
        vocabulary__presse="drone\tjour\n",
    )
    source = read_source(folder)
    assert analyses(source, "l'") == {("le", parse_tag("DET+def+m+f+s"))}
    assert analyses(source, "Mali") == {("Mali", parse_tag("NAME+place+m+s"))}
    assert (source.origins["mali"], source.origins["Mali"], source.origins["drones"]) == (
        GENERAL,
        PROPER,
        VOCABULARY,
    )
    assert source.frequencies == {"mali": 310}


def test_a_name_keeps_its_fullest_analysis(tmp_path: Path) -> None:
    folder = write(tmp_path, names__a="Mopti\tNAME+f+s\n", names__b="Mopti\tNAME+f+s+place\n")
    assert analyses(read_source(folder), "Mopti") == {("Mopti", parse_tag("NAME+f+s+place"))}


def test_an_analysis_is_left_out_on_request_and_a_form_with_its_last_one(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        french__noms="dan\tjour\nbel\tjour\n",
        french__forms__mots="dans\tdans\tPREP\n",
        french__ecartes="dans\tdan\tNOUN\nbels\tbel\tNOUN\n",
    )
    source = read_source(folder)
    assert analyses(source, "dans") == {("dans", parse_tag("PREP"))}
    assert "bels" not in source.forms


@pytest.mark.parametrize(
    ("files", "place", "reason"),
    [
        ({"french__verbes": "# one\nviser\taimerr\ttr\n"}, "verbes.tsv:2", "unknown paradigm 'aimerr'"),
        ({"french__verbes": "viser\taimer\ttrr\n"}, "verbes.tsv:1", "unknown tag atom 'trr'"),
        ({"french__verbes": "viser\n"}, "verbes.tsv:1", "columns"),
        ({"french__verbes": "viser\taimer\ttr\tplus\n"}, "verbes.tsv:1", "columns"),
        ({"french__verbes": " viser\taimer\ttr\n"}, "verbes.tsv:1", "space"),
        ({"french__verbes": "finir\taimer\ttr\n"}, "verbes.tsv:1", "does not end in 'er'"),
        (
            {"french__verbes": "viser\taimer\ttr\nviser\taimer\t\n"},
            "verbes.tsv:2",
            "duplicate of verbes.tsv:1",
        ),
        (
            {"french__adjectifs": "viser\taimer\n", "french__verbes": "viser\taimer\ttr\n"},
            "verbes.tsv:1",
            "duplicate of adjectifs.tsv:1",
        ),
        ({"french__adverbes": "ici\tinvariable\n"}, "adverbes.tsv:1", "needs its tag"),
        ({"french__forms__mots": "l'\tle\tDET\n"}, "mots.tsv:1", "lemma 'le' is none of the forms"),
        ({"french__forms__mots": "l'\tle\n"}, "mots.tsv:1", "columns"),
        ({"names__pays": "Mali\tNAME\nMali\tNAME\n"}, "pays.tsv:2", "duplicate"),
        ({"names__pays": "Mali\tNOM\n"}, "pays.tsv:1", "unknown tag atom 'NOM'"),
        ({"french__frequencies": "mali\tsouvent\n"}, "frequencies.tsv:1", "Zipf"),
        ({"french__frequencies": "mali\t3\nmali\t4\n"}, "frequencies.tsv:2", "duplicate"),
        ({"french__ecartes": "dans\tdan\tNOUN\n"}, "ecartes.tsv:1", "no such analysis"),
    ],
)
def test_a_wrong_line_is_refused_with_its_place(
    tmp_path: Path, files: dict[str, str], place: str, reason: str
) -> None:
    with pytest.raises(CompileError) as refused:
        read_source(write(tmp_path, **files))
    assert f"{place}: " in str(refused.value)
    assert reason in str(refused.value)


@pytest.mark.parametrize(
    ("paradigms", "line", "reason"),
    [
        ("er\te\tVERB\n", 1, "strip, ending and tag"),
        ("paradigm a\n-\t-\n", 2, "strip, ending and tag"),
        ("paradigm a\n-\t-\tNOUN\n\nparadigm a\n", 4, "duplicate paradigm"),
        ("paradigm invariable\n", 1, "duplicate paradigm"),
        ("paradigm a\n-\ts\tNOUN\n-\ts\tNOUN\n", 3, "duplicate line"),
        ("paradigm a\n-\ts\tNOUN+x\n", 2, "unknown tag atom 'x'"),
    ],
)
def test_a_wrong_paradigm_is_refused_with_its_place(
    tmp_path: Path, paradigms: str, line: int, reason: str
) -> None:
    write(tmp_path)
    (tmp_path / "french" / "paradigms.txt").write_text(paradigms, encoding="utf-8")
    with pytest.raises(CompileError, match=f"paradigms.txt:{line}: .*{reason}"):
        read_source(tmp_path)
