"""The action and the template for CI: what their services accept, and what their scripts run."""

import json
import os
import subprocess
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STUB = '#!/bin/sh\nprintf "%s\\n" "$@" > "$RUNNER_TEMP/arguments"\nexit {status}\n'


def schema(name):
    path = files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{name}.json"
    return jsonschema.Draft7Validator(json.loads(path.read_text(encoding="utf-8")))


def test_github_accepts_the_action():
    schema("github-actions").validate(ACTION)


def test_gitlab_accepts_the_template():
    for document in yaml.safe_load_all((ROOT / "templates/frfix.yml").read_text(encoding="utf-8")):
        schema("gitlab-ci").validate(document)


@pytest.fixture
def step(tmp_path):
    """Run the action's last step in a shallow clone, with a frfix that only writes down its arguments."""
    author = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    for command in (
        ["init", "-q", "-b", "main", str(origin)],
        *(["-C", str(origin), *author, "commit", "-q", "--allow-empty", "-m", name] for name in ("a", "b")),
        ["-C", str(origin), "checkout", "-q", "-b", "article"],
        ["-C", str(origin), *author, "commit", "-q", "--allow-empty", "-m", "c"],
        ["clone", "-q", "--depth", "1", "--branch", "article", origin.as_uri(), str(clone)],
    ):
        subprocess.run(["git", *command], check=True)
    (tmp_path / "frfix/bin").mkdir(parents=True)

    def run(inputs, *, base="", status=0):
        frfix = tmp_path / "frfix/bin/frfix"
        frfix.write_text(STUB.format(status=status))
        frfix.chmod(0o755)
        last = ACTION["runs"]["steps"][-1]
        given = {name: str(value.get("default", "")) for name, value in ACTION["inputs"].items()} | inputs
        environment = {
            name: given[value.removeprefix("${{ inputs.").removesuffix(" }}")]
            for name, value in last["env"].items()
        }
        output = tmp_path / "output"
        environment |= {"RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(output), "GITHUB_BASE_REF": base}
        done = subprocess.run(
            ["bash", "-e", "-c", last["run"]],
            cwd=clone,
            env=os.environ | environment,
            check=False,
            capture_output=True,
        )
        arguments = (tmp_path / "arguments").read_text().splitlines()
        return done.returncode, output.read_text(), arguments

    run.clone = clone
    return run


def test_all_lines_of_a_push(step):
    assert step({}) == (0, "statut=0\n", ["check", "--format", "github", "--", "."])


def test_the_lines_of_a_pull_request(step):
    status, _, arguments = step({"chemins": "articles docs"}, base="main")
    assert (status, arguments[3:]) == (0, ["--changed", "origin/main", "--", "articles", "docs"])
    base = subprocess.run(
        ["git", "merge-base", "origin/main", "HEAD"], cwd=step.clone, check=True, capture_output=True
    )
    assert base.stdout.strip()


def test_all_lines_of_a_pull_request_where_asked(step):
    assert step({"lignes": "toutes"}, base="main")[2] == ["check", "--format", "github", "--", "."]


def test_findings_fail_it_and_options_reach_frfix(step):
    (step.clone / "a.md").touch()
    asked = {"fail-on": "erreur", "arguments": "--ignore typographie --stats", "chemins": "*.md"}
    status, output, arguments = step(asked, status=1)
    assert (status, output) == (1, "statut=1\n")
    assert arguments[3:] == ["--ignore", "typographie", "--stats", "--fail-on", "erreur", "--", "a.md"]
