"""The files that `frfix init` proposes for a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Template
from typing import Final, NamedTuple

from frfix.documents.detect import SUFFIXES, TABLES
from frfix.i18n import _
from frfix.settings_files import FILE_NAME
from frfix.starter.origin import Origin

SERVICES: Final = ("github", "gitlab")
"""Where a CI job can be written for."""
HOOKS: Final = ".pre-commit-config.yaml"
GITHUB: Final = ".github/workflows/frfix.yml"
GITLAB: Final = ".gitlab-ci.yml"
_FILES: Final = Path(__file__).parent / "files"


class Planned(NamedTuple):
    """A file to write: its path below the folder, all that it will hold, what it is for.

    ``added`` is the part that is new. With ``by_hand`` the file is of a shape that only a person should
    touch: ``added`` is what they are to put into it.
    """

    path: str
    content: str
    purpose: str
    added: str
    by_hand: bool = False


def plan(folder: Path, langue: str, origin: Origin, services: tuple[str, ...]) -> Iterator[Planned]:
    """Yield what ``folder`` lacks. Raises `OSError` for a file there that cannot be read.

    What exists is never replaced: settings stay as they are, hooks and jobs are added behind the others.
    """
    if not _has_settings(folder):
        yield _new(FILE_NAME, _filled("frfix.toml", langue=langue), _("les réglages"))
        if not (folder / "mots.txt").exists():
            yield _new("mots.txt", _filled("mots.txt"), _("les mots du projet"))
    yield from _hook(folder, origin)
    if "github" in services and not (folder / GITHUB).exists():
        text = _filled("github.yaml", requirement=origin.requirement)
        yield _new(GITHUB, text, _("la vérification par GitHub Actions"))
    if "gitlab" in services:
        yield from _gitlab(folder, origin)


def services_of(folder: Path) -> tuple[str, ...]:
    """Return the services that a folder shows it is on: by its files, or by its git remotes."""
    config = folder / ".git" / "config"
    remotes = config.read_text(encoding="utf-8", errors="replace") if config.is_file() else ""
    signs = {
        "github": (folder / ".github").is_dir() or "github.com" in remotes,
        "gitlab": (folder / GITLAB).is_file() or "gitlab" in remotes,
    }
    return tuple(service for service in SERVICES if signs[service])


def _new(path: str, content: str, purpose: str) -> Planned:
    return Planned(path, content, purpose, content)


def _filled(name: str, **values: str) -> str:
    return Template((_FILES / name).read_text(encoding="utf-8")).substitute(values)


def _has_settings(folder: Path) -> bool:
    from frfix.settings_files import read_folder

    return read_folder(folder) is not None


def _hook(folder: Path, origin: Origin) -> Iterator[Planned]:
    """Yield the hook, as one more of those that the file has."""
    if origin.address is None:
        hook = _filled("hook-local.yaml", requirement=origin.requirement, files=_pattern())
    else:
        hook = _filled("hook-repo.yaml", address=origin.address, rev=origin.rev or "HEAD")
    purpose = _("le hook de pre-commit")
    path = folder / HOOKS
    if not path.exists():
        yield _new(HOOKS, "repos:\n" + _indented(hook, "  "), purpose)
        return
    old = path.read_text(encoding="utf-8")
    if re.search(r"^\s*-?\s*id:\s*frfix\b", old, re.MULTILINE):
        return
    last = _last_list(old)
    if last is None:
        yield Planned(HOOKS, old, purpose, _indented(hook, "  "), by_hand=True)
    else:
        added = _indented(hook, last)
        yield Planned(HOOKS, _ended(old) + added, purpose, added)


def _gitlab(folder: Path, origin: Origin) -> Iterator[Planned]:
    """Yield the job, behind those that the file has; in its first stage where it has no « test »."""
    path = folder / GITLAB
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    if re.search(r"^frfix:", old, re.MULTILINE):
        return
    stage = (
        ".pre" if re.search(r"^stages:", old, re.MULTILINE) and not re.search(r"\btest\b", old) else "test"
    )
    job = _filled("gitlab.yaml", requirement=origin.requirement, stage=stage)
    added = f"\n{job}" if old else job
    yield Planned(GITLAB, _ended(old) + added, _("la vérification par GitLab"), added)


def _last_list(text: str) -> str | None:
    """Return how far the items of ``repos`` are indented, if nothing but they can follow; else ``None``."""
    keys = re.findall(r"^([A-Za-z_]\w*):[ \t]*(\S?)", text, re.MULTILINE)
    if not keys or keys[-1] != ("repos", "") or "\n---" in text or "\n..." in text:
        return None
    item = re.search(r"^([ ]*)- repo:", text.partition("repos:")[2], re.MULTILINE)
    return item[1] if item else None


def _indented(text: str, margin: str) -> str:
    return "".join(margin + line for line in text.splitlines(keepends=True))


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"


def _pattern() -> str:
    """Return the pattern of the files that ``frfix check FOLDER`` reads."""
    endings = sorted(suffix[1:] for suffix, kind in SUFFIXES.items() if kind not in TABLES)
    return rf"(?i)\.({'|'.join(endings)})$"
