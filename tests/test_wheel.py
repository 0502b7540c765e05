"""The wheel, built from what an sdist holds, tried in an environment of its own.

Its dependencies come from the package registry.
"""

import shutil
import subprocess
import sys
import venv
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder

import frfix
from frfix.compiler.build import is_compiled

PROJECT = Path(__file__).parents[1]
MEGABYTES = 15
PARTS = {
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dictionaries/LICENSES.md",
    "docs/publier.md",
    "hatch_build.py",
    "src/frfix/data/lexicon.bin",
    "tests/test_wheel.py",
}


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files of an sdist, which takes ten seconds only to pack."""
    compiled = PROJECT / "src" / "frfix" / "data"
    assert is_compiled(PROJECT / "dictionaries", compiled), "run python -m frfix.compiler first"
    folder = tmp_path_factory.mktemp("sdist")
    for file in SdistBuilder(str(PROJECT)).recurse_included_files():
        target = folder / file.distribution_path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file.path, target)
    return folder


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    built = subprocess.run(command, cwd=sdist, check=False, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    assert "compiled" not in built.stdout + built.stderr  # the sdist holds what would be
    (path,) = out.iterdir()
    return path


def test_an_sdist_has_what_tests_and_builds_need(sdist: Path) -> None:
    held = {path.relative_to(sdist).as_posix() for path in sdist.rglob("*")}
    assert held >= PARTS
    assert not [name for name in held if "__pycache__" in name or name.startswith((".venv", ".git/"))]


def test_the_wheel_is_small_and_pure(wheel: Path) -> None:
    assert wheel.name == f"frfix-{frfix.__version__}-py3-none-any.whl"
    assert wheel.stat().st_size < MEGABYTES * 1_000_000


def test_the_wheel_has_all_files_of_the_package_and_no_others(wheel: Path) -> None:
    package = PROJECT / "src" / "frfix"
    files = {
        f"frfix/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*")
        if path.is_file() and path.suffix not in {".po", ".pyc"}
    }
    assert {"frfix/py.typed", "frfix/data/spelling.index", "frfix/reports/schema.json"} <= files
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (about,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        metadata = Parser().parsestr(archive.read(about).decode())
    folder = about.removesuffix("METADATA")
    assert {name for name in names if not name.startswith(folder)} == files
    assert metadata["Version"] == frfix.__version__
    assert {f"{folder}licenses/{name}" for name in ("LICENSE", "dictionaries/LICENSES.md")} <= names


def test_the_wheel_works_on_its_own(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", symlinks=True)
    scripts = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    install = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(scripts / "python"),
        "install",
        "--quiet",
        str(wheel),
    ]
    installed = subprocess.run(install, check=False, capture_output=True, text=True)
    assert installed.returncode == 0, installed.stderr
    work = tmp_path / "work"
    work.mkdir()
    article = work / "article.txt"
    article.write_text("Une oeuvre de l'Etat.\n", encoding="utf-8")
    # A home that nobody can write into, not even root.
    (tmp_path / "file").touch()
    home = {
        name: str(tmp_path / "file" / "home") for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA")
    }

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [str(scripts / "frfix"), *arguments]
        return subprocess.run(
            command, cwd=work, env=home, check=False, capture_output=True, text=True, encoding="utf-8"
        )

    assert run("--version").stdout == f"frfix {frfix.__version__}\n"
    checked = run("check", "article.txt")
    assert checked.returncode == 1, checked.stderr
    assert "article.txt:1:5" in checked.stdout
    fixed = run("fix", "article.txt")
    assert fixed.returncode == 0, fixed.stderr
    assert article.read_text(encoding="utf-8") == "Une œuvre de l'État.\n"
    assert run("check", "article.txt").returncode == 0
