"""Blocks of any length come to the rules in parts of a bounded one."""

import pytest

from frfix.documents.base import MARKUP, OBJECT, Block
from frfix.documents.portions import LONGEST, LONGEST_WORD, portions


def parts(text, start=7):
    block = Block(start, text)
    found = list(portions(block))
    done = start
    for part in found:
        assert done <= part.start < part.end <= block.end
        assert len(part.text) <= LONGEST
        source = text[part.start - start : part.end - start]
        assert all(sign in (other, OBJECT) for sign, other in zip(part.text, source, strict=True))
        done = part.end
    return found


def test_a_block_of_the_usual_length_is_its_own_only_part():
    text = "Le chat dort. " * 40
    assert parts(text) == [Block(7, text)]


@pytest.mark.parametrize("end", [". ", "! ", "… ", ".\n", "\u00a0» "])
def test_parts_begin_where_sentences_do(end):
    sentence = "Le chat dort près du feu, et le chien aussi" + end
    found = parts(sentence * 3000)
    assert len(found) > 1
    assert all(part.text.startswith("Le chat") for part in found)
    assert "".join(part.text.replace(" ", "") for part in found).count("chien") == 3000


@pytest.mark.parametrize("space", [" ", "\n", "\u00a0", "\u202f"])
def test_without_sentences_no_word_is_cut(space):
    assert {word for part in parts(f"chat{space}" * 20_000) for word in part.text.split()} == {"chat"}


def test_what_has_no_space_at_all_is_no_word():
    long, short = "a" * (LONGEST_WORD + 1), "a" * LONGEST_WORD
    (part,) = parts(f"Un {long}, un {short} et un {MARKUP * 400}chat{MARKUP * 400}.")
    assert part.text == f"Un {OBJECT * (len(long) + 1)} un {short} et un {MARKUP * 400}chat{MARKUP * 400}."


def test_megabytes_of_one_sign():
    for sign in "«a*\u00a0 ":
        assert all(set(part.text) <= {OBJECT, sign} for part in parts(sign * 200_000))
