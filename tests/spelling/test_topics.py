"""Word vectors: which candidate fits what the sentence is about."""

from __future__ import annotations

import subprocess
import sys
from array import array
from math import sqrt
from pathlib import Path

import marisa_trie
import pytest

from frfix.compiler.source import CompileError
from frfix.compiler.vector_files import VECTORS_FILE, WORDS_FILE, write_topics
from frfix.language.lexicon import default_lexicon
from frfix.spelling.topics import NORM, TOPICS_FILE, Topics


@pytest.fixture(scope="module")
def topics() -> Topics:
    return Topics.open()


@pytest.mark.parametrize(
    ("sentence", "right", "others"),
    [
        ("on a ajouté le des sockets de domaine Unix", "support", ["suppôt", "suppôts"]),
        ("le boulanger pétrit la avec de la farine", "pâte", ["patte", "pacte", "pâté", "hâte"]),
        ("le chirurgien a opéré le à l'hôpital", "patient", ["parient", "partent", "pathétique"]),
        ("les soldats ont livré une contre l'ennemi", "bataille", ["bagatelle", "bétail", "batterie"]),
        ("le député a voté la au parlement", "loi", ["lot", "oie", "roi"]),
    ],
)
def test_the_word_that_the_sentence_is_about_fits_best(
    topics: Topics, sentence: str, right: str, others: list[str]
) -> None:
    topic = topics.topic(sentence.split())
    assert topic
    assert topic.fit(right) > max(map(topic.fit, others))


def test_a_fit_is_a_cosine(topics: Topics) -> None:
    topic = topics.topic(["hôpital"])
    assert topic.fit("hôpital") == pytest.approx(1, abs=0.04)
    vectors = [topics.vector(word) for word in ("chat", "parlement", "socket", "Mali")]
    for vector in vectors:
        assert vector is not None
        assert sqrt(sum(x * x for x in vector)) == pytest.approx(NORM, rel=0.05)


def test_what_is_unknown_says_nothing(topics: Topics) -> None:
    topic = topics.topic(["hôpital", "médecin"])
    assert topics.vector("xqzw") is None
    assert topic.fit("xqzw") == 0
    silent = topics.topic(["le", "de", "xqzw", "l'"])
    assert not silent
    assert silent.fit("médecin") == 0
    assert silent.compare(["médecin", "malade"]) == [0, 0]
    assert not topics.topic([])


def test_capitals_of_a_sentence_do_not_hide_a_word(topics: Topics) -> None:
    assert "Chirurgicale" not in default_lexicon()
    assert topics.vector("Chirurgicale") == topics.vector("chirurgicale") is not None
    assert topics.topic(["Chirurgicale"]).fit("médecin") == topics.topic(["chirurgicale"]).fit("médecin")
    assert topics.vector("Mali") is not None


def test_frequent_words_weigh_less(topics: Topics) -> None:
    both = topics.topic(["faire", "farine"])
    assert both.fit("farine") > both.fit("faire")


def test_candidates_are_compared_with_their_mean(topics: Topics) -> None:
    topic = topics.topic(["boulanger", "farine"])
    compared = topic.compare(["pâte", "patte", "xqzw", "pacte"])
    fits = [topic.fit(word) for word in ("pâte", "patte", "pacte")]
    assert compared[2] == 0
    assert sum(compared) == pytest.approx(0)
    assert compared[0] - compared[1] == pytest.approx(fits[0] - fits[1])
    assert compared[0] > 0
    assert topic.compare([]) == []


def test_the_sum_of_words_is_their_direction(topics: Topics) -> None:
    """A word said three times is the same topic as the word said once."""
    once, thrice = topics.topic(["rivière"]), topics.topic(["rivière"] * 3)
    assert thrice.fit("poisson") == pytest.approx(once.fit("poisson"))


def test_most_words_that_people_use_have_a_vector(topics: Topics) -> None:
    lexicon = default_lexicon()
    used = [form_id for form_id in range(0, len(lexicon), 50) if lexicon.frequency_of_id(form_id) >= 3]
    without = [form_id for form_id in used if topics.vector(lexicon.form(form_id)) is None]
    assert len(used) > 200
    assert len(without) < len(used) / 10


def test_the_file_is_opened_at_the_first_question_only(tmp_path: Path) -> None:
    topics = Topics(default_lexicon(), tmp_path)
    with pytest.raises(FileNotFoundError):
        topics.vector("chat")
    (tmp_path / TOPICS_FILE).write_bytes(b"frfixtp0" + bytes(64))
    with pytest.raises(ValueError, match="version"):
        topics.vector("chat")


def test_topics_need_no_numpy() -> None:
    code = (
        "import sys; from frfix.spelling.topics import Topics;"
        " assert Topics.open().topic(['chat']); sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def compiled(folder: Path, words: str, vectors: bytes, forms: list[str]) -> tuple[marisa_trie.Trie, Path]:
    (folder / "vectors").mkdir(parents=True)
    (folder / "vectors" / WORDS_FILE).write_text(words, encoding="utf-8")
    (folder / "vectors" / VECTORS_FILE).write_bytes(vectors)
    trie = marisa_trie.Trie(forms)
    write_topics(trie, folder, folder)
    return trie, folder / TOPICS_FILE


class OnlyForms:
    """A lexicon of nothing but ids."""

    def __init__(self, trie: marisa_trie.Trie) -> None:
        self._trie = trie

    def form_id(self, form: str) -> int:
        found: int = self._trie.get(form, -1)
        return found


def test_every_form_gets_the_vector_of_its_line(tmp_path: Path) -> None:
    """Across blocks, as it is written first, then in lower case, with forms without one between."""
    words = [f"mot{number}" for number in range(500)]
    lines = "# head\n" + "".join(f"{word} autre{word}\n" for word in words) + "Rose\nrose\n"
    vectors = array("b", [value for row in range(502) for value in (row % 100, -(row // 100))]).tobytes()
    forms = [*words, *(f"rien{word}" for word in words), "Mot7", "Rose", "rose", "ROSE", "autremot499"]
    trie, _ = compiled(tmp_path, lines, vectors, forms)
    topics = Topics(OnlyForms(trie), tmp_path)  # type: ignore[arg-type]  # no more of a lexicon is asked

    def of(form: str) -> list[int] | None:
        vector = topics.vector(form)
        return None if vector is None else list(vector)

    assert [of(word) for word in words] == [[row % 100, -(row // 100)] for row in range(500)]
    assert {of(f"rien{word}") is None for word in words} == {True}
    assert of("Mot7") == of("mot7")
    assert (of("Rose"), of("rose"), of("ROSE")) == ([0, -5], [1, -5], [1, -5])
    assert of("autremot499") == [99, -4]


def test_without_vectors_nothing_is_known(tmp_path: Path) -> None:
    trie = marisa_trie.Trie(["chat"])
    write_topics(trie, tmp_path, tmp_path)
    topics = Topics(OnlyForms(trie), tmp_path)  # type: ignore[arg-type]  # no more of a lexicon is asked
    assert topics.vector("chat") is None


@pytest.mark.parametrize(
    ("words", "vectors", "message"),
    [
        ("# head\nchat chien\nchat\n", bytes(4), r"words\.txt:3: 'chat'"),
        ("chat\nchien\n", bytes(5), "5 bytes"),
        ("chat\n", b"", "0 bytes"),
    ],
)
def test_files_that_do_not_match_are_refused(
    tmp_path: Path, words: str, vectors: bytes, message: str
) -> None:
    with pytest.raises(CompileError, match=message):
        compiled(tmp_path, words, vectors, ["chat", "chien"])
