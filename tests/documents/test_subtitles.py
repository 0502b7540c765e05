from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frfix.documents import Kind, kind_of, read
from frfix.documents.base import MARKUP, OBJECT, Document

Reader = Callable[[str, Kind], Document]

TIMES = "00:00:01,000 --> 00:00:02,000"


def srt(*cues: str) -> str:
    return "\n".join(f"{number}\n{TIMES}\n{cue}\n" for number, cue in enumerate(cues, 1))


def proses(text: str, kind: Kind = Kind.SRT) -> list[str]:
    """What stands in each block, without the markup and with its objects shown as ``□``."""
    shown = []
    for block in read(text, kind).blocks:
        prose = block.text.replace(MARKUP, "").replace("\r\n", "\n")
        while OBJECT * 2 in prose:
            prose = prose.replace(OBJECT * 2, OBJECT)
        shown.append(prose.replace(OBJECT, "□"))
    return shown


@pytest.mark.parametrize(
    ("cue", "voices"),
    [
        ("<i>Le marché</i> a\nrouvert.", ["Le marché a\nrouvert."]),
        ("{\\an8}<font color=#fff>Le marché</font>", ["Le marché"]),
        ("-Tu viens ?\n- Oui, je viens\navec toi.", ["Tu viens ?", "Oui, je viens\navec toi."]),
        ("<i>— Oui.\n– Non.</i>", ["Oui.", "Non."]),
        ("♪ La mer ♪", ["La mer"]),
        ("R&amp;D, l&rsquo;&eacute;t&eacute;&nbsp;!", ["R&D, l’été\u00a0!"]),
        ("il a 3 < 5", ["il a 3 < 5"]),
    ],
)
def test_what_one_voice_says_is_a_text(cue: str, voices: list[str]) -> None:
    assert proses(srt(cue)) == voices
    assert proses(srt(cue).replace("\n", "\r\n")) == voices


def test_a_sentence_goes_on_in_the_next_cue() -> None:
    assert proses(srt("Le marché,", "dit-on,\na rouvert.")) == ["Le marché,\ndit-on,\na rouvert."]
    assert proses(srt("Le marché a rouvert.", "il est là.")) == ["Le marché a rouvert.", "il est là."]
    assert proses(srt("Le marché", "Ségou")) == ["Le marché", "Ségou"]
    assert proses(srt("le marché a", "- oui")) == ["le marché a", "oui"]
    # Captions that scroll show a line twice.
    assert proses(srt("le marché a", "le marché a rouvert")) == ["le marché a", "le marché a rouvert"]


def test_captions_without_a_full_stop_do_not_make_one_sentence() -> None:
    assert len(proses(srt(*(f"mot{number} et" for number in range(40))))) == 5


def test_numbers_and_times_are_no_text() -> None:
    text = f"1\n{TIMES} X1:10 X2:20\nUn mot\n\n2\n{TIMES}\n42\n\n{TIMES}\nDeux\n\nTrois"
    assert proses(text) == ["Un mot", "42", "Deux", "Trois"]
    assert proses("Un texte sans temps.\n\n2\n") == []


def test_webvtt_says_what_is_no_text() -> None:
    text = (
        "WEBVTT Un titre\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nUne note\n\n"
        "un-nom\n00:01.000 --> 00:02.000 align:start position:0%\n"
        "<v Awa>Le <c.jaune>marché</c> et\n<v Issa>les <00:01.500>pirogues <lang en>here</lang>\n\n"
        "NOTE Une note\n\n00:00:03.000 --> 00:00:04.000\nde Ségou&nbsp;!\n"
    )
    assert proses(text, Kind.VTT) == ["Le marché et", "les pirogues □\nde Ségou\u00a0!"]


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("a.srt", "", Kind.SRT),
        ("a.VTT", "", Kind.VTT),
        (None, "WEBVTT\n\n00:01.000 --> 00:02.000\na", Kind.VTT),
        (None, "\n1\r\n" + TIMES + "\r\na", Kind.SRT),
        (None, "1\n\nUn texte", Kind.PLAIN),
    ],
)
def test_subtitles_are_told_by_name_then_by_content(path: str | None, text: str, kind: Kind) -> None:
    assert kind_of(path, text) is kind


PIECES = (
    f"mot¦Été,¦ ¦\n¦\r\n¦\n\n¦1\n¦{TIMES}\n¦00:01.000 --> 00:02.000 a:b\n¦- ¦—¦♪¦<i>¦</i>¦<v A>¦<¦>¦{{\\an8}}"
    "¦{{¦&eacute;¦&nbsp;¦&¦;¦NOTE ¦WEBVTT\n¦<lang en>¦</lang>¦.¦\\N¦\ufeff¦\ufdd0¦\u00a0¦<00:01.000>"
).split("¦")  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.booleans())
def test_any_subtitles_keep_the_promises(read_checked: Reader, text: str, web: bool) -> None:
    read_checked("WEBVTT\n\n" + text if web else text, Kind.VTT if web else Kind.SRT)


@pytest.mark.parametrize("piece", ["<", "<i", "&", "{\\", "- ", " ", "\n", f"\n{TIMES}\nun mot"])
def test_many_of_a_sign_take_time_in_proportion(piece: str) -> None:
    start = time.process_time()
    read(f"1\n{TIMES}\n" + piece * 20_000, Kind.SRT)
    assert time.process_time() - start < 8
