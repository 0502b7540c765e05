"""What ``frfix mot`` knows of words."""

import json

import pytest

from frfix.diagnostics import Grade
from frfix.language.orthography import Side
from frfix.language.reasons import Source
from frfix.language.tags import parse_tag
from frfix.language.terms import origins, spell_out
from frfix.reports.mot import as_json, text
from frfix.settings import Settings
from frfix.word_report import WordReporter


@pytest.fixture(scope="module")
def reporter():
    return WordReporter(Settings(words=frozenset(["xyzziser = aimer"])))


def shown(lines):
    return "\n".join("".join(piece for piece, _ in line) for line in lines).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("NOUN+f+s", "nom féminin singulier"),
        ("NOUN+m+f+s+p", "nom masculin ou féminin invariable"),
        ("ADJ+m+p", "adjectif masculin pluriel"),
        ("VERB+inf+tr", "verbe, infinitif"),
        ("VERB+ppas+f+p+tr", "verbe, participe passé féminin pluriel"),
        ("VERB+ppre", "verbe, participe présent"),
        (
            "VERB+pres+sub+1+3+s",
            "verbe, indicatif présent ou subjonctif présent, 1re ou 3e personne du singulier",
        ),
        ("VERB+imp+2+p", "verbe, impératif, 2e personne du pluriel"),
        ("NAME+place+m+f+s", "nom propre (lieu)"),
        ("NAME+first+family+f+s", "nom propre (prénom, nom de famille) féminin singulier"),
        ("DET+def+f+s", "déterminant défini féminin singulier"),
        ("PRON+suj+3+m+p", "pronom sujet masculin pluriel, 3e personne du pluriel"),
        ("ADV", "adverbe"),
        ("PREP", "préposition"),
    ],
)
def test_tags_in_french(tag, words):
    assert spell_out(parse_tag(tag)) == words


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("NOUN+f+s", "feminine singular noun"),
        ("DET+def+f+s", "feminine singular definite determiner"),
        ("VERB+ppas+f+p+tr", "verb, feminine plural past participle"),
        (
            "VERB+pres+sub+1+3+s",
            "verb, present indicative or present subjunctive, 1st or 3rd person singular",
        ),
        ("NAME+place+m+f+s", "proper noun (place)"),
        ("PRON+suj+3+m+p", "masculine plural subject pronoun, 3rd person plural"),
    ],
)
def test_tags_in_english_and_in_french_all_the_same(english, tag, words):
    assert spell_out(parse_tag(tag)) == words
    assert spell_out(parse_tag("NOUN+f+s"), say=str) == "nom féminin singulier"


def test_a_known_word(reporter):
    report = reporter.report("événement")
    assert report.reason.source is Source.LEXICON
    assert [(r.lemma, *map(spell_out, r.tags)) for r in report.readings] == [
        ("événement", "nom masculin singulier")
    ]
    assert 4 < report.frequency < 6
    assert (origins(report.origin), report.side, report.twins) == (
        ("dictionnaire général",),
        Side.CLASSIC,
        ("évènement",),
    )


def test_case_and_apostrophes_do_not_matter(reporter):
    assert reporter.report("ÉVÉNEMENT").readings == reporter.report("événement").readings
    assert reporter.report("aujourd’hui").reason.source is Source.LEXICON


def test_a_derived_word_and_the_users(reporter):
    assert reporter.report("antijihadiste").reason.parts == ("anti", "jihadiste")
    report = reporter.report("Xyzzisons")
    assert report.reason.source is Source.USER
    assert report.readings[0].lemma == "xyzziser"


def test_an_unknown_word_has_candidates(reporter):
    report = reporter.report("harmonisaton")
    assert report.reason is None
    assert report.candidates[0].text == "harmonisation"
    assert report.candidates.grade is not Grade.SUGGESTION


@pytest.mark.parametrize("word", ["", " ", "a b", "😀", "x" * 3000, "\x1b[31m", "--", "’"])
def test_any_string_has_a_report(reporter, word):
    report = reporter.report(word)
    assert "\x1b" not in shown(text([report]))
    json.loads(shown(as_json([report])))


def test_text_for_people(reporter):
    known, unknown = (shown(text([reporter.report(word)])) for word in ("portemonnaie", "harmonisaton"))
    assert known.startswith(
        "portemonnaie : connu — dans le lexique\n    portemonnaie : nom masculin singulier\n"
    )
    assert "\n    orthographe classique : porte-monnaie" in known
    assert unknown.startswith("harmonisaton : inconnu\n")
    assert " %  harmonisation\n" in unknown


def test_json(reporter):
    document = json.loads(shown(as_json(map(reporter.report, ["Mali", "harmonisaton"]))))
    known, unknown = document["words"]
    assert (known["word"], known["known"], known["reason"]) == ("Mali", True, "lexicon")
    assert "noms propres" in known["sources"]
    assert (unknown["known"], unknown["candidates"][0]["text"]) == (False, "harmonisation")
    assert unknown["grade"] in {"sûr", "probable"}
