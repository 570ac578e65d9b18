"""The rows of the files of reference data as records that no database has."""

import tomllib
from functools import cache
from typing import Any, TypeVar

from django.apps import apps

from registry.loaders import files
from registry.loaders.reference import rows_of
from suppliers.ledger.tracked import Tracked

T = TypeVar("T", bound=Tracked)


@cache
def _all() -> tuple[Tracked, ...]:
    found: list[Tracked] = []
    for file in sorted((files.FOLDER / "reference").glob("*.toml")):
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        model: Any = apps.get_model(content["model"])
        found.extend(model(**row) for row in rows_of(content))
    return tuple(found)


def rows(model: type[T], **only: Any) -> list[T]:
    """The rows of a model whose columns have these values."""
    found = [row for row in _all() if isinstance(row, model)]
    return [row for row in found if all(getattr(row, name) == value for name, value in only.items())]
