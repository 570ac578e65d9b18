"""Inlines: the rows below a record, on its form. Each is closed to one line; related records are read once."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from suppliers.admin.deleting import protecting, taken_along
from suppliers.admin.fields import TEXT_OVERRIDES, KnownForm, OwnChoices
from suppliers.admin.request import Writes, entry
from suppliers.wording.figures import listing
from suppliers.wording.names import named_through


class RowFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    """The rows of one kind. If they are too many to edit here, they are listed as ``lines``."""

    # Why a row that is ticked for deletion cannot be deleted; set for each request.
    refusal: Callable[[Model], str]
    writes: Writes

    def clean(self) -> None:
        super().clean()
        if self.has_changed() and not self.writes(self.form._meta.model, self.instance):
            raise ValidationError(_("Your roles do not let you write this for that organisation."))
        refused = [self.refusal(form.instance) for form in self.deleted_forms if form.instance.pk]
        if any(refused):
            raise ValidationError(list(filter(None, refused)))

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


class TrackedInline(OwnChoices, admin.StackedInline):  # type: ignore[type-arg]
    """Rows below a record, written in the same change as the record."""

    template = "admin/rows.html"
    form = KnownForm
    formset = RowFormSet
    extra = 0
    view_on_site = False
    formfield_overrides = TEXT_OVERRIDES

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._writes(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._writes(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._writes(request, obj)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # The record above has been asked whether the person may see it.
        return True

    def _writes(self, request: HttpRequest, above: Any) -> bool:
        """Whether the person may write rows of this kind below the record."""
        return entry(request).user.writes(self.model, above)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        made: Any = super().get_formset(request, obj, **kwargs)
        made.writes = staticmethod(entry(request).user.writes)
        # Django's own check names every record that stands in the way, also another organisation's.
        made.form.hand_clean_DELETE = lambda form: None
        made.refusal = staticmethod(partial(self._refusal, request))
        return made

    def _refusal(self, request: HttpRequest, row: Model) -> str:
        """Why a row cannot be deleted; empty if it can. Other organisations' records stay unnamed."""
        uses = [use.name for use in protecting(self, request, [row])]
        if uses:
            return _("“%(row)s” cannot be deleted, because other records still use it: %(uses)s.") % {
                "row": row,
                "uses": listing(uses),
            }
        kinds = taken_along(self, request, row)
        if kinds:
            refused = _("“%(row)s” cannot be deleted here, because you may not delete what belongs to it: %(kinds)s.")
            return refused % {"row": row, "kinds": listing(kinds)}
        return ""

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related(*foreign_keys(self.model))


def foreign_keys(model: type[Model]) -> list[str]:
    """The foreign keys of a model, and the foreign keys that the names of related records need.

    Rows selected with them need no further query for names.
    """
    found: list[str] = []
    for field in model._meta.concrete_fields:
        if field.related_model is not None:
            found += [field.name, *(f"{field.name}__{below}" for below in named_through(field.related_model))]
    return found
