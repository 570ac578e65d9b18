"""Ending: a record no longer applies after a day, and stays visible up to that day."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suppliers.admin.record_pages import editable_record, render_page
from suppliers.admin.request import entry
from suppliers.day_field import DayField
from suppliers.ledger.change import change
from suppliers.ledger.clock import ClockRefused
from suppliers.ledger.reason import ReasonField
from suppliers.ledger.sent_forms import ShownOnly, leads_to
from suppliers.models.base import DatedModel
from suppliers.wording.figures import day


class EndForm(forms.Form):
    """The last day, and the reason."""

    ends = DayField(
        label=gettext_lazy("Last day it applies"),
        help_text=gettext_lazy("The record still applies on this day. The day may be in the past or in the future."),
    )
    reason = ReasonField(
        help_text=gettext_lazy("What you learnt or received, such as “contract terminated by letter of 3 March 2027”."),
        error_messages={"required": gettext_lazy("Say why it ends, such as “contract terminated”.")},
    )


def can_end(admin: Any) -> bool:
    """Whether the records of an admin have a last day."""
    return issubclass(admin.model, DatedModel)


def end_view(admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """Asks for the last day and the reason, and writes them as one change."""
    record = editable_record(admin, request, unquote(object_id))
    if not entry(request).user.writes(admin.model, record):
        raise PermissionDenied
    form = EndForm(request.POST or None, initial={"ends": record.ends or entry(request).scope.today})
    names = f"admin:{admin.opts.app_label}_{admin.opts.model_name}"
    if form.is_valid():
        try:
            with change(by=request.user, reason=form.cleaned_data["reason"]):
                # Read again under the lock, so that only the last day is altered.
                record = admin.model._base_manager.get(pk=record.pk)
                record.ends = form.cleaned_data["ends"]
                record.full_clean()
                record.save()
                answer = leads_to(redirect(f"{names}_change", record.pk))
        except (ClockRefused, ShownOnly) as error:
            form.add_error(None, error.messages)
        except ValidationError as error:
            form.add_error("ends", error.messages)
        else:
            until = {"day": day(record.ends)}
            messages.success(request, _("Ended. It applies until %(day)s and stays visible up to that day.") % until)
            return answer
    return render_page(admin, request, "admin/end.html", _("End this record"), record=record, form=form)
