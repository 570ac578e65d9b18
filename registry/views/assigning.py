"""Who takes care of a matter: a form on its page, which writes an assignment for each organisation ticked."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from registry import actions
from registry.forms import AssignmentForm
from registry.inbox.inbox import Inbox, inbox_of
from registry.inbox.lines import Line
from registry.people.rights import Right
from registry.request.permission import Permission, may, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.request.together import EditedMeanwhile, check_together
from registry.values import Organisation
from registry.views.absent import absent
from suppliers.ledger.change import change
from suppliers.ledger.sent_forms import leads_to


def assignable(request: RegisterRequest, line: Line) -> list[Organisation]:
    """The organisations of a line for which the person may assign it."""
    return [each for each in line.organisations if may(request, Right.ASSESS, each.id)]


def assign_form(request: RegisterRequest, inbox: Inbox, line: Line, posted: QueryDict | None = None) -> AssignmentForm:
    """The form that says who takes care of the matter, with who does now."""
    now = next(iter(inbox.assignments_of(line).values()), None)
    initial = {"owner": now.owner, "note": now.note} if now else {}
    return AssignmentForm(posted, initial=initial, organisations=assignable(request, line))


@requires(Permission.READER)
@require_POST
def assign(request: RegisterRequest, key: str) -> HttpResponse:
    """Assigns a matter for each organisation that is ticked, in one change."""
    inbox = inbox_of(lens_of(request))
    line = inbox.line(key)
    if line is None:
        return absent(request)
    if not assignable(request, line):
        raise PermissionDenied
    form = assign_form(request, inbox, line, request.POST)
    try:
        answer = _written(request, form, line) if form.is_valid() else None
    except EditedMeanwhile as found:
        form, answer = found.form, None
    if answer is not None:
        messages.success(request, _("Owner saved."))
        return answer
    return render(request, "inbox/assign.html", {"form": form, "line": line})


def _written(request: RegisterRequest, form: AssignmentForm, line: Line) -> HttpResponse | None:
    """Writes the assignments, and leads back to the matter. None, with an error of the form: the register refuses."""
    chosen = form.cleaned_data
    try:
        with change(by=request.user, reason=_("Assigned to %(owner)s") % {"owner": chosen["owner"]}):
            # A Lens read before the lock may be out of date: it is built again under the lock.
            del request.lens
            inbox = inbox_of(lens_of(request))
            check_together(lambda posted: assign_form(request, inbox, line, posted), request.POST)
            for cause, organisation in _causes(line):
                if organisation in chosen["organisations"]:
                    actions.assign_matter(
                        organisation_id=organisation, cause=cause, owner=chosen["owner"], note=chosen["note"]
                    )
            return leads_to(redirect("cause", key=line.key))
    except ValidationError as error:
        form.add_error(None, error)
        return None


def _causes(line: Line) -> list[tuple[str, int]]:
    """The causes of a line with their organisations, each once."""
    return list(dict.fromkeys((each.cause, each.organisation.id) for each in line.leading))
