from __future__ import annotations

from pathlib import Path

import pytest

from frfix.decoder.decoder import Decoder
from frfix.decoder.format import DECODER_FILE, HEADER, MAGIC
from frfix.decoder.hashing import salted, text_hash
from frfix.decoder.store import Store
from frfix.documents.base import Block
from frfix.engine import Checker
from frfix.language.lexicon import LexiconError, default_lexicon
from frfix.settings import Settings

CHECKER = Checker(Settings())
DECODER = Decoder(default_lexicon())
TOLD = 5.0


def doubts(text: str) -> list[tuple[str, str]]:
    found = []
    for sentence in CHECKER.analyse(Block(0, text)):
        for doubt in DECODER.doubts(sentence):
            word = sentence.tokens[doubt.at].text
            if doubt.margin >= TOLD:
                found.append((word, doubt.word))
    return found


def test_the_hashes_are_the_same_everywhere() -> None:
    assert text_hash("élève") == 1377939435
    assert salted(text_hash("élève"), 3) == 1285335954


@pytest.mark.parametrize(
    ("text", "word", "other"),
    [
        ("Chaque salariés doit signer le contrat.", "salariés", "salarié"),
        ("Les bon résultats de cette année rassurent la direction.", "bon", "bons"),
        ("Il faut répondre a toutes ces questions avant lundi.", "a", "à"),
        ("Tous les clients on reçu leur commande.", "on", "ont"),
        ("Le dossier a été crée par le secrétariat.", "crée", "créé"),
        ("Les autorisations nécessaire au tournage ont été obtenues.", "nécessaire", "nécessaires"),
    ],
)
def test_a_word_in_the_wrong_form_is_doubted(text: str, word: str, other: str) -> None:
    assert (word, other) in doubts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chaque élève doit signer la feuille.",
        "Les bons résultats de cette année rassurent la direction.",
        "Il faut répondre à toutes ces questions avant lundi.",
        "On est fatigués, mais on s’est bien amusés.",
        "Êtes-vous sûre de votre réponse ?",
        "Combien de parties a-t-il gagnées ?",
        "Le mot « on » se confond avec le mot « ont ».",
        "Ils vous demandent de venir.",
        "Les langues anglaise et française sont enseignées partout.",
        "La situation dans ces pays reste difficile.",
        "Trente et un hommes étaient sur le pont.",
        "Elle porte une jupe bleu foncé.",
        "Avec elle marchent ses deux enfants.",
        "Elles avaient plusieurs heures travaillé sans relâche.",
        "Il n’a pas manqué de prendre à partie son prédécesseur.",
        "Le pouvoir aurait proposé, le 11 octobre, de signer l’accord.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert doubts(text) == []


def test_a_word_that_is_no_french_word_or_stands_by_one_is_left_alone() -> None:
    assert doubts("Les bon zzyzx de cette année.") == []


def test_a_file_of_another_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError):
        Store.open(tmp_path)
    (tmp_path / DECODER_FILE).write_bytes(b"another version" + bytes(40))
    with pytest.raises(LexiconError):
        Store.open(tmp_path)
    (tmp_path / DECODER_FILE).write_bytes(HEADER.pack(MAGIC, 4, 1, 0, 0) + bytes(20))
    with pytest.raises(LexiconError):
        Store.open(tmp_path)
