"""The page of the settings, from what `frfix.settings_reference` says of each key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from frfix.settings_reference import KEYS, Key
from scripts.reference import MARK, cell

HEAD: Final = f"""\
# Les réglages

{MARK}

Les réglages d’un projet sont dans `frfix.toml`, ou sous `[tool.frfix]` dans `pyproject.toml`. frfix prend le fichier le
plus proche de ce qu’il vérifie, dans son dossier ou au-dessus ; si un dossier a les deux, c’est `frfix.toml` qui vaut.
`frfix init` en écrit un, `frfix config FICHIER` montre ce qui vaut pour un fichier et d’où vient chaque réglage.

```toml
langue = "fr-CA"
ignore = ["typographie/espace-double"]
mots = ["mots.txt"]
```

Une clé ou une valeur inconnue est une erreur, dite avec sa ligne et le nom le plus proche : rien n’est vérifié avec des
réglages que vous n’avez pas voulus.
"""
TAIL: Final = """\
## Ce qui passe avant

Du plus fort au plus faible :

1. les options de la ligne de commande ; dans un éditeur, celles de l’éditeur ;
2. la dernière table `[fichiers."…"]` dont le motif vaut pour le fichier ;
3. les réglages du fichier le plus proche ;
4. ceux du fichier que nomme `etend` ;
5. les valeurs par défaut.

`ignore`, `extend-select`, `mots` et `exclude` s’ajoutent à ce qui vaut déjà ; toute autre valeur prend la place de celle
d’avant.

## D’autres réglages pour d’autres fichiers

```toml
[fichiers."archives/**"]
seuil = "jamais"

[fichiers."traductions/*.po"]
langue = "fr-CA"
ignore = ["typographie"]
```

Le motif se lit comme dans `.gitignore`, depuis le dossier du fichier de réglages. `exclude`, `gitignore`, `baseline` et
`etend` valent pour tout le dossier, et ne se mettent pas dans une table de fichiers.

## Partir d’autres réglages

Le fichier de réglages d’un dossier remplace celui du dessus, sauf s’il part de lui :

```toml
# blog/frfix.toml
etend = "../frfix.toml"
ignore = ["pleonasmes"]
```

Les chemins se comptent depuis le fichier qui les écrit.

## Les listes de mots

Une liste a un mot par ligne, et `#` commence un commentaire. `jihadiser = aimer` fait connaître toutes les formes du
verbe. Votre propre liste, qui vaut partout, est là où le système garde les réglages d’une personne ;
`frfix mots liste --perso` dit où. `frfix mots add` écrit dans les unes comme dans l’autre.
"""


def settings_page() -> str:
    """Return the page in Markdown."""
    return "\n".join([HEAD, *_keys(), "", TAIL])


def _keys() -> Iterator[str]:
    yield from ("## Les clés", "", "| clé | sens | valeurs | par défaut |", "| --- | --- | --- | --- |")
    for key in KEYS:
        yield f"| `{key.name}` | {cell(key.meaning)} | {_values(key)} | {_default(key.default)} |"
    yield "| `[fichiers.\"MOTIF\"]` | Une table de réglages pour certains fichiers seulement. | | |"


def _values(key: Key) -> str:
    if key.choices:
        return ", ".join(f"`{_toml(choice) if choice not in {'true', 'false'} else choice}`" for choice in key.choices)
    return f"par exemple `{key.example}`" if key.example else "un nombre entier"


def _default(value: Any) -> str:
    return "aucune" if value in (None, []) else f"`{_toml(value)}`"


def _toml(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
