"""Kinds of records: the value and the model of each."""

from functools import cache

from django.apps import apps

import registry.values
from registry.reading.register import KINDS
from suppliers.ledger.tracked import Tracked
from suppliers.values import Row


@cache
def _models() -> dict[type[Row], type[Tracked]]:
    own = set(registry.values.ROWS)
    return {kind: apps.get_model("registry" if kind in own else "suppliers", kind.__name__) for kind in KINDS}


def model_of(kind: type[Row]) -> type[Tracked]:
    """The tracked model whose rows a value holds."""
    return _models()[kind]


@cache
def _kinds() -> dict[str, type[Row]]:
    return {model._meta.label: kind for kind, model in _models().items()}


def kind_of(label: str) -> type[Row]:
    """The value of the model with that label. Raises KeyError where the register holds none."""
    return _kinds()[label]
