"""The manual as a site, built as `make site` builds it, once."""

import socket
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).parents[2]


def refuse(*_):
    raise AssertionError("the build asks the network for something")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the site. The build fails on a warning (`strict`) and on a connection."""
    folder = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(socket.socket, "connect", refuse)
        patched.setattr(socket, "getaddrinfo", refuse)
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder)))
    return folder
