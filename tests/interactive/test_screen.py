"""The real ``frfix fix -i`` in a pseudo-terminal; a terminal emulator reads its screen."""

import os
import signal
import sys
import time
from pathlib import Path

import pexpect
import pyte
import pytest
from tests.documents.packed.builders import word_members, zipped

import frfix
from frfix import documents

DRAFT = """Le conseil a dicidé hier.

Les enjeux sécutaires sont connus, la *mise en oeuvre* aussi.
Il faut hamoniser les règles.
"""


class Terminal:
    """A process in a terminal of its own, of ``rows`` and ``columns``."""

    def __init__(self, folder, *arguments, rows=24, columns=80):
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        environment = os.environ | {
            "PYTHONPATH": str(Path(frfix.__file__).resolve().parents[1]),
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
            "FRFIX_INTERFACE": "fr",
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_CONFIG_HOME": str(folder / "config"),
        }
        environment.pop("NO_COLOR", None)
        self.process = pexpect.spawn(
            sys.executable,
            ["-m", "frfix", "fix", "-i", *arguments],
            cwd=str(folder),
            env=environment,
            dimensions=(rows, columns),
            timeout=40,
        )

    @property
    def text(self):
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display).replace("\u00a0", " ")

    def until(self, *texts):
        """Wait until the screen shows all ``texts``: it comes in pieces."""
        limit = time.monotonic() + 40
        while not all(text in self.text for text in texts):
            assert time.monotonic() < limit, self.text
            try:
                self._stream.feed(self.process.read_nonblocking(65536, timeout=0.1))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                assert all(text in self.text for text in texts), self.text

    def press(self, keys, text):
        """Press ``keys`` and wait until the screen shows ``text``."""
        self.process.send(keys)
        self.until(text)

    def resize(self, rows, columns):
        self.screen.resize(rows, columns)
        self.process.setwinsize(rows, columns)

    @property
    def status(self):
        """The exit status, once the process has ended."""
        self.process.expect(pexpect.EOF)
        self._stream.feed(self.process.before)
        self.process.close()
        return self.process.exitstatus


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(DRAFT.encode())
    return path


HOME, END, LEFT, ESCAPE = "\x1b[H", "\x1b[F", "\x1b[D", "\x1b"


def test_a_draft_from_the_first_finding_to_the_last(draft, tmp_path):
    terminal = Terminal(tmp_path, "a.md")
    terminal.until("1/4", "Le conseil a dicidédécidé hier.", "o corriger")
    terminal.press("o", "2/4")
    terminal.press("M", "Mot à ajouter")
    terminal.press("\r", "est dans")
    assert (tmp_path / "config" / "frfix" / "mots.txt").read_text() == "sécutaires\n"
    # A line editor: accents, the ends of the line, a paste of two lines.
    terminal.press("e", "À la place du passage")
    terminal.press("\x15\x1b[200~place\nde l’\x1b[201~été", "place de l’été")
    terminal.press(f"{HOME}bone {LEFT}{LEFT}n{END}.", "bonne")
    terminal.press("\x7f\r", "4/4")
    terminal.press("?", "Ce qu’elle corrige")
    terminal.press(ESCAPE, "o corriger")
    terminal.press("n", "Tout est vu.")
    terminal.press("u", "4/4")
    terminal.press("o", "3 corrections acceptées")
    terminal.process.send("\r")
    assert terminal.status == 0
    assert "3 corrections écrites, 1 remarque ignorée, 0 remarque reste." in terminal.text
    after = (
        DRAFT.replace("dicidé", "décidé").replace("oeuvre", "bonne place de l’été").replace("hamo", "harmo")
    )
    assert draft.read_bytes() == after.encode()


def test_ctrl_c_asks_and_the_next_run_goes_on(draft, tmp_path):
    terminal = Terminal(tmp_path, "a.md")
    terminal.until("1/4")
    terminal.press("o", "2/4")
    terminal.press("n", "3/4")
    terminal.press("\x03", "Que faire des corrections ?")
    terminal.process.send("g")
    assert terminal.status == 1
    assert draft.read_bytes() == DRAFT.encode()
    terminal = Terminal(tmp_path, "a.md")
    terminal.until("3/4", "2 décisions retrouvées")
    terminal.press("\x04", "Que faire des corrections ?")
    terminal.process.send("o")
    assert terminal.status == 1
    assert draft.read_bytes() == DRAFT.replace("dicidé", "décidé").encode()


def test_a_word_document_in_a_window_that_is_resized(tmp_path):
    path = tmp_path / "a.docx"
    body = "<w:p><w:r><w:t>Le conseil a dicidé hier, devant une assemblée nombreuse.</w:t></w:r></w:p>"
    path.write_bytes(zipped(word_members(body)))
    terminal = Terminal(tmp_path, "--backup", "a.docx")
    terminal.until("quitter")
    terminal.resize(16, 40)
    terminal.until("hier, devant\n", " 1 décidé")
    terminal.press("o", "Tout est vu.")
    terminal.process.send("o")
    assert terminal.status == 0
    assert "décidé" in documents.load(path.read_bytes(), documents.Kind.DOCX).text
    assert (tmp_path / "a.docx.~1~").exists()


def test_a_terminal_that_hangs_up_loses_nothing(draft, tmp_path):
    terminal = Terminal(tmp_path, "a.md")
    terminal.until("1/4")
    terminal.press("o", "2/4")
    terminal.process.kill(signal.SIGHUP)
    assert terminal.status == 130
    assert draft.read_bytes() == DRAFT.encode()
    terminal = Terminal(tmp_path, "a.md")
    terminal.until("2/4", "1 décision retrouvée")
    terminal.process.close(force=True)
