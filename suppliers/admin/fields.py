"""Form fields: choices read once for all rows of a form, and labels that need no query."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AutocompleteSelect, RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import ForeignKey, Model, QuerySet
from django.forms.models import ModelChoiceIterator

# Long texts start with three lines. An address without a scheme becomes https.
TEXT_OVERRIDES: dict[type["models.Field[Any, Any]"], dict[str, Any]] = {
    models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 3})},
    models.URLField: {"assume_scheme": "https"},
}


class AddingChoices:
    """For admins and inlines: beside a choice, only the sign to add a record."""

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """The form field for a column."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        widget = getattr(field, "widget", None)
        if isinstance(widget, RelatedFieldWidgetWrapper):
            # A person alters or deletes another record on its own form.
            widget.can_change_related = widget.can_delete_related = widget.can_view_related = False
        return field


class KnownSelect(AutocompleteSelect):
    """A choice by search. It already has the chosen record, so that its name needs no query."""

    known: Model | None = None

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        """The one option that the field shows before a search."""
        if self.known is None or list(map(str, value)) != [str(self.known.pk)]:
            return super().optgroups(name, value, attr)
        options = [self.create_option(name, self.known.pk, str(self.known), True, 0)]
        if not self.is_required:
            options.insert(0, self.create_option(name, "", "", False, 0))
        return [(None, options, 0)]


class KnownForm(forms.ModelForm):  # type: ignore[type-arg]
    """The form of a row. It gives each choice by search the record that was read with the row."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, KnownSelect) and name in self.instance._state.fields_cache:
                widget.known = getattr(self.instance, name)


class _Rows(ModelChoiceIterator):  # type: ignore[type-arg]
    """The choices of a field, without a query."""

    field: Any

    def __iter__(self) -> Any:
        yield "", self.field.empty_label
        for key, row in self.field.rows.items():
            yield key, str(row)

    def __len__(self) -> int:
        return len(self.field.rows) + 1


class OneOf(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice among a few records, which were read once for all rows of a form."""

    iterator = _Rows

    def __init__(self, rows: Iterable[Model], queryset: QuerySet[Any], **kwargs: Any) -> None:
        self.rows = {str(row.pk): row for row in rows}
        super().__init__(queryset, **kwargs)

    def to_python(self, value: Any) -> Any:
        """The chosen record, or None for no choice. Raises ValidationError for another record."""
        if value in self.empty_values:
            return None
        found = self.rows.get(str(getattr(value, "pk", value)))
        if found is None:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice", params={"value": value})
        return found


def one_of(db_field: ForeignKey[Any, Any], rows: Iterable[Model], **kwargs: Any) -> OneOf:
    """The form field for a foreign key with a few records to choose from."""
    related: Any = db_field.related_model
    return OneOf(
        rows,
        related._base_manager.all(),
        label=db_field.formfield().label,  # type: ignore[union-attr]
        help_text=db_field.help_text,
        required=not db_field.blank,
        **kwargs,
    )
