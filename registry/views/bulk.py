"""What is done for several suppliers of the list at once: an owner for their open matters, a letter to each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import attrgetter

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from registry import actions
from registry.correspondence.drafting import draft_letter
from registry.filters import ListFilter
from registry.forms import OwnerForm
from registry.inbox.lines import Line
from registry.listing.listing import Shown
from registry.lists.every_list import LISTS
from registry.lists.supplier_line import SupplierLine
from registry.people.rights import Right
from registry.request.permission import Permission, may, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import LetterState, Organisation
from registry.views.letter_access import written
from registry.views.letters import composed_today, senders_of
from suppliers.ledger.sent_forms import shows_kept
from suppliers.values import Supplier

# The most suppliers of one act: everybody else waits for the lock meanwhile.
MOST = 500
OWNER, LETTERS = "owner", "letters"
ACTS = (OWNER, LETTERS)


@dataclass(frozen=True)
class Together:
    """The suppliers that were chosen, and what the person may do for each."""

    request: RegisterRequest
    lines: tuple[SupplierLine, ...]

    @cached_property
    def assignable(self) -> dict[tuple[str, int], Line]:
        """The open matters of the suppliers by cause and organisation, as far as the person may assign them."""
        found: dict[tuple[str, int], Line] = {}
        for supplier in self.lines:
            for line, _severity in supplier.matters.lines if supplier.matters else ():
                if line.supplier != supplier.supplier:
                    # A party behind others is named in a matter of one of them.
                    continue
                for finding in line.leading:
                    if may(self.request, Right.ASSESS, finding.organisation.id):
                        found[finding.cause, finding.organisation.id] = line
        return found

    @cached_property
    def addressed(self) -> list[tuple[Supplier, list[Organisation]]]:
        """The suppliers to which the person may write, without those that have a draft, each with the senders."""
        lens, found = lens_of(self.request), []
        for line in self.lines:
            senders = senders_of(self.request, lens, line.supplier)
            if senders and LetterState.DRAFT not in line.states:
                found.append((line.supplier, senders))
        return found


@requires(Permission.READER)
@shows_kept
def together(request: RegisterRequest) -> HttpResponse:
    chosen = _chosen(request)
    act = request.GET.get("act", "")
    act = act if act in ACTS else OWNER
    posted = request.POST if request.method == "POST" else None
    form = OwnerForm(posted) if act == OWNER else forms.Form(posted)
    todo = len(chosen.assignable) if act == OWNER else len(chosen.addressed)
    if request.method == "POST":
        if not todo:
            raise PermissionDenied
        answer = _done(request, act, form) if form.is_valid() else None
        if answer is not None:
            return answer
    context = {"act": act, "form": form, "chosen": chosen, "todo": todo, "most": MOST}
    return render(request, "suppliers/together.html", context)


def _chosen(request: RegisterRequest) -> Together:
    """The suppliers that the address names, or all that its filter lets through."""
    which = LISTS["suppliers"]
    ready = which.ready(lens_of(request))
    lines: Iterable[SupplierLine]
    if request.GET.get("all"):
        asked = ListFilter(request.GET, listing=which.listing, ready=ready).asked
        lines = Shown(listing=which.listing, ready=ready, asked=asked).lines
    else:
        keys = set(request.GET.getlist("chosen"))
        lines = (line for line in ready.lines if str(line.supplier.id) in keys)
    return Together(request, tuple(islice(lines, MOST)))


def _done(request: RegisterRequest, act: str, form: forms.Form) -> HttpResponse | None:
    """Does it in one change. None: the register refuses, and the form says why."""
    if act == LETTERS:
        return _letters(request, form)
    owner, note = form.cleaned_data["owner"], form.cleaned_data["note"]

    def write() -> None:
        # What is open may have altered since: it is read again under the lock.
        causes = _chosen(request).assignable
        for cause, organisation in causes:
            actions.assign_matter(organisation_id=organisation, cause=cause, owner=owner, note=note)
        words = ngettext("%(n)s matter has an owner.", "%(n)s matters have an owner.", len(causes))
        messages.success(request, words % {"n": len(causes)})

    reason = _("Assigned to %(owner)s") % {"owner": owner}
    return written(request, form, reason=reason, write=write, address=lambda: reverse("suppliers"))


def _letters(request: RegisterRequest, form: forms.Form) -> HttpResponse | None:
    """Composes a draft for each supplier that has something to answer."""

    def write() -> None:
        made = sum(1 for _each in _drafted(request))
        words = ngettext("%(n)s letter is drafted.", "%(n)s letters are drafted.", made)
        messages.success(request, words % {"n": made})

    reason = _("Letters to several suppliers composed from open findings")
    return written(request, form, reason=reason, write=write, address=lambda: reverse("letters"))


def _drafted(request: RegisterRequest) -> Iterator[Supplier]:
    lens = lens_of(request)
    for supplier, senders in _chosen(request).addressed:
        keys = list(map(attrgetter("id"), senders))
        composed = composed_today(lens, supplier, keys)
        if composed.questions or composed.papers:
            draft_letter(
                organisation_id=keys[0],
                for_ids=keys[1:],
                supplier_id=supplier.id,
                composed=composed,
                year=lens.on.year,
            )
            yield supplier
