"""Overlaps: of some kinds, only one record of the same thing may apply on a day."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked, history_of

# What is the same thing: the values of its key columns. Then the record's id and its first and last day.
Key = tuple[Any, ...]
Period = tuple[date, date, int]

_MESSAGE = _(
    "Two records of “%(name)s” apply on the same day (%(kind)s). Give the earlier one a last day that comes before the "
    "first day of the later one."
)


def refuse_overlaps(labels: Collection[str], change: int) -> None:
    """Raises ValidationError if records that a change wrote overlap with others of the same thing.

    *labels* are the models that the change wrote; ``ONE_AT_A_TIME`` of a model has the columns of its key.
    """
    for label in sorted(labels):
        model = apps.get_model(label)
        if model.ONE_AT_A_TIME:
            _refuse(model, change)


def _refuse(model: type[Tracked], change: int) -> None:
    written = history_of(model)._base_manager.filter(change_id=change)
    keys = set(written.values_list(*model.ONE_AT_A_TIME))
    first = model.ONE_AT_A_TIME[0]
    rows = model._base_manager.filter(**{f"{first}__in": {key[0] for key in keys}})
    periods: dict[Key, list[Period]] = {}
    for record, starts, ends, *key in rows.values_list("pk", "starts", "ends", *model.ONE_AT_A_TIME):
        if tuple(key) in keys:
            periods.setdefault(tuple(key), []).append((starts or date.min, ends or date.max, record))
    for later in _overlapping(periods.values()):
        name = str(model._base_manager.get(pk=later))
        raise ValidationError(_MESSAGE % {"name": name, "kind": model._meta.verbose_name})


def _overlapping(groups: Collection[list[Period]]) -> Iterator[int]:
    """The ids of records that begin before an earlier one of the same thing has ended."""
    for periods in groups:
        for (_starts, ends, _earlier), (starts, _ends, record) in pairwise(sorted(periods)):
            if starts <= ends:
                yield record
