"""The rule about what a supplier says it does, beside what was agreed: weaker practice."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import BreachTerm, Claim, Period, RetentionEvent, RetentionTerm, Standing, Topic, Trigger

# From when a breach notice runs, the earliest first.
TRIGGERS = (Trigger.SUSPECTED, Trigger.AWARE, Trigger.CONFIRMED)


class WeakerPractice(Cases):
    """The terms of an agreement that a stated practice may fall short of; all but the trigger are its columns."""

    BREACH = (
        "breach",
        _("%(supplier)s agreed to tell of a breach within %(agreed)s, and states %(stated)s for “%(service)s”."),
    )
    TRIGGER = (
        "trigger",
        _(
            "%(supplier)s agreed to tell of a breach in a time counted %(agreed)s, and states one counted %(stated)s "
            "for “%(service)s”."
        ),
    )
    DELETION = (
        "deletion",
        _("%(supplier)s agreed to delete %(agreed)s after the end, and states %(stated)s for “%(service)s”."),
    )
    RETRIEVAL = (
        "retrieval",
        _(
            "%(supplier)s agreed that data can be fetched for %(agreed)s after the end, and states %(stated)s for "
            "“%(service)s”."
        ),
    )
    CHANGE = (
        "change",
        _(
            "%(supplier)s agreed to tell of a change of sub-processors %(agreed)s before, and states %(stated)s for "
            "“%(service)s”."
        ),
    )


# The terms of which the shorter is the weaker.
SHORTER_IS_WEAKER = frozenset({WeakerPractice.RETRIEVAL, WeakerPractice.CHANGE})
WEAKER_SEVERITY = {
    WeakerPractice.BREACH: Severity.MEDIUM,
    WeakerPractice.TRIGGER: Severity.LOW,
    WeakerPractice.DELETION: Severity.MEDIUM,
    WeakerPractice.RETRIEVAL: Severity.LOW,
    WeakerPractice.CHANGE: Severity.LOW,
}


@rule(
    "CON-08",
    EngagementDossier,
    _("No stated practice is weaker than what was agreed."),
    when="processing",
    message=WeakerPractice,
    fix=_("Ask the supplier to confirm that the agreed term is kept, and record its answer"),
    basis=Basis.CONTRACT,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def practice_as_agreed(d: EngagementDossier) -> Iterator[Seen]:
    if not d.agreements:
        return
    yield from _breach_practice(d)
    for row in d.stated(RetentionTerm):
        if row.event == RetentionEvent.CONTRACT_END:
            yield from _compared(d, WeakerPractice.DELETION, row, row.kept)
            yield from _compared(d, WeakerPractice.RETRIEVAL, row, row.retrieval)
    for told in d.commitments(Topic.CHANGE_NOTICE):
        if told.standing == Standing.STATED:
            yield from _compared(d, WeakerPractice.CHANGE, told, told.within)


def _compared(d: EngagementDossier, term: WeakerPractice, row: Claim, stated: Period | None) -> Iterator[Seen]:
    """One stated figure held against the agreed one."""
    agreement = d.agreed(term)
    if agreement is None or stated is None:
        return
    agreed = getattr(agreement, term)
    longer, shorter = (agreed, stated) if term in SHORTER_IS_WEAKER else (stated, agreed)
    if span_of(longer).exceeds(span_of(shorter)):
        yield seen(
            d.weigh(WEAKER_SEVERITY[term]),
            about=row,
            fix=d.service,
            evidence=(agreement,),
            part=term.value,
            case=term,
            agreed=agreed,
            stated=stated,
        )


def _breach_practice(d: EngagementDossier) -> Iterator[Seen]:
    """What is stated of breaches: a longer notice, or one as short that is counted from later."""
    agreement = d.agreed(WeakerPractice.BREACH)
    if agreement is None:
        return
    for row in d.stated(BreachTerm):
        found = list(_compared(d, WeakerPractice.BREACH, row, row.notice))
        yield from found
        if not found and _later(row.trigger, agreement.breach_trigger):
            yield seen(
                d.weigh(WEAKER_SEVERITY[WeakerPractice.TRIGGER]),
                about=row,
                fix=d.service,
                evidence=(agreement,),
                part="trigger",
                case=WeakerPractice.TRIGGER,
                agreed=Trigger(agreement.breach_trigger),
                stated=Trigger(row.trigger),
            )


def _later(stated: str, agreed: str) -> bool:
    """Whether a time starts at a later moment; one that is not stated is neither."""
    if stated not in TRIGGERS or agreed not in TRIGGERS:
        return False
    return TRIGGERS.index(Trigger(stated)) > TRIGGERS.index(Trigger(agreed))
