"""How fields are entered: choices read once for all rows of a form, and labels that cost no query."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AutocompleteSelect, RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import ForeignKey, Model, QuerySet
from django.forms.models import ModelChoiceIterator

# Long texts get three lines to begin with; an address typed without its scheme is taken as https.
TEXT_OVERRIDES: dict[type[models.Field], dict[str, Any]] = {
    models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 3})},
    models.URLField: {"assume_scheme": "https"},
}


class AddingChoices:
    """For admins and inlines: one sign beside a choice, to add to it."""

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """The form's field for a column."""
        found = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if found is None:
            return None
        if isinstance(found.widget, RelatedFieldWidgetWrapper):
            # Altering or deleting another record from within this one loses sight of both.
            found.widget.can_change_related = found.widget.can_delete_related = found.widget.can_view_related = False
        return found


class KnownSelect(AutocompleteSelect):
    """A searched choice whose chosen record is known already, so that showing its name asks nothing."""

    known: Model | None = None

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        """The one option that is shown before a search."""
        if self.known is None or [str(one) for one in value] != [str(self.known.pk)]:
            return super().optgroups(name, value, attr)
        option = self.create_option(name, self.known.pk, str(self.known), True, 0)
        return [(None, [option], 0)] if self.is_required else [(None, [self._none(name), option], 0)]

    def _none(self, name: str) -> Any:
        return self.create_option(name, "", "", False, 0)


class KnownForm(forms.ModelForm):
    """A row's form that tells its searched choices what was read with the row."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, KnownSelect) and name in self.instance._state.fields_cache:
                widget.known = getattr(self.instance, name)


class _Rows(ModelChoiceIterator):
    """What can be chosen, without asking the database."""

    field: Any

    def __iter__(self) -> Any:
        yield "", self.field.empty_label
        yield from ((key, str(row)) for key, row in self.field.rows.items())

    def __len__(self) -> int:
        return len(self.field.rows) + 1


class OneOf(forms.ModelChoiceField):
    """A choice among a few records, which were read once for all the rows of a form."""

    iterator = _Rows

    def __init__(self, rows: Iterable[Model], queryset: QuerySet, **kwargs: Any) -> None:
        self.rows = {str(row.pk): row for row in rows}
        super().__init__(queryset, **kwargs)

    def to_python(self, value: Any) -> Any:
        """The record that was chosen, None for none. Raises ValidationError for any other."""
        if value in self.empty_values:
            return None
        found = self.rows.get(str(getattr(value, "pk", value)))
        if found is None:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice", params={"value": value})
        return found


def one_of(db_field: ForeignKey, rows: Iterable[Model], **kwargs: Any) -> OneOf:
    """The form's field for a foreign key with a few records to choose from."""
    related: Any = db_field.related_model
    return OneOf(
        rows,
        related._base_manager.all(),
        label=db_field.formfield().label,  # type: ignore[union-attr]
        help_text=db_field.help_text,
        required=not db_field.blank,
        **kwargs,
    )
