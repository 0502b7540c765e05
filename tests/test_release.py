"""The version is said once, and the changelog tells of it."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import frfix

PROJECT = Path(__file__).parents[1]
HEADING = re.compile(r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$", re.MULTILINE)
OTHER = re.compile(r"^## (?!\[Unreleased\]$|\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$)", re.MULTILINE)


def test_the_newest_version_of_the_changelog_is_this_one():
    changelog = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert not OTHER.findall(changelog)
    versions = HEADING.findall(changelog)
    assert versions[0] == frfix.__version__
    numbers = [tuple(map(int, version.split("."))) for version in versions]
    assert numbers == sorted(set(numbers), reverse=True)


def test_the_package_takes_its_version_from_the_module():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in project["project"]
    assert (PROJECT / project["tool"]["hatch"]["version"]["path"]).samefile(frfix.__file__)
    assert version("frfix") == frfix.__version__
