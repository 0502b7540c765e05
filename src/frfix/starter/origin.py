"""Where this frfix was installed from, as others of the project can install it."""

from __future__ import annotations

import json
import subprocess
from importlib import metadata
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlparse

from frfix import __version__


class Origin(NamedTuple):
    """A git repository at ``address``, at the revision ``rev``; without them a package index has frfix."""

    address: str | None = None
    rev: str | None = None

    @property
    def requirement(self) -> str:
        """What pip is to install, elsewhere: a folder of this machine is nowhere else."""
        if self.address is None or not self.is_shared:
            return f"frfix=={__version__}"
        return f"frfix @ git+{self.address}@{self.rev}"

    @property
    def is_shared(self) -> bool:
        """Whether other machines reach the address."""
        return self.address is not None and "://" in self.address


def origin() -> Origin:
    """Return the origin of the running frfix, after PEP 610 (``direct_url.json``)."""
    try:
        recorded = metadata.distribution("frfix").read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        return Origin()
    return read_origin(json.loads(recorded)) if recorded else Origin()


def read_origin(record: dict[str, object]) -> Origin:
    """Return what a ``direct_url.json`` says: a repository, or a folder that is one."""
    address = str(record.get("url", ""))
    match record:
        case {"vcs_info": {"vcs": "git", "requested_revision": str(rev)}}:
            return Origin(address, rev)
        case {"vcs_info": {"vcs": "git", "commit_id": str(rev)}}:
            return Origin(address, rev)
        case {"dir_info": dict()}:
            folder = Path(unquote(urlparse(address).path))
            head = _head(folder)
            return Origin(str(folder), head) if head else Origin()
    return Origin()


def _head(folder: Path) -> str | None:
    """Return the tag or the commit that a git work tree is at."""
    command = ["git", "-C", str(folder), "describe", "--tags", "--always", "--abbrev=40", "--exact-match"]
    for arguments in (command, ["git", "-C", str(folder), "rev-parse", "HEAD"]):
        try:
            done = subprocess.run(arguments, capture_output=True, text=True, check=False)
        except OSError:
            return None
        if done.returncode == 0:
            return done.stdout.strip()
    return None
