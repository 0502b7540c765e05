"""What ``frfix diff`` prints, patch and git apply, and then the file is what ``frfix fix`` writes."""

import shutil
import subprocess

import pytest

TOOLS = {
    "git": ["git", "apply", "-p1"],
    "patch": ["patch", "-p1", "--silent", "--no-backup-if-mismatch"],
}
MIDDLE = "".join(f"Ligne {number}.\n" for number in range(20))
TEXTS = {
    "plain": b"Une oeuvre.\n",
    "two hunks": f"Une oeuvre.\n{MIDDLE}Un Etat.\n".encode(),
    "no line end": b"Rien.\nUne oeuvre.",
    "line end before the end": b"Une oeuvre.\nRien.",
    "returns": b"Une oeuvre.\r\nRien.\r\n",
    "mixed line ends": b"Une oeuvre.\r\nRien.\nUn Etat.\rFin.",
    "byte order mark": b"\xef\xbb\xbfUne oeuvre.\n",
    "latin-1": "Été à l’Etat.\n".encode("cp1252"),
    "separators of Unicode": "Une oeuvre.\u2028Un Etat.\x0b\x0c\u0085Fin.\n".encode(),
    "empty lines": b"\n\n\nUne oeuvre.\n\n\n",
    "lines that look like a diff": b"--- a/x\n+++ b/x\n@@ -1 +1 @@\n-Une oeuvre.\n\\ No newline\n",
}
NAMES = ["a.txt", "un brouillon.txt", "été.txt", 'un "a".txt', "sous/dossier/a.md", "tab\tet\\barre.txt"]


def check_applies(tool, name, data, frfix, tmp_path):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    diff = frfix("diff", "--quiet", "--probable", name)
    assert diff.status == 1
    subprocess.run(TOOLS[tool], cwd=tmp_path, input=diff.out, check=True)
    patched = path.read_bytes()
    path.write_bytes(data)
    frfix("fix", "--quiet", "--probable", name)
    assert patched == path.read_bytes() != data


# patch is not on every machine; git is, or nobody could have this repository.
tools = pytest.mark.parametrize("tool", [name for name in TOOLS if name == "git" or shutil.which(name)])


@tools
@pytest.mark.parametrize("data", [pytest.param(data, id=name) for name, data in TEXTS.items()])
def test_every_kind_of_text(tool, data, frfix, tmp_path):
    check_applies(tool, "a.txt", data, frfix, tmp_path)


@tools
@pytest.mark.parametrize("name", NAMES)
def test_every_kind_of_name(tool, name, frfix, tmp_path):
    check_applies(tool, name, b"Une oeuvre.\n", frfix, tmp_path)
