"""The lists of proper names: every line means something, and no line hides a mistake."""

from pathlib import Path

import pytest

from frfix.language.tags import FEM, GENDER, MASC, NAME, NUMBER, PEOPLE, PLACE, PLUR, SING, parse_tag

NAMES = Path(__file__).parents[2] / "dictionaries" / "names"
FILES = sorted(NAMES.glob("*.tsv"))

KNOWN = """
Bamako Ouagadougou Bobo-Dioulasso N'Djaména Tillabéri Koulouba Sahel Burkina Faso CEDEAO UEMOA AES
MINUSMA FAMa CEMAC G5 Assimi Goïta Oumar Diarra Tiani Traoré Keïta Ndiaye Bâ Aminata Londres Pékin
Caire GitHub INSEE SNCF ANSSI États-Unis Égypte Île-de-France Étienne Ouédraogo Zelensky Mediapart
"""
MISSPELT = """
Etat Etats Egypte Etats-Unis Ile-de-France Bamkao Bamakô Tombouktou Mauritannie Sénegal Guinee
Emmannuel Elysee General Défence Ecole Eglise Francois Traore Ouedraogo Goita
"""


def entries(path: Path) -> list[tuple[int, str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [(n, line.split("\t")) for n, line in enumerate(lines, 1) if line and not line.startswith("#")]
    return [(n, row[0], row[1]) for n, row in rows]


@pytest.fixture(scope="module")
def tags() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for path in FILES:
        for _, form, tag in entries(path):
            found.setdefault(form, []).append(parse_tag(tag))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_says_its_source_and_each_line_is_one_tagged_name(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n", 4)[:4]
    assert all(line.startswith("#") for line in head[:3])
    assert any("Source:" in line for line in head)
    for number, form, text in entries(path):
        tag = parse_tag(text)
        assert tag & NAME and tag & GENDER and tag & NUMBER, f"{path.name}:{number}"
        assert form == form.strip() and " " not in form and "’" not in form, f"{path.name}:{number}"
        assert any(letter.isupper() or letter.isdigit() for letter in form), f"{path.name}:{number}"


def test_no_name_stands_twice_for_the_same_kind() -> None:
    seen: dict[tuple[str, str], str] = {}
    for path in FILES:
        for number, form, tag in entries(path):
            key = (form, tag.split("+")[1] + ("" if "+people+" not in tag else tag))
            assert key not in seen, f"{path.name}:{number}: {form} is already at {seen[key]}"
            seen[key] = f"{path.name}:{number}"


@pytest.mark.parametrize(
    "form",
    KNOWN.split(),
)
def test_names_of_the_press_are_known(form: str, tags: dict[str, list[int]]) -> None:
    assert form in tags


@pytest.mark.parametrize(
    "form",
    MISSPELT.split(),
)
def test_a_misspelt_name_is_not_in_the_lists(form: str, tags: dict[str, list[int]]) -> None:
    assert form not in tags


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("Mali", PLACE | MASC | SING),
        ("Guinée", PLACE | FEM | SING),
        ("États-Unis", PLACE | MASC | PLUR),
        ("Malien", PEOPLE | MASC | SING),
        ("Maliennes", PEOPLE | FEM | PLUR),
        ("Ivoiriens", PEOPLE | MASC | PLUR),
    ],
)
def test_a_country_and_its_people_have_a_gender(form: str, wanted: int, tags: dict[str, list[int]]) -> None:
    exact = wanted | NAME
    assert exact in tags[form]


def test_every_inhabitant_has_its_plural(tags: dict[str, list[int]]) -> None:
    for form, given in tags.items():
        singular = [tag for tag in given if tag & PEOPLE and tag & SING and not tag & PLUR]
        if singular:
            plurals = {form + "s", form + "x", form[:-1] + "ux"}
            assert form[-1] in "sxz" or plurals & tags.keys(), form
