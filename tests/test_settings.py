"""Settings files: which holds where. What a person reads about a wrong one is in tests/cli/cases."""

import pytest

from frfix import settings as module
from frfix.errors import SettingsError
from frfix.settings import Settings, validate
from frfix.settings_files import SettingsFinder, read_folder
from frfix.settings_table import Origin
from frfix.word_lists import read_words


@pytest.fixture(autouse=True)
def rules(monkeypatch):
    monkeypatch.setattr(module, "rule_names", lambda: frozenset({"accords", "accords/genre", "majuscules"}))


def write(folder, **files):
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def test_no_settings_file_means_defaults(tmp_path):
    assert SettingsFinder().for_folder(tmp_path).settings == Settings()


def test_every_key(tmp_path):
    (tmp_path / "mots.txt").write_text(
        "\ufeff# Nos mots\nOuaga\n\n  Bobo # ville\ne\u0301te\u0301\n", encoding="utf-8"
    )
    write(
        tmp_path,
        frfix='langue = "fr-CA"\nselect = ["accords"]\nignore = ["accords/genre"]\n'
        'extend-select = ["majuscules"]\n'
        'mots = ["mots.txt"]\nexclude = ["*.brut.md"]\northographe = "1990"\n'
        'espaces = "fines"\napostrophes = "cohérente"\n'
        'colonnes = ["titre"]\nseuil = "erreur"\ntaille-max = 5\n',
    )
    found = SettingsFinder().for_folder(tmp_path)
    words = frozenset({"Ouaga", "Bobo", "été"})
    assert found.settings == Settings(
        langue="fr-CA",
        select=("accords",),
        extend_select=("majuscules",),
        ignore=("accords/genre",),
        words=words,
        orthographe="1990",
        espaces="fines",
        apostrophes="cohérente",
        columns=("titre",),
        threshold="erreur",
        largest=5,
    )
    assert found.excludes(tmp_path / "a.brut.md")
    assert found.excludes(tmp_path / "mots.txt")
    assert not found.excludes(tmp_path / "a.md")


def test_the_nearest_file_wins_and_frfix_toml_before_pyproject(tmp_path):
    write(tmp_path, frfix='langue = "fr-CH"')
    write(tmp_path / "a", pyproject='[tool.frfix]\nlangue = "fr-BE"')
    write(tmp_path / "a" / "b", pyproject='[tool.frfix]\nlangue = "fr-BE"', frfix='langue = "fr-CA"')
    write(tmp_path / "c", pyproject="[tool.black]\nfrfix = 1")
    finder = SettingsFinder()
    langues = [finder.for_folder(tmp_path / name).settings.langue for name in ("", "a", "a/b", "a/x/y", "c")]
    assert langues == ["fr-CH", "fr-BE", "fr-CA", "fr-BE", "fr-CH"]


def test_each_file_is_read_once(tmp_path):
    write(tmp_path, frfix='langue = "fr-CH"')
    finder = SettingsFinder()
    first = finder.for_folder(tmp_path / "a")
    (tmp_path / "frfix.toml").unlink()
    assert finder.for_folder(tmp_path / "b") is first


def test_a_wrong_file_is_wrong_for_every_folder_below(tmp_path):
    write(tmp_path, frfix="langue = 3")
    finder = SettingsFinder()
    for folder in (tmp_path, tmp_path / "a", tmp_path):
        with pytest.raises(SettingsError) as caught:
            finder.for_folder(folder)
        assert (caught.value.path, caught.value.line) == (tmp_path / "frfix.toml", 1)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("langue = \n", 1, 10), ("a = 1\n[tool\n", 2, 6), ("\nnon", 2, None), ('x = "\n', 1, 6)],
)
def test_broken_toml_has_a_place(text, line, column, tmp_path):
    write(tmp_path, frfix=text)
    with pytest.raises(SettingsError, match="TOML invalide") as caught:
        read_folder(tmp_path)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_toml_that_is_not_utf8(tmp_path):
    (tmp_path / "frfix.toml").write_bytes(b"langue = '\xe9'")
    with pytest.raises(SettingsError, match="UTF-8"):
        read_folder(tmp_path)


@pytest.mark.parametrize("value", ['"accords"', "[1]", "true", "{}"])
def test_wrong_types(value, tmp_path):
    write(tmp_path, frfix=f"ignore = {value}")
    with pytest.raises(SettingsError, match="liste de textes"):
        read_folder(tmp_path)


def test_a_word_list_that_is_not_utf8(tmp_path):
    (tmp_path / "mots.txt").write_bytes("été".encode("latin-1"))
    with pytest.raises(SettingsError, match="UTF-8"):
        read_words(tmp_path / "mots.txt")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (Settings(select=("acords",)), "accords"),
        (Settings(ignore=("Accords/Genre",)), "accords/genre"),
        (Settings(langue="fr"), "fr-FR"),
    ],
)
def test_what_does_not_exist_is_told_with_what_does(given, meant):
    with pytest.raises(SettingsError, match=meant):
        validate(given)


