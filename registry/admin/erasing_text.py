"""Erasures of typed texts in data entry: the list of those made, and the page that makes one (Article 17)."""

# Django's admin classes take no type arguments when they run.
# mypy: allow-any-generics

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _gettext
from django.utils.translation import gettext_lazy as _

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.models import Organisation
from registry.people.rights import Right
from registry.request.scope import person_of
from suppliers.admin.record_pages import render_page
from suppliers.admin.request import entry
from suppliers.admin.tracked_admin import TrackedAdmin
from suppliers.ledger.change import change
from suppliers.ledger.erasing import (
    LONGEST,
    SealBroken,
    erase_texts,
    kept_places,
    places,
    refuse_short,
    refuse_text_in_reason,
)
from suppliers.ledger.reason import ReasonField
from suppliers.ledger.sent_forms import leads_to, shows_kept
from suppliers.models import Erasure


class EraseTextForm(forms.Form):
    """The text to erase, and the reason: also of a search, which shows records of every organisation."""

    text = forms.CharField(
        label=_("Text"),
        max_length=LONGEST,
        help_text=_("The name as it was typed. Case and spaces do not matter. Look for other spellings too."),
    )
    reason = ReasonField(
        help_text=_("Such as “requested by letter of 3 March 2027”. Do not name the person: the reason is kept."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean_text(self) -> str:
        return refuse_short(self.cleaned_data["text"])

    def clean(self) -> Any:
        cleaned = super().clean() or {}
        if self.data.get("erase") and cleaned.get("text"):
            refuse_text_in_reason(cleaned.get("reason", ""), cleaned["text"])
        return cleaned


def _organisations() -> list[int]:
    """Those whose records a search reads: all, so that the officers of each can read of it."""
    return list(Organisation.objects.values_list("pk", flat=True))


@admin.register(Erasure)
class ErasureAdmin(TrackedAdmin):
    """What was erased, for administrators. Adding one asks for the text and shows where it stands."""

    list_display = ("label", "columns", "version", "on")
    list_filter = ("label",)
    search_fields = ("label", "columns")
    date_hierarchy = "on"
    readonly_fields = ("label", "columns", "version", "mark", "on", "old", "new")
    fieldsets = (
        (_("What was erased, Art. 17"), {"fields": (("label", "version"), "columns", ("mark", "on"), "old", "new")}),
    )

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # An erasure reaches the records of every organisation, so the operator makes it.
        return person_of(request).may(Right.OPERATE)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @shows_kept
    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Shows where a text stands, and erases it there once the reason is given."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form, found, kept = EraseTextForm(), None, []
        if request.method == "POST":
            form = EraseTextForm(request.POST)
        valid = form.is_valid()
        if valid:
            text = form.cleaned_data["text"]
            found, kept = list(places(text)), list(kept_places(text))
            note(EventKind.SEARCHED, user=person_of(request), organisations=_organisations())
            seen = form.cleaned_data["seen"] == len(found)
            if request.POST.get("erase") and seen and found and self._erased(request, form):
                return redirect("admin:suppliers_erasure_changelist")
            form.data = {**request.POST.dict(), "seen": len(found)}
        context = {"form": form, "found": found, "kept": kept, "errors": form.errors}
        return render_page(self, request, "admin/erase_text.html", _gettext("Erase a text"), **context)

    def _erased(self, request: HttpRequest, form: EraseTextForm) -> bool:
        """Erases the text wherever it stands, also where it was typed meanwhile; whether it did."""
        try:
            with change(by=request.user, reason=form.cleaned_data["reason"]):
                number = erase_texts(places(form.cleaned_data["text"]), on=entry(request).scope.today)
                leads_to(redirect("admin:suppliers_erasure_changelist"))
        except (SealBroken, ValidationError) as error:
            form.add_error(None, str(error))
            return False
        messages.success(request, _gettext("Erased from %(number)s versions and reasons.") % {"number": number})
        return True
