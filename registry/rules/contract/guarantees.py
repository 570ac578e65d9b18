"""Rules about whom we chose, and how responsibility is shared: Articles 28(1) and 26."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import in_force, span_of
from registry.rules.dossiers import ActivityDossier, EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import ActivityRecipient, GuaranteeAssessment, JointController, OurRole, Outcome, RecipientKind


@rule(
    "CON-07",
    EngagementDossier,
    _("Sufficient guarantees were assessed before the service went live, and lately."),
    message={
        "never": _("No assessment of the guarantees that %(supplier)s gives for “%(service)s” is on record."),
        "late": _(
            "“%(service)s” of %(supplier)s has been in use since %(since)s; its guarantees were first assessed on "
            "%(first)s."
        ),
        "due": _(
            "The guarantees of %(supplier)s for “%(service)s”, assessed on %(on)s, were to be assessed again by "
            "%(due)s."
        ),
        "insufficient": _(
            "The guarantees of %(supplier)s for “%(service)s” were assessed on %(on)s as not sufficient; it is in use."
        ),
        "insufficient, due": _(
            "The guarantees of %(supplier)s for “%(service)s” were assessed on %(on)s as not sufficient; it is in use, "
            "and they were to be assessed again by %(due)s."
        ),
        "conditions": _(
            "The guarantees of %(supplier)s for “%(service)s” were found sufficient on conditions on %(on)s; whether "
            "these are met is not on record."
        ),
    },
    mend=_("Assess the guarantees on what is held today, and record tier, evidence, outcome and next day"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(1), 24", "UK": "UK GDPR Art. 28(1), 24"},
)
def guarantees_assessed(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    rows = d.lens.where(GuaranteeAssessment, "engagement_id", d.engagement.id)
    made = sorted((row for row in rows if row.on <= d.lens.on), key=lambda row: (row.on, row.id))
    if not made:
        yield Seen(d.weigh(Severity.MEDIUM), (), (d.engagement,), "", "never")
        return
    yield from _as_it_stands(d, made[-1])
    since = d.engagement.starts
    if since is not None and made[0].on > since:
        figures = (("since", since), ("first", made[0].on))
        yield Seen(Severity.NOTE, figures, (d.engagement, made[0]), "first", "late")


def _as_it_stands(d: EngagementDossier, last: GuaranteeAssessment) -> Iterator[Seen]:
    """What the last assessment came to, and whether the next is due."""
    rows, due = (d.engagement, last), _next(d, last)
    on, again = ("on", last.on), ("due", due)
    overdue = due is not None and due < d.lens.on
    if last.outcome == Outcome.INSUFFICIENT:
        case, figures = ("insufficient, due", (on, again)) if overdue else ("insufficient", (on,))
        yield Seen(d.weigh(Severity.HIGH), figures, rows, "", case)
    elif overdue:
        yield Seen(d.weigh(Severity.MEDIUM), (on, again), rows, "", "due")
    elif last.outcome == Outcome.CONDITIONS:
        yield Seen(Severity.NOTE, (on,), rows, "", "conditions")


def _next(d: EngagementDossier, last: GuaranteeAssessment) -> date | None:
    """By when the next is due: the day it names, else the interval of our policy."""
    return last.next or (span_of(d.organisation.review).after(last.on) if d.organisation.review else None)


@rule(
    "CON-11",
    ActivityDossier,
    _("Joint controllers have an arrangement."),
    message={
        "arrangement": _("%(party)s is a joint controller of “%(activity)s”; no arrangement with it is on record."),
        "to come": _("The arrangement with %(party)s, joint controller of “%(activity)s”, is of %(day)s."),
        "service": _(
            "%(party)s is a joint controller of “%(activity)s” by way of “%(used)s”; no arrangement with it is on "
            "record."
        ),
        "recipient": _(
            "%(party)s is on record as a recipient and joint controller of “%(activity)s”, but not among its joint "
            "controllers."
        ),
    },
    mend=_("Record the arrangement of Article 26, where it is kept and of which day"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 26", "UK": "UK GDPR Art. 26"},
)
def joint_controllers_arranged(d: ActivityDossier) -> Iterator[Seen]:
    severity, joint = d.weigh(Severity.MEDIUM), d.parts(JointController)
    for row in joint:
        if not row.arrangement:
            yield Seen(severity, (("party", row),), (d.activity, row), "", "arrangement")
        elif row.arranged is not None and row.arranged > d.lens.on:
            yield Seen(severity, (("party", row), ("day", row.arranged)), (d.activity, row), "", "to come")
    named = {row.name.casefold() for row in joint}
    for engagement, service, supplier in d.engagements:
        apart = {supplier.legal_name.casefold(), supplier.trading_name.casefold()}.isdisjoint(named)
        if engagement.role == OurRole.JOINT and apart and not in_force(d.lens, engagement.id):
            figures = (("party", supplier), ("used", service))
            yield Seen(severity, figures, (engagement, d.activity, engagement), "", "service")
    for each in d.parts(ActivityRecipient):
        if each.kind == RecipientKind.JOINT and each.name and each.name.casefold() not in named:
            yield Seen(severity, (("party", each),), (d.activity, each), "", "recipient")
