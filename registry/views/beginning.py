"""The first steps: an empty register greets those who can fill it, and each step is a form of a few fields."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from registry.beginning import actions
from registry.beginning.forms import AgreementForm, OrganisationForm, UseForm
from registry.beginning.steps import Beginning, Step, beginning, law_rows
from registry.loaders.reference import load_reference
from registry.people.rights import Right
from registry.request.permission import Permission, may, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import Organisation
from suppliers.ledger.change import change
from suppliers.ledger.sent_forms import leads_to, shows_kept
from suppliers.values import Supplier


@requires(Permission.READER)
@shows_kept
def begin(request: RegisterRequest) -> HttpResponse:
    if request.method != "POST":
        return begin_page(request)
    try:
        step = Step(request.POST.get("step", ""))
    except ValueError:
        return redirect("begin")
    form = _form(request, beginning(lens_of(request)), step, request.POST)
    if form is None:
        raise PermissionDenied
    if form.is_valid():
        try:
            with change(by=request.user, reason=_reason(step)):
                _write(request, step, form)
                return leads_to(redirect("begin"))
        except ValidationError as error:
            form.add_error(None, error.messages)
    return begin_page(request, form, step)


@requires(Permission.READER)
def load_law(request: RegisterRequest) -> HttpResponse:
    """Loads the law's data, which an installation normally has before its first page. A second time writes nothing."""
    if request.method == "POST":
        if not may(request, Right.LAW):
            raise PermissionDenied
        messages.success(request, f"{load_reference().written}.")
    return redirect("begin")


def begin_page(request: RegisterRequest, form: BaseForm | None = None, step: Step | None = None) -> HttpResponse:
    """The page with the three steps. The step that comes next has its form, or the one that was sent."""
    lens = lens_of(request)
    begun = beginning(lens)
    shown = step or begun.next
    if form is None and shown is not None:
        form = _form(request, begun, shown)
    return render(
        request,
        "beginning/begin.html",
        {
            "begun": begun,
            "empty": not list(lens.register.all(Organisation)),
            "step": shown,
            "form": form,
            "services_known": bool(lens.all(Supplier)),
            "law_rows": law_rows(lens),
        },
    )


def greets(request: RegisterRequest, begun: Beginning) -> bool:
    """Whether the overview is the page with the steps: nothing is on record, and the person can take the next step."""
    if begun.next is Step.ORGANISATION:
        empty = not list(lens_of(request).register.all(Organisation))
        return empty and may(request, Right.OPERATE)
    return begun.nothing and bool(_entered_for(request, begun))


def _form(request: RegisterRequest, begun: Beginning, step: Step, posted: Any = None) -> BaseForm | None:
    """The form of a step. None: the person may not take the step, or nothing is there to take it for."""
    if step is Step.ORGANISATION:
        return OrganisationForm(posted) if may(request, Right.OPERATE) else None
    organisations = _entered_for(request, begun)
    if step is Step.USE and organisations:
        suppliers = lens_of(request).all(Supplier)
        return UseForm(posted, organisations=organisations, suppliers=suppliers)
    own = {each.id for each in organisations}
    uses = [each for each in begun.uses if each.engagement.organisation_id in own]
    if step is Step.AGREEMENT and uses:
        return AgreementForm(posted, uses=uses)
    return None


def _entered_for(request: RegisterRequest, begun: Beginning) -> list[Organisation]:
    """The organisations for which the person enters records."""
    return [each for each in begun.organisations if may(request, Right.ENTER, each.id)]


def _write(request: RegisterRequest, step: Step, form: Any) -> None:
    """Writes a step, and says what is on record now."""
    given = form.cleaned_data
    if step is Step.ORGANISATION:
        made = actions.enter_organisation(organisation=form.instance, person=request.user)
        words = _("%(name)s is on record. You are its administrator, data protection officer and editor.")
        messages.success(request, words % {"name": made.legal_name})
    elif step is Step.USE:
        shared = {name: given[name] for name in ("supplier", "short_name", "service", "starts")}
        actions.enter_use(organisation_id=given["organisation"], **shared)
        messages.success(request, _("%(name)s is on record as your supplier.") % {"name": given["supplier"]})
    else:
        shared = {name: given[name] for name in ("title", "starts", "hours")}
        actions.enter_agreement(engagement_id=given["engagement"], **shared)
        messages.success(request, _("“%(title)s” is on record.") % {"title": given["title"]})


def _reason(step: Step) -> str:
    """The reason of the change, in the history: the form of a step does not ask for one."""
    return {
        Step.ORGANISATION: _("Register begun: our organisation"),
        Step.USE: _("Register begun: the first supplier in use"),
        Step.AGREEMENT: _("Register begun: what was agreed"),
    }[step]
