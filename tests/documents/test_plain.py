from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frfix.documents import Kind, kind_of, read
from frfix.documents.base import MARKUP, OBJECT, BlockKind, Document

Reader = Callable[[str, Kind], Document]

PARAGRAPH = (
    "Le conseil municipal a voté hier soir, après un long débat, le budget de la prochaine année. "
    "Les élus de l’opposition ont regretté que la rénovation des écoles soit encore repoussée ; "
    "la maire leur a répondu que les travaux commenceraient au printemps."
)


def proses(text: str) -> list[str]:
    """What stands in each block, without the markup and with its objects shown as ``□``."""
    return [
        block.text.replace(MARKUP, "").replace(OBJECT, "□").replace("\r\n", "\n")
        for block in read(text, Kind.PLAIN).blocks
    ]


@pytest.mark.parametrize("width", [55, 72, 80, 99])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_hard_wrapped_paragraphs_are_blocks(width: int, newline: str) -> None:
    wrapped = textwrap.fill(PARAGRAPH, width).replace("\n", newline)
    text = wrapped + newline * 2 + wrapped + newline
    assert [" ".join(prose.split()) for prose in proses(text)] == [PARAGRAPH, PARAGRAPH]


def test_one_paragraph_a_line_is_one_block_a_line() -> None:
    lines = ["Budget : le vote", PARAGRAPH, "Une phrase courte.", PARAGRAPH, "Suite et fin"]
    assert proses("\n".join(lines)) == lines


def test_title_above_a_wrapped_paragraph_stays_apart() -> None:
    text = "Le budget est voté\n" + textwrap.fill(PARAGRAPH, 72)
    title, paragraph = proses(text)
    assert title == "Le budget est voté"
    assert " ".join(paragraph.split()) == PARAGRAPH


def test_short_last_line_ends_a_wrapped_paragraph() -> None:
    text = textwrap.fill(PARAGRAPH, 72) + "\n" + textwrap.fill("Ensuite, " + PARAGRAPH, 72)
    assert len(proses(text)) == 2


def test_verse_and_dialogue_keep_their_lines() -> None:
    verse = ["La lune monte au ciel", "et le vent se repose", "dans l’ombre du jardin"]
    assert proses("\n".join(verse)) == verse
    speech = ["— Vous venez demain ?", "— Sans doute, si le temps le permet.", "— À demain, alors !"]
    assert proses("\n".join(speech)) == speech


def test_list_items_are_blocks_without_their_bullet() -> None:
    text = "Il faut :\n- des pommes ;\n- des poires qui\n  sont mûres ;\n• du sel\n1. d’abord\n2) ensuite\n"
    assert proses(text) == [
        "Il faut :",
        "des pommes ;",
        "des poires qui\nsont mûres ;",
        "du sel",
        "d’abord",
        "ensuite",
    ]
    kinds = [block.kind for block in read(text, Kind.PLAIN).blocks]
    assert kinds[1:] == [BlockKind.LIST_ITEM] * 5


def test_quotation_marks_of_mails_are_markup() -> None:
    quoted = textwrap.indent(textwrap.fill(PARAGRAPH, 70), "> ")
    first, second = read("Bonjour,\n" + quoted, Kind.PLAIN).blocks
    assert first.text == "Bonjour,"
    assert second.kind is BlockKind.QUOTE
    assert "\n" + MARKUP * 2 in second.text
    assert " ".join(second.text.replace(MARKUP, "").split()) == PARAGRAPH


def test_dash_inside_a_wrapped_sentence_is_not_a_bullet() -> None:
    text = (
        "Le maire, qui n’avait pas encore pris la parole de la soirée, leur répondit\n"
        "– mais sans donner de date – que les travaux de l’école communale seraient\n"
        "terminés avant la rentrée."
    )
    assert proses(text) == [text]


def test_word_cut_at_the_line_end_is_not_checked() -> None:
    text = (
        "Le conseil municipal a voté hier soir, après un long débat, le bud-\n"
        "get de la prochaine année, que les élus de l’opposition jugent trop\n"
        "court pour la rénovation."
    )
    (prose,) = proses(text)
    assert "le " + "□" * 8 + " de la" in prose


def test_blank_text_has_no_block() -> None:
    assert proses("") == []
    assert proses(" \n\t\n--- ***\n") == []


@given(st.text(alphabet="aÉ. ,;\n\r\t->—1)•«»\u00a0" + MARKUP, max_size=80))
def test_any_text_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.PLAIN)


@given(st.lists(st.text(alphabet="abcdeéà ,.-", min_size=30, max_size=90), max_size=8))
def test_no_letter_is_lost(read_checked: Reader, lines: list[str]) -> None:
    text = "\n".join(lines)
    document = read_checked(text, Kind.PLAIN)
    kept = [
        block.start + index
        for block in document.blocks
        for index, char in enumerate(block.text)
        if char.isalpha() or char == OBJECT
    ]
    letters = {index for index, char in enumerate(text) if char.isalpha()}
    assert letters <= set(kept)


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("a.txt", "# Titre", Kind.PLAIN),
        ("A.MD", "", Kind.MARKDOWN),
        ("page.mdx", "", Kind.MARKDOWN),
        (None, "Un texte. Un autre.", Kind.PLAIN),
        (None, "---\ntitle: x\n---\n", Kind.MARKDOWN),
        (None, "Voir [ici](https://exemple.fr).", Kind.MARKDOWN),
        ("LISEZMOI", "Texte\n\n## Titre\n", Kind.MARKDOWN),
    ],
)
def test_kind_is_told_by_name_then_by_content(path: str | None, text: str, kind: Kind) -> None:
    assert kind_of(path, text) is kind
