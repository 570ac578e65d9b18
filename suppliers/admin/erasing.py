"""Erasing the details of a person from every version, on a page that lists the records that name the person."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suppliers.actions import erase_person
from suppliers.admin.deleting import Use, uses_of
from suppliers.admin.record_pages import editable_record, render_page
from suppliers.admin.request import entry
from suppliers.ledger.change import change
from suppliers.ledger.reason import ReasonField
from suppliers.ledger.tracked import history_of
from suppliers.models import Person


class EraseForm(forms.Form):
    """The reason, without the name of the person."""

    reason = ReasonField(
        help_text=gettext_lazy(
            "Such as “requested by letter of 3 March 2027”. Do not name the person: the reason is kept."
        ),
        error_messages={"required": gettext_lazy("Say why you erase the details, such as “request of 3 March 2027”.")},
    )


def erase_view(admin: Any, request: HttpRequest, key: int) -> HttpResponse:
    """Asks for the reason, then erases the details."""
    person = editable_record(admin, request, str(key))
    if not admin.has_delete_permission(request, person):
        raise PermissionDenied
    uses: list[Use] = uses_of(admin, request, person)
    foreign = any(use.hidden for use in uses)
    form = EraseForm(request.POST or None)
    if request.method == "POST" and not foreign and form.is_valid():
        with change(by=request.user, reason=form.cleaned_data["reason"]):
            erase_person(person=Person.objects.get(pk=person.pk), on=entry(request).scope.today)
        messages.success(request, _("The details are erased from every version."))
        return redirect("admin:suppliers_person_history", person.pk)
    number = history_of(Person)._base_manager.filter(id=person.pk).count()
    context = {"person": person, "number": number, "uses": uses, "foreign": foreign, "form": form}
    return render_page(admin, request, "admin/erase.html", _("Erase a person's details"), **context)
