"""Files on several cores: the same report as on one, and nothing lost where a process is."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import frfix

SOURCES = str(Path(frfix.__file__).resolve().parents[1])
CLI = Path(__file__).parent / "cli"
HANDFUL = str(CLI / "handful.py")
PERILS = """
import os, signal, sys, time
sys.path.insert(0, {cli!r})
os.environ["FRFIX_CACHE_DIR"] = os.devnull
from conftest import HandfulOfMistakes
from frfix import cli, engine

class Perilous(HandfulOfMistakes):
    def check(self, document):
        if "MORT" in document.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "CHUTE" in document.text:
            raise ZeroDivisionError("chute")
        if "ATTENTE" in document.text:
            time.sleep(60)
        return super().check(document)

engine.Checker = Perilous
sys.exit(cli.main())
"""


def start(folder: Path, *arguments: str, perilous: bool = False) -> subprocess.Popen[bytes]:
    code = ["-c", PERILS.format(cli=str(CLI))] if perilous else [HANDFUL]
    return subprocess.Popen(
        [sys.executable, *code, *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": SOURCES},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finished(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out.decode("utf-8", "replace"), err.decode().replace("\u00a0", " ")


def articles(folder: Path, number: int) -> None:
    for index in range(number):
        place = folder / f"dossier{index % 7}"
        place.mkdir(exist_ok=True)
        text = f"Article {index}, une oeuvre.\n\n" + f"L’Etat xyzzy la projet numéro {index}.\n" * (
            index % 13
        )
        (place / f"{index:04}.{('md', 'txt', 'html')[index % 3]}").write_text(text, encoding="utf-8")
    (folder / "dossier0" / "frfix.toml").write_text('ignore = ["majuscules"]\nseuil = "jamais"\n')
    (folder / "dossier1" / "frfix.toml").write_text("inconnu = 3\n")
    (folder / "dossier2" / "binaire.txt").write_bytes(b"abc\0def")
    (folder / "dossier3" / "latin.txt").write_bytes("Un été, une oeuvre à l’écart.\n".encode("cp1252"))


def test_a_thousand_articles_have_the_same_report_as_one_after_the_other(tmp_path: Path) -> None:
    articles(tmp_path, 1000)
    alone = finished(start(tmp_path, "check", "--jobs", "1", "."))
    together = finished(start(tmp_path, "check", "--jobs", "3", "."))
    assert together == alone
    assert alone[0] == 2
    assert alone[1].count("oeuvre") > 800
    assert "binaire.txt:1:4 : fichier binaire" in alone[2]


@pytest.mark.parametrize("arguments", [["check", "--format", "json"], ["check", "--stats"], ["diff"]])
def test_every_report_is_the_same(tmp_path: Path, arguments: list[str]) -> None:
    articles(tmp_path, 80)
    alone = finished(start(tmp_path, *arguments, "--jobs", "1", "."))
    assert finished(start(tmp_path, *arguments, "--jobs", "3", ".")) == alone


def test_fixed_together_as_one_after_the_other(tmp_path: Path) -> None:
    outcomes = []
    for jobs in ("1", "3"):
        folder = tmp_path / "articles"
        folder.mkdir()
        articles(folder, 60)
        status = finished(start(folder, "fix", "--jobs", jobs, "."))
        folder = folder.rename(tmp_path / jobs)
        files = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}
        outcomes.append((status, files))
    assert outcomes[0] == outcomes[1]
    assert "œuvre".encode() in outcomes[0][1][Path("dossier2/0002.html")]


def test_what_a_baseline_counts_stays_untold_and_unwritten_in_every_process(tmp_path: Path) -> None:
    articles(tmp_path, 40)
    for path in tmp_path.glob("*/frfix.toml"):
        path.unlink()
    (tmp_path / "frfix.toml").write_text('baseline = "vu.json"\n')
    assert finished(start(tmp_path, "baseline", "ecrire"))[0] in {0, 2}
    changed = list(tmp_path.glob("dossier[456]/*.txt"))
    for path in changed:
        path.write_text(path.read_text(encoding="utf-8") + "\nUne autre oeuvre.\n", encoding="utf-8")
    for command in ("check", "diff"):
        alone, together = (finished(start(tmp_path, command, "--jobs", jobs, ".")) for jobs in "13")
        assert together == alone
        assert alone[1].count("Une autre oeuvre") == len(changed) > 4
        assert not re.search(r"(?m)^(?:    |-)Article", alone[1])


def test_two_names_of_one_file_are_corrected_once(tmp_path: Path) -> None:
    for index in range(20):
        (tmp_path / f"{index:02}.txt").write_text("Une oeuvre.\n", encoding="utf-8")
    (tmp_path / "lien.txt").symlink_to("07.txt")
    status, _, err = finished(start(tmp_path, "fix", "--jobs", "3", "."))
    assert (status, err.count("correction\n")) == (0, 20)
    assert err.endswith("21 fichiers : 20 corrections écrites, 0 remarque reste.\n")


def test_a_worker_that_is_killed_costs_its_file_and_no_other(tmp_path: Path) -> None:
    for index in range(30):
        (tmp_path / f"{index:02}.txt").write_text("MORT" if index == 9 else "Une oeuvre.\n", encoding="utf-8")
    status, out, err = finished(start(tmp_path, "check", "--jobs", "2", ".", perilous=True))
    assert status == 2
    assert err == "erreur : 09.txt : le processus qui lisait ce fichier s’est arrêté (SIGKILL)\n"
    assert out.count("« oeuvre »") == 29


def test_a_mistake_of_our_own_names_the_file(tmp_path: Path) -> None:
    for index in range(30):
        (tmp_path / f"{index:02}.txt").write_text(
            "CHUTE" if index == 9 else "Une oeuvre.\n", encoding="utf-8"
        )
    status, out, err = finished(start(tmp_path, "check", "--jobs", "2", ".", perilous=True))
    assert status == 2
    assert "ZeroDivisionError: chute\nen vérifiant 09.txt" in err
    assert out.count("« oeuvre »") == 9


def living(group: int) -> list[str]:
    """Return the processes of a process group."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            fields = (path / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            found.append(path.name)
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
def test_an_interrupted_run_ends_all_its_processes_and_says_nothing(tmp_path: Path) -> None:
    for index in range(20):
        text = "ATTENTE" if index > 7 else "Une oeuvre.\n"
        (tmp_path / f"{index:02}.txt").write_text(text, encoding="utf-8")
    code = PERILS.format(cli=str(CLI))
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", code, "fix", "--jobs", "3", "."],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": SOURCES},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stderr is not None
    assert b"00.txt" in process.stderr.readline()
    assert len(living(process.pid)) == 4
    begun = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)  # As the terminal does: to all of them.
    status, out, err = finished(process)
    assert (status, out) == (130, "")
    assert "Traceback" not in err
    assert time.monotonic() - begun < 10
    assert living(process.pid) == []
    texts = {path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert texts <= {"Une œuvre.\n", "Une oeuvre.\n", "ATTENTE"}


def test_a_table_without_the_column_is_told_once(tmp_path: Path) -> None:
    for index in range(6):
        (tmp_path / f"{index}.csv").write_text("nombre\n3\n")
    alone, together = (
        finished(start(tmp_path, "check", "--colonne", "texte", "--jobs", jobs, ".")) for jobs in "13"
    )
    assert together == alone
    assert alone[0] == 2
    assert alone[2].count("erreur") == 1


def test_json_of_many_is_one_document(tmp_path: Path) -> None:
    articles(tmp_path, 40)
    (tmp_path / "dossier1" / "frfix.toml").unlink()
    _, out, _ = finished(start(tmp_path, "check", "--format", "json", "--jobs", "2", "."))
    paths = [file["path"] for file in json.loads(out)["files"]]
    assert paths == sorted(paths)
    assert len(paths) == 41
