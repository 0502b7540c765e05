"""Builds the manual as a site, as `make site` does."""

import socket
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def refuse(*_):
    raise AssertionError("the build asks the network for something")


def built(folder):
    """Return ``folder`` with the site. The build fails on a warning (`strict`) and on a connection."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(socket.socket, "connect", refuse)
        patched.setattr(socket, "getaddrinfo", refuse)
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder)))
    return folder
