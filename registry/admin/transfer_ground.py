"""Entering grounds of transfers: the lines of their forms, and the choice of a set of standard clauses."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from suppliers.admin.inlines import TrackedInline
from suppliers.models import TransferInstrument
from suppliers.values import Regime

# A part of a form: its heading, and its lines of fields.
Part = tuple[Any, Any]
# The columns with the code of a set of clauses.
CLAUSES = ("clauses", "fallback_clauses")
# The parts of every ground that are folded at first: most grounds need one or two of them.
ASSESSMENT: Part = (
    _("Transfer assessment"),
    {"fields": (("assessment", "assessed", "conclusion"), ("outcome", "measures"), "review"), "classes": ("collapse",)},
)
DECISION: Part = (
    _("Adequacy decision: its cover, and the entry in a list"),
    {
        "fields": (
            ("listed_as", "list_checked", "inactive_since"),
            ("covers_hr", "uk_extension"),
            ("covered", "sensitive_told"),
        ),
        "classes": ("collapse",),
    },
)
APPROVAL: Part = (
    _("Approval by an authority, commitments of the recipient"),
    {"fields": (("approval", "commitments"),), "classes": ("collapse",)},
)
FALLBACK: Part = (
    _("Fallback"),
    {
        "fields": (("fallback", "fallback_clauses", "fallback_dated"), "fallback_instrument"),
        "classes": ("collapse",),
    },
)


class GroundInline(TrackedInline):
    """Grounds of transfers. A set of clauses is chosen from those on record."""

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """The rows, with the sets on record to choose from. A code that a row already has stays a choice."""
        found: Any = super().get_formset(request, obj, **kwargs)
        stored = self.model._base_manager.none().values_list(*CLAUSES)
        if obj is not None:
            stored = self.model._base_manager.filter(**{found.fk.name: obj}).values_list(*CLAUSES)
        choices = _sets_of_clauses(code for codes in stored for code in codes)
        for name in CLAUSES:
            column = self.model._meta.get_field(name)
            found.form.base_fields[name] = forms.ChoiceField(
                choices=choices, label=column.formfield().label, help_text=column.help_text, required=False
            )
        return found


def _sets_of_clauses(stored: Iterable[str]) -> list[tuple[str, str]]:
    """Each set on record by its code, with its name and its laws; then stored codes that no set has any more."""
    names: dict[str, str] = {}
    laws: dict[str, list[str]] = {}
    for row in TransferInstrument.objects.order_by("pk"):
        names.setdefault(row.code, row.name)
        laws.setdefault(row.code, []).append(str(Regime(row.regime).label))
    choices = [("", "---------")]
    choices += [(code, f"{name} ({', '.join(laws[code])})") for code, name in names.items()]
    choices += [(code, code) for code in sorted(set(filter(None, stored)) - names.keys())]
    return choices
