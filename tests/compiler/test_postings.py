"""What is written in planes and postings is found again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frfix.compiler.postings import packed_postings
from frfix.planes import planes, split_planes, woven
from frfix.spelling.postings import Postings, sizes

numbers = st.lists(st.integers(0, (1 << 24) - 1), max_size=30)


@given(numbers, st.integers(0, 30), st.integers(0, 30))
def test_numbers_come_back_from_their_planes(written: list[int], first: int, last: int) -> None:
    spans = [slice(first, last), slice(0, first)]
    read = woven(split_planes(memoryview(planes(written, 3)), 3), spans)
    assert list(read) == written[first:last] + written[:first]


def test_a_number_too_wide_is_refused() -> None:
    with pytest.raises(OverflowError):
        planes([1, 1 << 24], 3)


@settings(max_examples=15, deadline=None)  # each writes all the zones of a section
@given(st.dictionaries(st.text(alphabet="abcé", max_size=5), numbers.filter(bool), max_size=40))
def test_postings_miss_nothing(lists: dict[str, list[int]]) -> None:
    (buckets, entries), section = packed_postings(lists, 2)
    postings = Postings(memoryview(section), buckets, entries, 2)
    assert len(section) == sum(sizes(buckets, entries))
    for text, written in lists.items():
        assert set(written) <= set(postings.of([text]))
    assert set(postings.of(lists)) == {number for written in lists.values() for number in written}
    assert not postings.of([])
