"""Whether the list entries of importers were checked and have a fallback."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Leg, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.rules.transfers.legs import destination, once_per_basis
from registry.values import TransferBasis
from suppliers.values import Period


class EntryGap(Cases):
    """The gaps in the record of a list entry."""

    UNCHECKED = (
        "unchecked",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) because of its entry in a list. No check of the "
            "entry is on record."
        ),
    )
    OLD = (
        "old",
        _(
            "The list entry of %(importer)s (%(country)s), the basis for the transfer of data of “%(service)s”, was "
            "last checked on %(checked)s. %(organisation)s checks every %(interval)s."
        ),
    )
    FALLBACK = (
        "fallback",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) because of its entry in a list. No fallback is "
            "on record."
        ),
    )


@rule(
    "TRA-09",
    EngagementDossier,
    _("Every list entry on which a transfer is based has a check within the review interval, and a fallback."),
    message=EntryGap,
    fix=_("Check the entry in the list, agree a fallback, and record both"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 45", "UK": "UK GDPR Art. 45A"},
)
def entries_are_checked(d: EngagementDossier) -> Iterator[Seen]:
    interval = d.organisation.review
    if interval is None:
        return
    for leg, basis in once_per_basis(d):
        listed = leg.decision is not None and leg.decision.listed_only
        if not listed or not leg.footing.on_decision:
            continue
        yield from _check_gap(d, leg, basis, interval)
        if not basis.fallback:
            yield seen(
                d.weigh(Severity.MEDIUM),
                about=basis,
                part="fallback",
                case=EntryGap.FALLBACK,
                **destination(d, leg),
            )


def _check_gap(d: EngagementDossier, leg: Leg, basis: TransferBasis, interval: Period) -> Iterator[Seen]:
    """A check of the entry that is missing, or older than the interval."""
    figures = destination(d, leg)
    checked = basis.list_checked
    if checked is None or checked > d.lens.on:
        yield seen(d.weigh(Severity.MEDIUM), about=basis, part="checked", case=EntryGap.UNCHECKED, **figures)
        return
    due = span_of(interval).after(checked)
    if due is not None and due < d.lens.on:
        yield seen(
            d.weigh(Severity.LOW),
            about=basis,
            part="checked",
            case=EntryGap.OLD,
            **figures,
            checked=checked,
            interval=interval,
        )
