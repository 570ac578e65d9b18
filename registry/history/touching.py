"""The changes that may answer a set of questions differently, found in the history without making registers."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q

from registry.reading.kinds import model_of
from registry.reading.register import Key
from suppliers.ledger.tracked import history_of
from suppliers.models import Change
from suppliers.values import Row


def changes_touching(asked: Iterable[Key], *, after: int, upto: int) -> Mapping[int, datetime]:
    """Each change of a span that wrote a row which was ever an answer to one of the questions, with its time.

    Every change after which one of the questions has another answer is among them, and a few more.
    """
    found = []
    for kind, condition in _conditions(asked).items():
        history = history_of(model_of(kind))._base_manager
        rows = history.filter(change_id__gt=after, change_id__lte=upto)
        if condition:
            rows = rows.filter(id__in=history.filter(condition).values("id"))
        found.append(rows.order_by().values_list("change_id", flat=True).distinct())
    if not found:
        return {}
    # One query for all kinds: a rule may ask for fifty.
    numbers = found[0].union(*found[1:])
    changes = Change.objects.filter(number__in=list(numbers)).order_by("number")
    return dict(changes.values_list("number", "at"))


def _conditions(asked: Iterable[Key]) -> dict[type[Row], Q]:
    """By kind: the rows that the questions are about. An empty condition is for every row."""
    values: dict[type[Row], dict[str, set[Any]]] = {}
    for kind, name, value in asked:
        values.setdefault(kind, {}).setdefault(name, set()).add(value)
    found = {}
    for kind, columns in values.items():
        found[kind] = Q()
        if "" not in columns:
            for name, wanted in columns.items():
                found[kind] |= _among(name, wanted)
    return found


def _among(name: str, wanted: set[Any]) -> Q:
    """The rows whose column has one of the values; None among them is an empty column."""
    condition = Q(**{f"{name}__in": list(wanted - {None})})
    if None in wanted:
        condition |= Q(**{f"{name}__isnull": True})
    return condition
