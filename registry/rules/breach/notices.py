"""Rules about the supplier's own breach notice: whether there is one, and how long it is."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Span, span_of
from registry.chains.span import DAY
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import AMENDMENT
from registry.rules.rule import Cases, Seen, rule, seen
from registry.rules.standings import standings_of, worst
from registry.values import Agreement
from suppliers.values import BreachTerm, Standing


class NoNotice(Cases):
    """The standing of a breach notice that is neither stated nor agreed."""

    NOTHING = (
        "",
        _("No statement and no agreement on record says that %(supplier)s notifies us of a breach in “%(service)s”."),
    )
    SILENT = (
        "silent",
        _(
            "The documents of %(supplier)s on “%(service)s” do not say that it notifies customers of a breach, and no "
            "notice is agreed."
        ),
    )
    UNCLEAR = (
        "unclear",
        _(
            "It is unclear whether %(supplier)s notifies customers of a breach in “%(service)s”, and no notice is "
            "agreed."
        ),
    )
    DENIED = (
        "denied",
        _(
            "%(supplier)s states that it does not notify customers of a breach in “%(service)s”, and no notice is "
            "agreed."
        ),
    )


@rule(
    "BRE-01",
    EngagementDossier,
    _("Every processor states a breach notice, or has agreed one with us."),
    when="processing",
    message=NoNotice,
    fix=_("Agree a breach notice in hours, and record it with the agreement"),
    target=AMENDMENT,
)
def notice_is_on_record(d: EngagementDossier) -> Iterator[Seen]:
    if d.clocks.basis is not None:
        return
    standing = worst(standings_of(d.claims(BreachTerm)), (Standing.DENIED, Standing.UNCLEAR, Standing.SILENT))
    yield seen(
        about=d.engagement,
        fix=d.latest_agreement,
        part="breach notice",
        case=NoNotice(standing),
    )


class LongNotice(Cases):
    """How a breach notice is longer than the organisation accepts."""

    LONGER = (
        "",
        _(
            "%(supplier)s may take %(notice)s to notify us of a breach in “%(service)s”. %(organisation)s accepts no "
            "more than %(accepted)s."
        ),
    )
    BUSINESS_TIME = (
        "business time",
        _(
            "%(supplier)s may take %(notice)s to notify us of a breach in “%(service)s”. Over a weekend that is longer "
            "than the %(accepted)s that %(organisation)s accepts."
        ),
    )


@rule(
    "BRE-02",
    EngagementDossier,
    _("No breach notice is longer than the organisation accepts."),
    when="processing",
    message=LongNotice,
    fix=_("Agree a shorter notice and record it with the agreement"),
    target=AMENDMENT,
)
def notice_within_policy(d: EngagementDossier) -> Iterator[Seen]:
    accepted, basis = d.organisation.longest_notice, d.clocks.basis
    if accepted is None or basis is None:
        return
    notice, limit = d.clocks.notice, span_of(accepted)
    if notice.exceeds(limit):
        case = LongNotice.LONGER
    elif _over_a_weekend(notice).exceeds(limit):
        case = LongNotice.BUSINESS_TIME
    else:
        return
    # The agreement governs: a longer notice that is only stated no longer applies.
    if isinstance(basis, Agreement):
        yield seen(about=basis, case=case, notice=basis.breach, accepted=accepted)
    else:
        amended = d.latest_agreement
        yield seen(about=basis, fix=amended, case=case, notice=basis.notice, accepted=accepted)


@rule(
    "BRE-03",
    EngagementDossier,
    _("Every breach notice has a time limit in figures."),
    when="processing",
    message=_("%(supplier)s notifies us of a breach in “%(service)s”, but no number of hours is stated or agreed."),
    fix=_("Agree a number of hours, and record it with the agreement"),
    target=AMENDMENT,
)
def notice_has_a_figure(d: EngagementDossier) -> Iterator[Seen]:
    basis = d.clocks.basis
    if isinstance(basis, BreachTerm) and basis.notice is None:
        yield seen(about=basis, fix=d.latest_agreement)


def _over_a_weekend(notice: Span) -> Span:
    """Business time as plain time, with as many weekends as it can contain; holidays are not counted."""
    days = notice.business_days + -(-notice.business_hours // 8)
    weekends = -(-days // 5)
    return Span(minutes=notice.minutes + (days + 2 * weekends) * DAY, months=notice.months, unknown=notice.unknown)