@pytest.mark.parametrize(
    ("pattern", "excluded", "kept"),
    [
        ("/vieux", "vieux/a.md", "x/vieux/a.md"),
        ("vieux/", "x/vieux/a.md", "vieux.md"),
        ("**/brut*.md", "x/y/brut1.md", "x/y/1.md"),
        ("*.md\n!b.md", "a.md", "b.md"),
    ],
)
def test_exclude_reads_like_gitignore(pattern, excluded, kept, tmp_path):
    write(tmp_path, frfix=f"exclude = {pattern.splitlines()!r}")
    found = read_folder(tmp_path)
    assert found is not None
    assert found.excludes(tmp_path / excluded)
    assert not found.excludes(tmp_path / kept)


def test_settings_of_one_file_and_where_each_came_from(tmp_path):
    write(
        tmp_path,
        frfix='langue = "fr-CA"\nignore = ["accords"]\n\n# Vieux\n'
        '[fichiers."vieux/**"]\nseuil = "erreur"\n'
        'ignore = [\n  "majuscules",\n]\n\n[fichiers."*.brut.md"]\nseuil = "jamais"\n',
    )
    found = SettingsFinder().for_folder(tmp_path)
    settings, origins, _ = found.for_file(tmp_path / "vieux" / "x" / "a.brut.md")
    assert (settings.langue, settings.threshold) == ("fr-CA", "jamais")
    assert settings.ignore == ("accords", "majuscules")
    own = tmp_path / "frfix.toml"
    assert origins == {
        "langue": (Origin(own, 1),),
        "ignore": (Origin(own, 2), Origin(own, 7, "vieux/**")),
        "seuil": (Origin(own, 12, "*.brut.md"),),
    }
    assert found.for_file(tmp_path / "a.md")[:2] == (found.settings, found.origins)
    assert found.for_file(None).settings.threshold == "avertissement"


def test_files_that_the_same_tables_match_have_the_same_settings(tmp_path):
    write(tmp_path, frfix='[fichiers."*.brut.md"]\nseuil = "jamais"\n')
    found = SettingsFinder().for_folder(tmp_path)
    first, second = (found.for_file(tmp_path / name).settings for name in ("a.brut.md", "x/b.brut.md"))
    assert first is second


def test_a_file_that_starts_from_others(tmp_path):
    write(
        tmp_path, pyproject='[tool.frfix]\nlangue = "fr-CH"\nexclude = ["*.brut.md"]\nbaseline = "vu.json"\n'
    )
    write(
        tmp_path / "a",
        frfix='etend = "../pyproject.toml"\nmots = ["mots.txt"]\n[fichiers."*.txt"]\nseuil="erreur"',
    )
    write(tmp_path / "a" / "b", frfix='etend = "../frfix.toml"\nexclude = ["!c.brut.md"]\n')
    (tmp_path / "a" / "mots.txt").write_text("Ouaga\n", encoding="utf-8")
    found = SettingsFinder().for_folder(tmp_path / "a" / "b")
    assert found.settings.langue == "fr-CH"
    assert found.settings.words == {"Ouaga"}
    assert found.baseline == tmp_path / "vu.json"
    assert found.word_lists == {tmp_path / "a" / "mots.txt"}
    assert found.excludes(tmp_path / "a" / "b" / "a.brut.md")
    assert not found.excludes(tmp_path / "a" / "b" / "c.brut.md")
    assert found.for_file(tmp_path / "a" / "b" / "a.txt").settings.threshold == "erreur"
    assert found.origins["langue"] == (Origin(tmp_path / "pyproject.toml", 2),)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[fichiers."a"]\nlangue = "fr-CH"\n[fichiers."b"]\nlangue = 3\n', 4),
        ("fichiers.a.langue = 3\n", 1),
        ('fichiers = { "a" = { langue = 3 } }\n', 1),
        ('exclude = [\n  "[fichiers.a]",\n]\n[fichiers]\n[fichiers.a]\nlangue = 3\n', 6),
        ("[fichiers]\na = 3\n", 2),
        ("fichiers = 3\n", 1),
        ("\ngitignore = 1\n", 2),
        ("\nbaseline = 1\n", 2),
        ("'etend' = 1\n", 1),
    ],
)
def test_what_is_wrong_has_its_line_however_it_is_written(text, line, tmp_path):
    write(tmp_path, frfix=text)
    with pytest.raises(SettingsError) as caught:
        read_folder(tmp_path)
    assert (caught.value.path, caught.value.line) == (tmp_path / "frfix.toml", line)
