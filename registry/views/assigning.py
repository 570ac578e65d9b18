"""Who takes care of a matter: a form on its page, which writes an assignment for each organisation ticked."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from registry import actions
from registry.forms import AssignmentForm
from registry.inbox.inbox import inbox_of
from registry.inbox.lines import Line
from registry.people.rights import Right
from registry.request.permission import Permission, may, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import Organisation
from registry.views.absent import absent
from suppliers.ledger.change import change
from suppliers.ledger.sent_forms import leads_to


def assignable(request: RegisterRequest, line: Line) -> list[Organisation]:
    """The organisations of a line for which the person may assign it."""
    return [each for each in line.organisations if may(request, Right.ASSESS, each.id)]


@requires(Permission.READER)
@require_POST
def assign(request: RegisterRequest, key: str) -> HttpResponse:
    """Assigns a matter for each organisation that is ticked, in one change."""
    line = inbox_of(lens_of(request)).line(key)
    if line is None:
        return absent(request)
    organisations = assignable(request, line)
    if not organisations:
        raise PermissionDenied
    form = AssignmentForm(request.POST, organisations=organisations)
    if form.is_valid() and _written(request, form, line):
        messages.success(request, _("Owner saved."))
        return leads_to(redirect("cause", key=key))
    return render(request, "inbox/assign.html", {"form": form, "line": line})


def _written(request: RegisterRequest, form: AssignmentForm, line: Line) -> bool:
    """Writes the assignments; False, with an error of the form, if the register refuses."""
    chosen = form.cleaned_data
    try:
        with change(by=request.user, reason=_("Assigned to %(owner)s") % {"owner": chosen["owner"]}):
            for cause, organisation in _causes(line):
                if organisation in chosen["organisations"]:
                    actions.assign_matter(
                        organisation_id=organisation, cause=cause, owner=chosen["owner"], note=chosen["note"]
                    )
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


def _causes(line: Line) -> list[tuple[str, int]]:
    """The causes of a line with their organisations, each once."""
    return list(dict.fromkeys((each.cause, each.organisation.id) for each in line.leading))
