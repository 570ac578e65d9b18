"""Whom the records of organisations name, and whom shared facts name: by every foreign key to a person."""

from collections.abc import Collection
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from django.db.models import ForeignKey

from registry.people.owners import Path, path_to_owner
from suppliers.ledger.tracked import Tracked, history_of, tracked_models
from suppliers.models import Person


class Named(NamedTuple):
    """The ids of people named by records of the organisations, by those of others, and by shared facts."""

    ours: set[int]
    theirs: set[int]
    listed: set[int]


@cache
def keys_to_people() -> "tuple[tuple[type[Tracked], ForeignKey[Any, Any]], ...]":
    """Every foreign key of a tracked model to a person, with its model."""
    return tuple(
        (model, field)
        for model in tracked_models()
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey) and field.related_model is Person
    )


def named_now(organisation_ids: Collection[int]) -> Named:
    """The people whom records name now."""
    found = Named(set(), set(), set())
    for model, field in keys_to_people():
        path = path_to_owner(model)
        rows = model._base_manager.exclude(**{field.name: None})
        if path is None:
            found.listed.update(rows.values_list(field.attname, flat=True))
        else:
            owner = "__".join([*(each.name for each in path), "pk"])
            _sort(found, rows.values_list(owner, field.attname), organisation_ids)
    return found


def named_ever(organisation_ids: Collection[int]) -> Named:
    """The people whom records name or named, also records that were deleted."""
    found = Named(set(), set(), set())
    for model, field in keys_to_people():
        path = path_to_owner(model)
        versions = history_of(model)._base_manager.exclude(**{field.name: None})
        if path is None:
            found.listed.update(versions.values_list(field.attname, flat=True))
        else:
            above = path[0].attname if path else model._meta.pk.attname
            named = set(versions.values_list(above, field.attname))
            owners = _owners(path, {key for key, _person in named})
            _sort(found, ((owners.get(key), person) for key, person in named), organisation_ids)
    return found


def _sort(found: Named, named: Any, organisation_ids: Collection[int]) -> None:
    for owner, person in named:
        (found.ours if owner in organisation_ids else found.theirs).add(person)


def _owners(path: Path, keys: set[Any]) -> dict[Any, Any]:
    """The organisation above each record that the first key of the path leads to. Versions have deleted ones too."""
    owners = {key: key for key in keys}
    for field, above in pairwise(path):
        model: Any = field.related_model
        rows = history_of(model)._base_manager.filter(**{f"{model._meta.pk.attname}__in": set(owners.values())})
        parents = dict(rows.values_list(model._meta.pk.attname, above.attname))
        owners = {key: parents.get(found) for key, found in owners.items()}
    return owners
