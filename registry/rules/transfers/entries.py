"""Whether the entries in lists that decisions rest on were checked and have a fallback."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Leg, span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.rules.transfers.legs import destination, once_per_basis
from registry.values import TransferBasis
from suppliers.values import Period


class EntryLacks(Cases):
    """What an entry in a list lacks."""

    UNCHECKED = (
        "unchecked",
        _(
            "The entry of %(importer)s (%(country)s), on which data of “%(service)s” goes there, was never checked in "
            "the list."
        ),
    )
    OLD = (
        "old",
        _(
            "The entry of %(importer)s (%(country)s), on which data of “%(service)s” goes there, was last checked in "
            "the list on %(checked)s; %(organisation)s looks every %(interval)s."
        ),
    )
    FALLBACK = (
        "fallback",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) on an entry in a list; nothing is on record to "
            "fall back on."
        ),
    )


@rule(
    "TRA-09",
    EngagementDossier,
    _("Every entry in a list that a decision rests on was checked lately and has a fallback."),
    message=EntryLacks,
    fix=_("Check the entry in the list, agree what holds if it falls, and record both"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 45", "UK": "UK GDPR Art. 45A"},
)
def entries_are_checked(d: EngagementDossier) -> Iterator[Seen]:
    interval = d.organisation.review
    if interval is None:
        return
    for leg in once_per_basis(d):
        listed = leg.decision is not None and leg.decision.listed_only
        if leg.basis is None or not listed or not leg.footing.on_decision:
            continue
        yield from _checked(d, leg, leg.basis, interval)
        if not leg.basis.fallback:
            yield seen(
                d.weigh(Severity.MEDIUM),
                about=leg.basis,
                part="fallback",
                case=EntryLacks.FALLBACK,
                **destination(d, leg),
            )


def _checked(d: EngagementDossier, leg: Leg, basis: TransferBasis, interval: Period) -> Iterator[Seen]:
    """Whether the entry of one basis was checked within an interval."""
    figures, checked = destination(d, leg), basis.list_checked
    if checked is None or checked > d.lens.on:
        yield seen(d.weigh(Severity.MEDIUM), about=basis, part="checked", case=EntryLacks.UNCHECKED, **figures)
        return
    due = span_of(interval).after(checked)
    if due is not None and due < d.lens.on:
        yield seen(
            d.weigh(Severity.LOW),
            about=basis,
            part="checked",
            case=EntryLacks.OLD,
            **figures,
            checked=checked,
            interval=interval,
        )
