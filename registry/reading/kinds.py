"""Kinds of records: the value class and the model of each."""

from functools import cache

from django.apps import apps

from registry.reading.register import KINDS
from suppliers.ledger.tracked import Tracked
from suppliers.values import Row


@cache
def _models() -> dict[type[Row], type[Tracked]]:
    """The model of each kind, which has the kind's name in the app of its values."""
    return {kind: apps.get_model(kind.__module__.partition(".")[0], kind.__name__) for kind in KINDS}


def model_of(kind: type[Row]) -> type[Tracked]:
    """The tracked model of a value class."""
    return _models()[kind]


@cache
def _kinds() -> dict[str, type[Row]]:
    return {model._meta.label: kind for kind, model in _models().items()}


def kind_of(label: str) -> type[Row]:
    """The value class of the model with that label. Raises KeyError where the register has none."""
    return _kinds()[label]
