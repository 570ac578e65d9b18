"""Whether what transfers rest on was assessed, recorded and looked at again."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg, bases, span_of
from registry.rules.dossiers import ActivityDossier, EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.rules.transfers.mechanisms import destination, legs_of, once_per_basis
from registry.rules.transfers.partly import unsure
from registry.values import ActivityTransfer, Mechanism
from suppliers.values import Country, OnwardTransfer, Standing


@rule(
    "TRA-03",
    EngagementDossier,
    _("Every Article 46 transfer has a current assessment."),
    message={
        "": _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) with safeguards (%(mechanism)s); no assessment "
            "of that is on record."
        ),
        "due": _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) with safeguards that were assessed on "
            "%(assessed)s; that was to be looked at again by %(review)s."
        ),
        "old": _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) with safeguards that were assessed on "
            "%(assessed)s; %(organisation)s looks again every %(interval)s."
        ),
    },
    mend=_("Assess the transfer, and record day, outcome and measures with its basis"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 46(1)", "UK": "UK GDPR Art. 46(1A)"},
)
def safeguards_are_assessed(d: EngagementDossier) -> Iterator[Seen]:
    for leg in once_per_basis(d):
        if leg.footing != Footing.SAFEGUARDED or leg.basis is None:
            continue
        basis, figures = leg.basis, destination(d, leg)
        if not basis.assessment or basis.assessed is None or basis.assessed > d.lens.on:
            chosen = Mechanism(basis.fallback if leg.fallback else basis.mechanism)
            yield Seen(d.weigh(Severity.MEDIUM), (*figures, ("mechanism", chosen)), (basis,))
            continue
        told, interval = (("assessed", basis.assessed),), d.organisation.review
        due = span_of(interval).after(basis.assessed) if interval else None
        if basis.review is not None and basis.review < d.lens.on:
            yield Seen(d.weigh(Severity.LOW), (*figures, *told, ("review", basis.review)), (basis,), case="due")
        elif basis.review is None and due is not None and due < d.lens.on:
            yield Seen(d.weigh(Severity.LOW), (*figures, *told, ("interval", interval)), (basis,), case="old")


@rule(
    "TRA-07",
    ActivityDossier,
    _("A transfer under Article 49(1), second subparagraph, has its assessment in the record."),
    message={
        "": _(
            "“%(activity)s” sends data abroad (%(country)s) for compelling legitimate interests; the record shows "
            "neither the assessment nor the safeguards."
        ),
        "through": _(
            "“%(activity)s” uses a service of %(supplied)s through which data goes to %(importer)s (%(country)s) for "
            "compelling legitimate interests; the record of the activity does not show it."
        ),
    },
    mend=_("Write the assessment and the safeguards into the activity's transfers"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 49(6), 30(1)(e)", "UK": "UK GDPR Art. 49(6), 30(1)(e)"},
)
def compelling_interests_are_recorded(d: ActivityDossier) -> Iterator[Seen]:
    transfers = [row for row in d.parts(ActivityTransfer) if row.mechanism == Mechanism.COMPELLING]
    for row in transfers:
        if not row.safeguards.strip():
            where = d.lens.get(Country, row.country_id) if row.country_id else row.body
            yield Seen(d.weigh(Severity.MEDIUM), (("country", where),), (d.activity, row))
    shown = {row.country_id for row in transfers}
    for engagement, _service, supplier in d.engagements:
        for basis in bases(d.lens, engagement):
            chosen = (basis.regime, basis.mechanism) == (d.regime, Mechanism.COMPELLING)
            if chosen and basis.country_id not in shown:
                figures = (
                    ("supplied", supplier),
                    ("importer", d.lens.get(type(supplier), basis.importer_id)),
                    ("country", d.lens.get(Country, basis.country_id)),
                )
                yield Seen(d.weigh(Severity.MEDIUM), figures, (d.activity, basis), case="through")


@rule(
    "TRA-10",
    EngagementDossier,
    _("Each party established, or giving access from, outside the regime has its transfer recorded or denied."),
    message={
        "unknown": _(
            "In which country %(parties)s are established is not on record, nor whether data of “%(service)s” goes "
            "abroad to them."
        ),
        "one unknown": _(
            "In which country %(parties)s is established is not on record, nor whether data of “%(service)s” goes "
            "abroad to it."
        ),
        "unrecorded": _(
            "Data of “%(service)s” goes to %(parties)s (%(countries)s); a decision covers that, but no source and no "
            "record of ours shows the transfer."
        ),
    },
    mend=_("Ask the supplier, enter the country of each party, and record the transfer or that there is none"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 44, 30(1)(e)", "UK": "UK GDPR Art. 44A, 30(1)(e)"},
)
def each_party_abroad_is_recorded(d: EngagementDossier) -> Iterator[Seen]:
    told = {row.importer_id for row in d.chain.claims(OnwardTransfer) if row.standing not in UNSAID}
    open_ = [leg for leg in legs_of(d) if leg.basis is None and leg.importer.id not in told]
    unknown = _importers(leg for leg in open_ if leg.footing == Footing.UNKNOWN)
    if unknown:
        case = "unknown" if len(unknown) > 1 else "one unknown"
        yield Seen(d.weigh(Severity.LOW), (("parties", unknown),), (*unknown, d.engagement), "unknown", case)
    # Where a decision covers a part of a country, whether it covers this comes first: TRA-02 asks.
    covered = [leg for leg in open_ if leg.footing == Footing.ADEQUATE and not unsure(leg)]
    if covered:
        parties = _importers(covered)
        codes = sorted({leg.country for leg in covered if leg.country})
        figures = (("parties", parties), ("countries", tuple(d.lens.get(Country, code) for code in codes)))
        yield Seen(Severity.LOW, figures, (d.engagement,), "unrecorded", "unrecorded")


# Silence is not a no, and what is unread says nothing.
UNSAID = frozenset({Standing.SILENT, Standing.UNREAD})


def _importers(legs: Iterator[Leg] | list[Leg]) -> tuple:
    return tuple({leg.importer.id: leg.importer for leg in legs}.values())
