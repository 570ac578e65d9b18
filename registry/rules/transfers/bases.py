"""Whether what transfers rest on was assessed, recorded and looked at again."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg, span_of, transfer_bases
from registry.rules.dossiers import ActivityDossier, EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.rules.transfers.legs import destination, once_per_basis
from registry.values import ActivityTransfer, Mechanism, TransferBasis
from suppliers.values import Country, Supplier


class NotAssessed(Cases):
    """What is on record of an assessment that is not current."""

    NEVER = (
        "",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) with safeguards (%(mechanism)s); no assessment "
            "of that is on record."
        ),
    )
    DUE = (
        "due",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) with safeguards that were assessed on "
            "%(assessed)s; that was to be looked at again by %(review)s."
        ),
    )
    OLD = (
        "old",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) with safeguards that were assessed on "
            "%(assessed)s; %(organisation)s looks again every %(interval)s."
        ),
    )


@rule(
    "TRA-03",
    EngagementDossier,
    _("Every Article 46 transfer has a current assessment."),
    message=NotAssessed,
    fix=_("Assess the transfer, and record day, outcome and measures with its basis"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 46(1)", "UK": "UK GDPR Art. 46(1A)"},
)
def safeguards_are_assessed(d: EngagementDossier) -> Iterator[Seen]:
    for leg in once_per_basis(d):
        if leg.footing == Footing.SAFEGUARDED and leg.basis is not None:
            yield from _assessed(d, leg, leg.basis)


def _assessed(d: EngagementDossier, leg: Leg, basis: TransferBasis) -> Iterator[Seen]:
    """Whether the safeguards of one basis were assessed, and lately."""
    figures, interval = destination(d, leg), d.organisation.review
    if not basis.assessment or basis.assessed is None or basis.assessed > d.lens.on:
        chosen = Mechanism(basis.fallback if leg.fallback else basis.mechanism)
        yield seen(d.weigh(Severity.MEDIUM), about=basis, case=NotAssessed.NEVER, **figures, mechanism=chosen)
        return
    figures["assessed"] = basis.assessed
    if basis.review is not None:
        if basis.review < d.lens.on:
            yield seen(d.weigh(Severity.LOW), about=basis, case=NotAssessed.DUE, **figures, review=basis.review)
        return
    due = span_of(interval).after(basis.assessed) if interval else None
    if due is not None and due < d.lens.on:
        yield seen(d.weigh(Severity.LOW), about=basis, case=NotAssessed.OLD, **figures, interval=interval)


class NotInRecord(Cases):
    """Where the record of an activity lacks a transfer for compelling legitimate interests."""

    OWN = (
        "",
        _(
            "“%(activity)s” sends data abroad (%(country)s) for compelling legitimate interests; the record shows "
            "neither the assessment nor the safeguards."
        ),
    )
    THROUGH = (
        "through",
        _(
            "“%(activity)s” uses a service of %(supplied)s through which data goes to %(importer)s (%(country)s) for "
            "compelling legitimate interests; the record of the activity does not show it."
        ),
    )


@rule(
    "TRA-07",
    ActivityDossier,
    _("A transfer under Article 49(1), second subparagraph, has its assessment in the record."),
    message=NotInRecord,
    fix=_("Write the assessment and the safeguards into the activity's transfers"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 49(6), 30(1)(e)", "UK": "UK GDPR Art. 49(6), 30(1)(e)"},
)
def compelling_interests_are_recorded(d: ActivityDossier) -> Iterator[Seen]:
    transfers = [row for row in d.parts(ActivityTransfer) if row.mechanism == Mechanism.COMPELLING]
    for row in transfers:
        if not row.safeguards.strip():
            where = d.lens.get(Country, row.country_id) if row.country_id else row.body
            yield seen(d.weigh(Severity.MEDIUM), about=row, fix=d.activity, case=NotInRecord.OWN, country=where)
    shown = {row.country_id for row in transfers}
    for supplier, basis in _compelling(d):
        if basis.country_id not in shown:
            yield seen(
                d.weigh(Severity.MEDIUM),
                about=basis,
                fix=d.activity,
                case=NotInRecord.THROUGH,
                supplied=supplier,
                importer=d.lens.get(Supplier, basis.importer_id),
                country=d.lens.get(Country, basis.country_id),
            )


def _compelling(d: ActivityDossier) -> Iterator[tuple[Supplier, TransferBasis]]:
    """The transfers for compelling interests through the services that an activity uses, with whose service it is."""
    for engagement, _service, supplier in d.engagements:
        for basis in transfer_bases(d.lens, engagement):
            if (basis.regime, basis.mechanism) == (d.regime, Mechanism.COMPELLING):
                yield supplier, basis
