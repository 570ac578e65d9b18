"""Form fields: choices read once for all rows of a form, and labels that need no query."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AutocompleteSelect, RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import ForeignKey, Model, QuerySet
from django.forms.models import ModelChoiceIterator

from suppliers.admin.fixed_links import FixedLinks
from suppliers.admin.request import entry

# Long texts start with three lines. An address without a scheme becomes https.
TEXT_OVERRIDES: dict[type["models.Field[Any, Any]"], dict[str, Any]] = {
    models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 3})},
    models.URLField: {"assume_scheme": "https"},
}

# The part of an address that names the document from which a record in a pop-up is entered.
READ_FROM = "read_from"


class OwnChoices:
    """For admins and inlines: the choices that the person may see, and beside a choice only the sign to add one."""

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """The form field for a foreign key: by search where the admin says so."""
        if db_field.name in self.get_autocomplete_fields(request):  # type: ignore[attr-defined]
            kwargs.setdefault("widget", KnownSelect(db_field, self.admin_site))  # type: ignore[attr-defined]
        return super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]

    def get_field_queryset(self, db: Any, db_field: Any, request: Any) -> Any:
        """The choices of a foreign key. The id of a record that the person may not see is refused as no choice."""
        found = super().get_field_queryset(db, db_field, request)  # type: ignore[misc]
        condition = entry(request).user.sees.condition(db_field.related_model)
        if not condition:
            return found
        if found is None:
            found = db_field.related_model._default_manager.using(db)
        return found.filter(condition)

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """The form field for a column."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        widget = getattr(field, "widget", None)
        if isinstance(widget, RelatedFieldWidgetWrapper):
            field.widget = AddLink(widget, request.GET.get("document", ""))
        return field


class AddLink(RelatedFieldWidgetWrapper):
    """A choice with the sign to add a record. Its link names the document that the person reads in this tab."""

    def __init__(self, made: RelatedFieldWidgetWrapper, document: str) -> None:
        # A person alters or deletes another record on its own form.
        super().__init__(made.widget, made.rel, made.admin_site, can_add_related=made.can_add_related)
        self.can_change_related = self.can_delete_related = self.can_view_related = False
        self.document = ""
        if document.isdecimal():
            self.document = document

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """The context of the choice, with the link."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        if self.document:
            context["url_params"] += f"&{READ_FROM}={self.document}"
        return context


class KnownSelect(AutocompleteSelect):
    """A choice by search. It already has the chosen record, so that its name needs no query."""

    known: Model | None = None

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        """The one option that the field shows before a search. What was posted and is no id shows none."""
        if self.known is None or list(map(str, value)) != [str(self.known.pk)]:
            return super().optgroups(name, [each for each in value if self._may_be_id(each)], attr)
        options = [self.create_option(name, self.known.pk, str(self.known), True, 0)]
        if not self.is_required:
            options.insert(0, self.create_option(name, "", "", False, 0))
        return [(None, options, 0)]

    def _may_be_id(self, value: Any) -> bool:
        """Whether a value can be the id of a record that the field refers to."""
        key: Any = self.field.remote_field.model._meta.pk
        try:
            key.run_validators(key.to_python(value))
        except (ValidationError, ValueError, OverflowError):
            return False
        return "\x00" not in str(value)


class KnownForm(FixedLinks, forms.ModelForm):  # type: ignore[type-arg]
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
