"""Every field on record has a name that can be translated, and a place to enter it."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import models
from django.utils.functional import Promise

from suppliers.ledger.tracked import tracked_models
from suppliers.models import ChangeHead

HISTORIES = {model.history.model for model in tracked_models()}
OURS = [
    model
    for app in ("suppliers", "registry")
    for model in apps.get_app_config(app).get_models()
    if model not in {*HISTORIES, ChangeHead}
]
ENTERED = {type(a).model if hasattr(type(a), "model") else a.model for a in admin.site._registry.values()} | {
    inline.model for a in admin.site._registry.values() for inline in a.inlines
}


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_models_and_fields_have_names_that_can_be_translated(model):
    assert isinstance(model._meta.verbose_name, Promise)
    assert isinstance(model._meta.verbose_name_plural, Promise)
    plain = [f.name for f in model._meta.fields if not f.auto_created and not isinstance(f.verbose_name, Promise)]
    assert plain == []


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_choices_help_and_messages_can_be_translated(model):
    words = [f.help_text for f in model._meta.fields]
    words += [label for f in model._meta.fields for _, label in f.flatchoices]
    words += [
        c.violation_error_message
        for c in model._meta.constraints
        if c.violation_error_message != c.default_violation_error_message
    ]
    assert [word for word in words if word and not isinstance(word, Promise)] == []


@pytest.mark.parametrize("model", tracked_models(), ids=lambda model: model._meta.label)
def test_every_tracked_model_can_be_entered(model):
    assert model in ENTERED


@pytest.mark.parametrize("model", tracked_models(), ids=lambda model: model._meta.label)
def test_every_field_can_be_entered(model):
    asked: set[str] = set()
    for site in admin.site._registry.values():
        for place in (site, *(inline(site.model, admin.site) for inline in site.inlines)):
            if place.model is model:
                given = place.fields or [f for _, o in place.fieldsets or () for f in o["fields"]]
                asked |= {n for one in given or names(model) for n in ([one] if isinstance(one, str) else one)}
                asked |= {getattr(place, "fk_name", None) or ""}
    parents = {f.name for f in model._meta.fields if isinstance(f, models.ForeignKey) and inlined(model, f)}
    assert set(names(model)) - asked - parents == set()


def inlined(model: type[models.Model], field: models.ForeignKey) -> bool:
    return any(
        inline.model is model and site.model is field.related_model
        for site in admin.site._registry.values()
        for inline in site.inlines
    )


def names(model: type[models.Model]) -> list[str]:
    return [f.name for f in model._meta.fields if not f.auto_created and f.editable]
