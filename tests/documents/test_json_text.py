"""JSON with places, held to what the standard library reads."""

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.data_files import leaves

from frfix.documents.json_text import json_encoder, json_literal, json_strings
from frfix.errors import FormatError

VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


def strings(text):
    return {
        found.path: json_literal(text, found.start, found.end).content(text)
        for found in json_strings(text, 0, len(text), 99)
    }


@given(VALUES, st.booleans(), st.sampled_from([None, 2]))
def test_every_string_is_found_where_it_stands(value, ascii_only, indent):
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    for path, content in strings(text).items():
        # What stands for no sign of a text is an object, when it is escaped.
        assert content.replace("\ufdd1", "") == "".join(
            sign for sign in leaves(value)[path] if sign in content and sign != "\ufdd1"
        )
        assert len(content) == len(leaves(value)[path])
    assert set(strings(text)) == {path for path, leaf in leaves(value).items() if isinstance(leaf, str)}


@given(st.text(st.sampled_from('{}[],:"\\ \n0-1.eEtrufalsn\x01/'), max_size=12))
def test_what_is_json_is_what_the_library_takes(text):
    try:
        json.loads(text)
    except ValueError:
        with pytest.raises(FormatError):
            strings(text)
    else:
        strings(text)


def test_new_text_is_written_as_the_file_writes():
    assert json_encoder("{}")('l’"État"\\\n') == r"l’\"État\"\\" + "\\n"
    assert json_encoder(r'["\u00e9"]')("État 😀") == r"\u00c9tat \ud83d\ude00"
    assert json_encoder(r'["\u00e9", "é"]')("État") == "État"
    assert json_encoder(r'["\\upsilon \\u00e9", "\u001b"]')("État") == "État"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "[" * 200_000 + "]" * 200_000,
        '{"a":' * 100_000 + '"b"' + "}" * 100_000,
        '["' + '\\"' * 100_000 + '"]',
        '["' + "\\ud800" * 100_000 + '"]',
        '"' * 1_000_000,
        "[" * 30_000 + "1,1," * 30_000,
    ],
    ids=["open", "nested", "objects", "quotes", "surrogates", "unclosed", "deep and long"],
)
def test_hostile_json_is_read_or_refused_soon(text):
    start = time.perf_counter()
    with suppress(FormatError):
        for found in json_strings(text, 0, len(text), 6):
            json_literal(text, found.start, found.end)
    assert time.perf_counter() - start < 5
