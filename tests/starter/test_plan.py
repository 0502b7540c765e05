"""What `frfix init` proposes: valid files, and nothing that was there is lost."""

import json
import subprocess
from importlib.resources import files

import jsonschema
import pytest
import yaml

from frfix.settings_files import read_folder
from frfix.starter.origin import Origin, read_origin
from frfix.starter.plan import GITHUB, GITLAB, HOOKS, SERVICES, plan, services_of

INDEX = Origin()
REPOSITORY = Origin("https://forge.example/frfix", "v1.2")


def planned(folder, origin=INDEX, services=SERVICES):
    return {file.path: file for file in plan(folder, "fr-CA", origin, services)}


def write_all(folder, origin=INDEX):
    for path, file in planned(folder, origin).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(file.content, encoding="utf-8")


def check(name, text):
    """Check a CI file against the schema that its service publishes."""
    schemas = files("check_jsonschema") / "builtin_schemas" / "vendor"
    schema = json.loads((schemas / f"{name}.json").read_text(encoding="utf-8"))
    # In YAML 1.1 the key « on » is a truth value.
    content = {"on" if key is True else key: value for key, value in yaml.safe_load(text).items()}
    jsonschema.Draft7Validator(schema).validate(content)


def hooks(text):
    return [hook["id"] for repo in yaml.safe_load(text)["repos"] for hook in repo["hooks"]]


@pytest.mark.parametrize("origin", [INDEX, REPOSITORY])
def test_an_empty_folder_gets_all(origin, tmp_path):
    files = planned(tmp_path, origin)
    assert list(files) == ["frfix.toml", "mots.txt", HOOKS, GITHUB, GITLAB]
    check("github-workflows", files[GITHUB].content)
    check("gitlab-ci", files[GITLAB].content)
    assert hooks(files[HOOKS].content) == ["frfix"]
    assert origin.requirement in files[GITHUB].content
    assert origin.requirement in files[GITLAB].content


def test_the_settings_can_be_obeyed(tmp_path):
    write_all(tmp_path)
    assert read_folder(tmp_path).settings.langue == "fr-CA"
    assert "frfix.toml" not in planned(tmp_path)


def test_a_second_time_there_is_nothing_to_write(tmp_path):
    write_all(tmp_path)
    assert planned(tmp_path) == {}


def test_settings_elsewhere_are_kept(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.frfix]\nlangue = "fr-CH"\n')
    assert set(planned(tmp_path, services=())) == {HOOKS}


@pytest.mark.parametrize(
    "old",
    [
        "repos:\n- repo: https://example.org/a\n  rev: v1\n  hooks:\n  - id: a\n",
        "# Le dépôt.\n\nrepos:\n  - repo: https://example.org/a\n    rev: v1\n    hooks: [{id: a}]",
    ],
)
def test_hooks_are_added_behind_the_others(old, tmp_path):
    (tmp_path / HOOKS).write_text(old)
    new = planned(tmp_path, REPOSITORY)[HOOKS]
    assert new.content.startswith(old)
    assert hooks(new.content) == ["a", "frfix"]
    assert not new.by_hand


@pytest.mark.parametrize(
    "old", ["repos: []\n", "repos:\n  - repo: x\n    hooks: [{id: a}]\nci:\n  skip: []\n"]
)
def test_a_file_of_another_shape_is_for_a_person(old, tmp_path):
    (tmp_path / HOOKS).write_text(old)
    new = planned(tmp_path)[HOOKS]
    assert (new.by_hand, new.content) == (True, old)
    assert "id: frfix" in new.added


def test_a_hook_that_is_there_is_enough(tmp_path):
    (tmp_path / HOOKS).write_text("repos:\n- repo: x\n  hooks:\n  - id: frfix-fix\n")
    assert HOOKS not in planned(tmp_path)


@pytest.mark.parametrize(
    ("old", "stage"),
    [
        ("", "test"),
        ("essai:\n  script: [ls]\n", "test"),
        ("stages: [build]\nessai:\n  stage: build\n  script: [ls]\n", ".pre"),
    ],
)
def test_a_job_goes_behind_the_others(old, stage, tmp_path):
    (tmp_path / GITLAB).write_text(old)
    new = planned(tmp_path)[GITLAB].content
    assert new.startswith(old)
    check("gitlab-ci", new)
    assert yaml.safe_load(new)["frfix"]["stage"] == stage


def test_the_service_is_guessed(tmp_path):
    assert services_of(tmp_path) == ()
    (tmp_path / ".github").mkdir()
    assert services_of(tmp_path) == ("github",)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_text('[remote "origin"]\n\turl = git@gitlab.com:journal/articles.git\n')
    assert services_of(tmp_path) == ("github", "gitlab")


def test_where_frfix_came_from(tmp_path):
    git = {"url": "https://forge.example/frfix", "vcs_info": {"vcs": "git", "commit_id": "abc"}}
    assert read_origin(git) == ("https://forge.example/frfix", "abc")
    git["vcs_info"]["requested_revision"] = "v1.2"
    assert read_origin(git) == REPOSITORY
    assert read_origin({"url": tmp_path.as_uri(), "dir_info": {}}) == INDEX
    for command in (
        ["init", "-q"],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "a"],
    ):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True)
    found = read_origin({"url": tmp_path.as_uri(), "dir_info": {"editable": True}})
    assert (found.address, len(found.rev)) == (str(tmp_path), 40)
    assert found.requirement.startswith("frfix==")
