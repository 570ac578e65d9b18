"""Erasing the details of a person from every version, on a page that lists the records that name the person."""

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suppliers.admin.deleting import Use, uses_of
from suppliers.admin.record_pages import render_page
from suppliers.admin.request import entry
from suppliers.ledger.change import change
from suppliers.ledger.reason import ReasonField
from suppliers.ledger.sent_forms import leads_to, shows_kept
from suppliers.ledger.tracked import history_of


class EraseForm(forms.Form):
    """The reason, without the name of the person."""

    reason = ReasonField(
        help_text=gettext_lazy(
            "Such as “requested by letter of 3 March 2027”. Do not name the person: the reason is kept."
        ),
        error_messages={"required": gettext_lazy("Say why you erase the details, such as “request of 3 March 2027”.")},
    )


class ErasingPages:
    """The page of an admin that erases the details of a record from every version.

    ``erase`` writes the erasure, ``erased_words`` names the details and ``shown_words`` what stands there afterwards.
    """

    change_form_template: Any = "admin/erasable_change_form.html"
    erased_words: ClassVar[Any]
    shown_words: ClassVar[Any]

    def may_erase(self: Any, request: HttpRequest, record: Any) -> bool:
        """Whether the person may erase the details, which are still there."""
        return bool(
            record.erased is None
            and self.has_change_permission(request, record)
            and self.has_delete_permission(request, record)
        )

    def get_urls(self: Any) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_erase"
        view = self.admin_site.admin_view(self.erase_view)
        urls: list[URLPattern] = super().get_urls()  # type: ignore[misc]
        return [path("<int:key>/erase/", view, name=name), *urls]

    def render_change_form(self: Any, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form, with a link to the page that erases the details."""
        record = kwargs.get("obj")
        context["may_erase"] = record is not None and self.may_erase(request, record)
        answer: HttpResponse = super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]
        return answer

    @shows_kept
    def erase_view(self: Any, request: HttpRequest, key: int) -> HttpResponse:
        """Asks for the reason, then erases the details from every version."""
        record = self.get_object(request, str(key))
        if record is None:
            raise Http404
        if not self.may_erase(request, record):
            raise PermissionDenied
        uses: list[Use] = uses_of(self, request, record)
        foreign = any(use.hidden for use in uses)
        form = EraseForm(request.POST or None)
        if request.method == "POST" and not foreign and form.is_valid():
            try:
                with change(by=request.user, reason=form.cleaned_data["reason"]):
                    self.erase(self.model.objects.get(pk=record.pk), entry(request).scope.today)
                    answer = leads_to(redirect(self._page("history"), record.pk))
            except ValidationError as error:
                form.add_error(None, error.messages)
            else:
                messages.success(request, _("The details are erased from every version."))
                return answer
        context = {
            "record": record,
            "number": history_of(self.model)._base_manager.filter(id=record.pk).count(),
            "erased_words": self.erased_words,
            "shown_words": self.shown_words,
            "uses": uses,
            "foreign": foreign,
            "form": form,
        }
        return render_page(self, request, "admin/erase.html", _("Erase a person's details"), **context)
