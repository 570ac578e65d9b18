"""Inlines: the rows below a record, on its form. Each is closed to one line; related records are read once."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest

from suppliers.admin.fields import TEXT_OVERRIDES, AddingChoices, KnownForm, KnownSelect
from suppliers.wording.names import named_through


class RowFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    """The rows of one kind. If they are too many to edit here, they are listed as ``lines``."""

    def __init__(self, *args: Any, lines: list[Any] | None = None, **kwargs: Any) -> None:
        self.lines = lines or []
        super().__init__(*args, **kwargs)

    @property
    def count(self) -> int:
        """The number of rows on record."""
        return len(self.lines) or self.initial_form_count()

    @property
    def opens(self) -> bool:
        """Whether the part is open at first: it has an error, or an empty first row."""
        if not self.is_bound:
            return bool(self.extra)
        return self.total_error_count() > 0 or len(self.extra_forms) > 0


class TrackedInline(AddingChoices, admin.StackedInline):  # type: ignore[type-arg]
    """Rows below a record, written in the same change as the record."""

    template = "admin/rows.html"
    form = KnownForm
    formset = RowFormSet
    extra = 0
    view_on_site = False
    formfield_overrides = TEXT_OVERRIDES

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related(*foreign_keys(self.model))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = KnownSelect(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def foreign_keys(model: type[Model]) -> list[str]:
    """The foreign keys of a model, and the foreign keys that the names of related records need.

    Rows selected with them need no further query for names.
    """
    found: list[str] = []
    for field in model._meta.concrete_fields:
        if field.related_model is not None:
            found += [field.name, *(f"{field.name}__{below}" for below in named_through(field.related_model))]
    return found
