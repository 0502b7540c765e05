"""The page that shows the schema of the JSON report."""

from __future__ import annotations

from typing import Final

from frfix.compiler.build import PACKAGE
from scripts.reference import MARK

HEAD: Final = f"""\
# Le schéma du JSON

{MARK}

`frfix check --format json` écrit un document que ce schéma décrit. Les places se comptent en points de code : `start` et
`end` depuis 0, `line` et `column` depuis 1. `replacements` donne la meilleure correction d’abord, et `edits` l’écrit sans
toucher au balisage que contient le passage. `related` donne les mots sur lesquels la remarque repose.

Un programme lit ainsi les corrections sûres :

```python
import json
import subprocess

done = subprocess.run(["frfix", "check", "--format", "json", "articles/"], capture_output=True, check=False)
for file in json.loads(done.stdout)["files"]:
    for found in file["diagnostics"]:
        if found["grade"] == "sûr":
            print(file["path"], found["line"], found["text"], found["replacements"][0])
```

Le schéma est aussi dans le paquet : `src/frfix/reports/schema.json`.
"""


def json_schema_page() -> str:
    """Return the page in Markdown."""
    schema = (PACKAGE / "reports" / "schema.json").read_text(encoding="utf-8")
    return f"{HEAD}\n```json\n{schema.strip()}\n```\n"
