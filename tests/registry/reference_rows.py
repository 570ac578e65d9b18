"""The reference data of the release as values, without a database."""

import tomllib
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from registry.reading.register import KINDS
from suppliers.values import LegalTerm, RegionWord, Row, RuleCitation, TransferInstrument

FOLDER = Path(__file__).parents[2] / "fixtures" / "reference"
_BLANK: dict[Any, Any] = {str: "", bool: False}


@cache
def reference_rows() -> dict[type[Row], dict[Any, Row]]:
    """Every row of the reference data, by kind and id. Citations of rules are in every world already."""
    found: dict[type[Row], dict[Any, Row]] = {}
    for file in sorted(FOLDER.glob("*.toml")):
        content = tomllib.loads(file.read_text())
        kind = next(each for each in KINDS if each.__name__ == content["model"].partition(".")[2])
        if kind is RuleCitation:
            continue
        rows = found.setdefault(kind, {})
        for given in content.get("row") or [{"id": code} for code in content["codes"]]:
            row = _row(kind, {"id": len(rows) + 1, **content.get("every", {}), **given})
            rows[row.id] = row
    return found


def with_law_of_transfers(world: Any) -> Any:
    """The world with the mechanisms, sets of clauses and words for regions of the release, and no decision."""
    for kind in (LegalTerm, TransferInstrument, RegionWord):
        world.rows[kind] = dict(reference_rows()[kind])
    return world


def _row(kind: type[Row], given: dict[str, Any]) -> Row:
    columns: dict[str, Any] = {}
    for each in fields(kind):
        columns[each.name] = given.pop(each.name, _BLANK.get(each.type))
    # A column with a usual value in the database.
    if "reach" in columns and not columns["reach"]:
        columns["reach"] = "bounded"
    assert not given, f"{kind.__name__} has no {', '.join(given)}."
    return kind(**columns)
