"""Whether the safeguards of transfers were assessed, reviewed and recorded."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg, span_of, transfer_bases
from registry.rules.dossiers import ActivityDossier, EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.rules.transfers.legs import destination, mechanism_used, once_per_basis
from registry.values import ActivityTransfer, Mechanism, TransferBasis
from suppliers.values import Country, Supplier


class NotAssessed(Cases):
    """Why safeguards have no current assessment."""

    NEVER = (
        "",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under safeguards (%(mechanism)s). No completed "
            "transfer assessment is on record."
        ),
    )
    DUE = (
        "due",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under safeguards assessed on %(assessed)s. The "
            "assessment was due for review by %(review)s."
        ),
    )
    OLD = (
        "old",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) under safeguards assessed on %(assessed)s. "
            "%(organisation)s reviews every %(interval)s."
        ),
    )


@rule(
    "TRA-03",
    EngagementDossier,
    _("Every transfer under Article 46 has a current transfer assessment."),
    message=NotAssessed,
    fix=_("Assess the transfer, and record the date, outcome and measures with its basis"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 46(1)", "UK": "UK GDPR Art. 46(1A)"},
)
def safeguards_are_assessed(d: EngagementDossier) -> Iterator[Seen]:
    for leg, basis in once_per_basis(d):
        if leg.footing == Footing.SAFEGUARDED:
            yield from _assessed(d, leg, basis)


def _assessed(d: EngagementDossier, leg: Leg, basis: TransferBasis) -> Iterator[Seen]:
    """Whether the safeguards of one basis were assessed, and the assessment is not due for review."""
    figures = destination(d, leg)
    if not basis.assessment or basis.assessed is None or basis.assessed > d.lens.on:
        mechanism = mechanism_used(leg, basis)
        yield seen(d.weigh(Severity.MEDIUM), about=basis, case=NotAssessed.NEVER, **figures, mechanism=mechanism)
        return
    figures["assessed"] = basis.assessed
    if basis.review is None:
        yield from _without_review_date(d, basis, basis.assessed, figures)
    elif basis.review < d.lens.on:
        yield seen(d.weigh(Severity.LOW), about=basis, case=NotAssessed.DUE, **figures, review=basis.review)


def _without_review_date(
    d: EngagementDossier, basis: TransferBasis, assessed: date, figures: dict[str, Any]
) -> Iterator[Seen]:
    """An assessment that is older than the interval at which the organisation reviews."""
    interval = d.organisation.review
    if interval is None:
        return
    due = span_of(interval).after(assessed)
    if due is not None and due < d.lens.on:
        yield seen(d.weigh(Severity.LOW), about=basis, case=NotAssessed.OLD, **figures, interval=interval)


class NotInRecord(Cases):
    """The record of an activity lacks a transfer for compelling legitimate interests, or its assessment."""

    OWN = (
        "",
        _(
            "“%(activity)s” sends data abroad (%(country)s) for compelling legitimate interests. The record contains "
            "neither the assessment nor the safeguards."
        ),
    )
    THROUGH = (
        "through",
        _(
            "“%(activity)s” uses a service of %(supplied)s through which data goes to %(importer)s (%(country)s) for "
            "compelling legitimate interests. The record of the activity does not show this."
        ),
    )


@rule(
    "TRA-07",
    ActivityDossier,
    _("Every transfer under Article 49(1), second subparagraph, has its assessment in the record."),
    message=NotInRecord,
    fix=_("Record the assessment and the safeguards under the activity's transfers"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 49(6), 30(1)(e)", "UK": "UK GDPR Art. 49(6), 30(1)(e)"},
)
def compelling_interests_are_recorded(d: ActivityDossier) -> Iterator[Seen]:
    recorded = set()
    for row in d.parts(ActivityTransfer):
        if row.mechanism != Mechanism.COMPELLING:
            continue
        recorded.add(row.country_id)
        if not row.safeguards.strip():
            yield _own_transfer(d, row)
    for supplier, basis in _compelling(d):
        if basis.country_id not in recorded:
            yield _through_service(d, supplier, basis)


def _own_transfer(d: ActivityDossier, row: ActivityTransfer) -> Seen:
    """A transfer of our own, to a country or to an international body."""
    where: Country | str | None = row.body
    if row.country_id:
        where = d.lens.get(Country, row.country_id)
    return seen(d.weigh(Severity.MEDIUM), about=row, fix=d.activity, case=NotInRecord.OWN, country=where)


def _through_service(d: ActivityDossier, supplier: Supplier, basis: TransferBasis) -> Seen:
    """A transfer through a supplier's service."""
    return seen(
        d.weigh(Severity.MEDIUM),
        about=basis,
        fix=d.activity,
        case=NotInRecord.THROUGH,
        supplied=supplier,
        importer=d.lens.get(Supplier, basis.importer_id),
        country=d.lens.get(Country, basis.country_id),
    )


def _compelling(d: ActivityDossier) -> Iterator[tuple[Supplier, TransferBasis]]:
    """The transfers for compelling interests through the services of an activity, each with the supplier."""
    for engagement, _service, supplier in d.engagements:
        for basis in transfer_bases(d.lens, engagement):
            if (basis.regime, basis.mechanism) == (d.regime, Mechanism.COMPELLING):
                yield supplier, basis
