"""Every field on record has a name that can be translated, and a place to enter it."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from django.contrib import admin
from django.db import models
from django.utils.functional import Promise

from suppliers.ledger.tracked import history_of, tracked_models
from suppliers.models import ChangeHead
from tests.suppliers.models.unsaved import own_models

HISTORIES = set(map(history_of, tracked_models()))
OURS = [model for model in own_models() if model not in {*HISTORIES, ChangeHead}]


def places() -> Iterator[Any]:
    """Every form of data entry: admins and their inlines."""
    for site in admin.site._registry.values():
        yield site
        for inline in site.inlines:
            yield inline(site.model, admin.site)


ENTERED = {place.model for place in places()}


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_models_and_fields_have_names_that_can_be_translated(model):
    assert isinstance(model._meta.verbose_name, Promise)
    assert isinstance(model._meta.verbose_name_plural, Promise)
    plain = [f.name for f in model._meta.fields if not f.auto_created and not isinstance(f.verbose_name, Promise)]
    assert plain == []


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_choices_help_and_messages_can_be_translated(model):
    assert [text for text in texts(model) if text and not isinstance(text, Promise)] == []


def texts(model: type[models.Model]) -> Iterator[Any]:
    """The help texts, labels of choices, and messages of constraints."""
    for field in model._meta.fields:
        yield field.help_text
        yield from dict(field.flatchoices).values()
    for constraint in model._meta.constraints:
        if constraint.violation_error_message != constraint.default_violation_error_message:
            yield constraint.violation_error_message


@pytest.mark.parametrize("model", tracked_models(), ids=lambda model: model._meta.label)
def test_every_tracked_model_can_be_entered(model):
    assert model in ENTERED


@pytest.mark.parametrize("model", tracked_models(), ids=lambda model: model._meta.label)
def test_every_field_can_be_entered(model):
    entered: set[str] = set()
    for place in places():
        if place.model is model:
            entered.update(names_on(place), filter(None, [getattr(place, "fk_name", None)]))
    assert set(names(model)) - entered - set(parents(model)) == set()


def names_on(place: Any) -> Iterator[str]:
    """The fields of a form. A line has one field, or several side by side."""
    lines = place.fields or list(chain.from_iterable(options["fields"] for _, options in place.fieldsets or ()))
    for line in lines or names(place.model):
        if isinstance(line, str):
            yield line
        else:
            yield from line


def parents(model: type[models.Model]) -> Iterator[str]:
    """The links of a model to a record on whose form its rows are."""
    for site in admin.site._registry.values():
        if any(inline.model is model for inline in site.inlines):
            yield from (field.name for field in model._meta.fields if field.related_model is site.model)


def names(model: type[models.Model]) -> list[str]:
    """The fields that a person enters."""
    return [field.name for field in model._meta.fields if not field.auto_created and field.editable]
