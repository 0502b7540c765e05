"""What ``frfix analyse`` shows of a text."""

import json
from pathlib import Path

import pytest

from frfix.cli import main
from frfix.documents import Kind, read
from frfix.engine import Checker
from frfix.files import Target
from frfix.reports.analyse import as_json, text
from frfix.session import Analysed
from frfix.settings import Settings
from frfix.settings_files import Configuration
from frfix.source import SourceText


@pytest.fixture(scope="module")
def analysed():
    checker = Checker(Settings())

    def make(said, name="a.md"):
        document = read(said, Kind.MARKDOWN)
        found = [sentence for block in document.blocks for sentence in checker.analyse(block)]
        target = Target(Path(name), Configuration(Settings(), Path.cwd()))
        return Analysed(target, SourceText.from_text(said), document, found)

    return make


def lines(analysed, width=100):
    return ["".join(piece for piece, _ in line) for line in text([analysed], width)]


def test_a_sentence_stands_under_its_place_with_a_line_a_token(analysed):
    found = lines(analysed("# Un titre\n\nEnfin, il dort 12\njours."))
    assert found[0] == "a.md:1:3  Un titre"
    start = found.index("a.md:3:1  Enfin, il dort 12 jours.")
    words = [line.split()[0] for line in found[start + 1 :] if line and not line.startswith(" " * 8)]
    assert words[:7] == ["Enfin", ",", "il", "dort", "12", "jours", "."]
    assert set(words[7:]) <= {"nom", "verbe", "sujet"}  # The groups, see test_phrases.py.


def test_the_reading_chosen_comes_first_and_the_others_below(analysed):
    found = lines(analysed("La porte est ouverte."))
    at = next(number for number, line in enumerate(found) if line.startswith("    porte "))
    assert found[at] == "    porte    porte NOUN+f+s"
    assert found[at + 1].startswith("             aussi ")
    assert " porter VERB+" in found[at + 1]


def test_what_is_no_french_word_says_so(analysed):
    found = [line.split(maxsplit=1) for line in lines(analysed("Il lit xyzzqy et `code` 12.")) if line]
    said = dict(line for line in found if len(line) == 2)
    assert said["xyzzqy"].endswith("(inconnu)")
    assert said["`code`"] == "objet, ni mot ni signe"
    assert said["12"] == "nombre"
    assert said["."] == "signe"


def test_long_readings_are_folded(analysed):
    found = lines(analysed("La porte, on la marche et le reste : « tout passe »."), 60)
    others = [line for line in found if line.startswith(" " * 8) and "sujet" not in line]
    assert len(others) >= 4
    assert max(map(len, others)) <= 60


def test_json(analysed):
    source = "Enfin, **il** dort."
    ((line,),) = as_json([analysed(source)])
    (file,) = json.loads(line[0])["files"]
    (sentence,) = file["sentences"]
    assert (file["path"], sentence["start"], sentence["end"]) == ("a.md", 0, len(source))
    for token in sentence["tokens"]:
        assert source[token["start"] : token["end"]] == token["text"]
    dort = next(token for token in sentence["tokens"] if token["text"] == "dort")
    assert (dort["kind"], dort["known"], dort["lemma"]) == ("word", True, "dormir")
    assert {"lemma": dort["lemma"], "tag": dort["tag"]} in dort["readings"]
    comma = sentence["tokens"][1]
    assert (comma["kind"], comma["known"], comma["tag"], comma["readings"]) == ("punctuation", None, None, [])


def test_the_command(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Il dort.\n", encoding="utf-8")
    assert main(["analyse", "a.txt"]) == 0
    assert capsys.readouterr().out.startswith("a.txt:1:1  Il dort.\n    Il ")
    assert main(["analyse", "--format", "json", "a.txt"]) == 0
    assert json.loads(capsys.readouterr().out)["files"][0]["path"] == "a.txt"
    assert main(["analyse", "a.txt", "b.txt"]) == 2
    assert "b.txt" in capsys.readouterr().err
    assert main(["analyse", "--format", "github", "a.txt"]) == 2
    assert "format inconnu" in capsys.readouterr().err
