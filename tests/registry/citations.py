"""The citations of the rules as their files have them, without a database: for registers made of values."""

from typing import Any

from registry.loaders import files
from registry.loaders.files import read_toml
from registry.loaders.reference import rows_of
from suppliers.values import RuleCitation

EMPTY = {"case": "", "provision": "", "starts": None, "ends": None}


def _citations() -> dict[int, RuleCitation]:
    rows: list[dict[str, Any]] = []
    for file in sorted((files.FOLDER / "reference").glob("rule-citations-*.toml")):
        rows += rows_of(read_toml(file))
    return {number: RuleCitation(id=number, **EMPTY | row) for number, row in enumerate(rows, start=1)}


CITATIONS = _citations()
