"""The cache: what a run found is not looked for again, and nothing that is in it can spoil one."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from frfix import cache_keys, engine, i18n
from frfix.bench import Correcting, Findings
from frfix.cache import FILE, FOLDER_VARIABLE, Cache, cache_folder
from frfix.correction import SURE
from frfix.diagnostics import Diagnostic, Edit, Fix, Grade, Related, Severity, replace_span
from frfix.documents import Kind
from frfix.documents.base import Document
from frfix.options import Options
from frfix.session import Session
from frfix.settings import Settings

DRAFT = "Une oeuvre.\n"


class Counting:
    """An engine that knows one mistake, and how often it was asked."""

    asked = 0

    def __init__(self, settings: Settings) -> None:
        self.words = settings.words

    def check(self, document: Document) -> list[Diagnostic]:
        Counting.asked += 1
        at = document.text.find("oeuvre")
        if at < 0 or "oeuvre" in self.words:
            return []
        fixes = replace_span(at, at + 6, "œuvre")
        return [Diagnostic("a/b", Severity.ERROR, Grade.SURE, "Faute.", at, at + 6, fixes)]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(engine, "Checker", Counting)
    monkeypatch.setattr(Counting, "asked", 0)
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "textes").mkdir()
    (tmp_path / "textes" / "a.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "textes" / "b.md").write_text("# Rien\n", encoding="utf-8")
    return tmp_path


def found(folder: Path, **options: object) -> list[tuple[str, list[Diagnostic], int]]:
    errors: list[str] = []
    session = Session(Options(cached=True)._replace(**options), lambda error: errors.append(str(error)))
    result = [(one.name, one.diagnostics, one.words) for one in session.check([str(folder / "textes")])]
    assert errors == []
    return result


def asked(folder: Path, **options: object) -> int:
    """Return how many files a run checks."""
    before = Counting.asked
    found(folder, **options)
    return Counting.asked - before


def test_a_second_run_finds_the_same_and_checks_nothing(folder: Path) -> None:
    first = found(folder)
    assert [len(diagnostics) for _, diagnostics, _ in first] == [1, 0]
    assert [words for *_, words in first] == [2, 1]
    assert Counting.asked == 2
    assert found(folder) == first
    assert Counting.asked == 2
    assert asked(folder, cached=False) == 2


def test_only_what_changed_is_checked(folder: Path) -> None:
    found(folder)
    (folder / "textes" / "b.md").write_text("# Une oeuvre\n", encoding="utf-8")
    (folder / "textes" / "c.txt").write_text(DRAFT, encoding="utf-8")
    assert asked(folder) == 1


@pytest.mark.parametrize(
    ("options", "again"),
    [
        ({"ignore": ("typographie",)}, 2),
        ({"langue": "fr-CA"}, 2),
        ({"espaces": "fines"}, 2),
        ({"kind": Kind.PLAIN}, 1),
        ({"threshold": "jamais"}, 0),
        ({"largest": 3}, 0),
    ],
)
def test_other_settings_are_another_question(folder: Path, options: dict[str, object], again: int) -> None:
    found(folder)
    assert asked(folder, **options) == again
    assert asked(folder, **options) == 0
    assert asked(folder) == 0


def test_words_of_the_project_are_another_question(folder: Path) -> None:
    found(folder)
    (folder / "textes" / "mots.txt").write_text("oeuvre\n", encoding="utf-8")
    (folder / "textes" / "frfix.toml").write_text('mots = ["mots.txt"]\n', encoding="utf-8")
    assert found(folder)[0][1] == []
    assert Counting.asked == 4


def test_another_language_or_frfix_is_another_question(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found(folder)
    monkeypatch.setattr(cache_keys, "language", lambda: "en")
    assert asked(folder) == 2
    monkeypatch.setattr(cache_keys, "language", i18n.language)
    assert asked(folder) == 0
    monkeypatch.setattr(cache_keys, "__version__", "99.0")
    assert asked(folder) == 2


def test_a_part_of_frfix_that_changed_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "frfix"
    (package / "data").mkdir(parents=True)
    (package / "rules").mkdir()
    monkeypatch.setattr(cache_keys, "__file__", str(package / "cache_keys.py"))
    keys = [cache_keys.Keys().key(b"", Kind.PLAIN, Settings())]
    for name in ("rules/regle.py", "rules/regle.toml", "data/forms.marisa", "engine.so"):
        (package / name).write_bytes(b"1")
        keys.append(cache_keys.Keys().key(b"", Kind.PLAIN, Settings()))
        os.utime(package / name, ns=(1, 1))
        keys.append(cache_keys.Keys().key(b"", Kind.PLAIN, Settings()))
    assert len(set(keys)) == len(keys)
    (package / "notes.swp").write_bytes(b"1")
    assert cache_keys.Keys().key(b"", Kind.PLAIN, Settings()) == keys[-1]


def test_what_is_corrected_is_known_too(folder: Path) -> None:
    found(folder)

    def corrected() -> list[tuple[str, bytes | None]]:
        session = Session(Options(cached=True), print)
        files = session.correct([str(folder / "textes")], Correcting(SURE))
        return [(one.target.path.name, one.outcome.data) for one in files if one.target.path]

    expected = [("a.txt", "Une œuvre.\n".encode()), ("b.md", None)]
    assert corrected() == expected
    # What was known of the draft is not looked for; what correcting made of it is.
    assert Counting.asked == 3
    found(folder, cached=True)
    assert Counting.asked == 3


DIAGNOSTIC = Diagnostic(
    "famille/nom", Severity.ADVICE, Grade.PROBABLE, "Un « \ud83d » seul.", 3, 9,
    (Fix("un", (Edit(3, 4, "u"), Edit(5, 9, "n"))), Fix("", ())), (Related(0, 2, "là"),),
)  # fmt: skip


def test_everything_of_a_diagnostic_comes_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(b"1", Findings([DIAGNOSTIC], 12))
    cache.close()
    again = Cache(tmp_path)
    assert again.get([b"0", b"1"]) == {b"1": Findings([DIAGNOSTIC], 12)}
    again.close()


def overwrite(path: Path, folder: Path) -> None:
    path.write_bytes(b"tout autre chose" * 1000)


def damage(path: Path, folder: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:] = b"\xa5" * (len(data) - 100)
    path.write_bytes(data)


def other_table(path: Path, folder: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE found (x)")


def nonsense(path: Path, folder: Path) -> None:
    with sqlite3.connect(path) as database:
        values = (b"[" * 100_000, b"[1, [[1, 2]]]")
        keys = [key for (key,) in database.execute("SELECT key FROM found")]
        database.executemany("UPDATE found SET value = ? WHERE key = ?", zip(values, keys, strict=True))


def a_folder(path: Path, folder: Path) -> None:
    path.unlink()
    path.mkdir()


def no_folder(path: Path, folder: Path) -> None:
    path.unlink()
    path.parent.rmdir()
    path.parent.write_text("un fichier")


@pytest.mark.parametrize("spoil", [overwrite, damage, other_table, nonsense, a_folder, no_folder])
def test_a_spoilt_cache_spoils_no_run(folder: Path, spoil: Callable[[Path, Path], None]) -> None:
    first = found(folder)
    spoil(folder / "cache" / FILE, folder)
    assert found(folder) == first
    assert Counting.asked == 4
    assert found(folder) == first
    # One that is broken is made anew.
    assert Counting.asked == (4 if spoil in {overwrite, damage, nonsense} else 6)


def test_a_cache_that_somebody_else_writes_stops_nobody(folder: Path) -> None:
    first = found(folder)
    (folder / "textes" / "c.txt").write_text("Autre oeuvre.\n", encoding="utf-8")
    other = sqlite3.connect(folder / "cache" / FILE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert found(folder)[:2] == first
    other.execute("ROLLBACK")
    other.close()
    assert asked(folder) == 1


def test_two_runs_at_once_both_keep_what_they_find(tmp_path: Path) -> None:
    one, other = Cache(tmp_path), Cache(tmp_path)
    one.put(b"1", Findings([], 1))
    other.put(b"2", Findings([], 2))
    one.close()
    other.close()
    again = Cache(tmp_path)
    assert set(again.get([b"1", b"2"])) == {b"1", b"2"}
    again.close()


def test_what_was_not_used_for_long_gives_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("frfix.cache.LARGEST", 100_000)
    long = Findings([DIAGNOSTIC] * 20, 0)
    keys = [bytes([number]) for number in range(100)]
    for day in range(100):
        monkeypatch.setattr("frfix.cache.time.time", lambda day=day: day * 86_400)
        cache = Cache(tmp_path)
        assert day == 0 or keys[0] in cache.get(keys[:1])  # Used every day.
        cache.put(keys[day], long)
        cache.close()
    cache = Cache(tmp_path)
    kept = cache.get(keys)
    cache.close()
    assert {keys[0], keys[-1]} <= set(kept)
    assert 10 < len(kept) < 60
    assert (tmp_path / FILE).stat().st_size < 300_000


def test_where_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert cache_folder() == tmp_path / "cache"
    monkeypatch.delenv(FOLDER_VARIABLE)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "frfix"
    monkeypatch.setenv("XDG_CACHE_HOME", "relatif")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "frfix"


def test_entries_are_data_and_no_code(folder: Path) -> None:
    found(folder)
    with sqlite3.connect(folder / "cache" / FILE) as database:
        values = [json.loads(value) for (value,) in database.execute("SELECT value FROM found")]
    assert sorted(words for words, _ in values) == [1, 2]
