"""The rule about stated practice that is weaker than the agreed terms."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.dossiers.rows import with_standing
from registry.rules.fixes import CONFIRMATION
from registry.rules.rule import Cases, Seen, rule, seen
from suppliers.values import BreachTerm, Claim, Period, RetentionEvent, RetentionTerm, Standing, Topic, Trigger

# The moments from which a breach notice is counted, the earliest first.
TRIGGERS = (Trigger.SUSPECTED, Trigger.AWARE, Trigger.CONFIRMED)


class WeakerPractice(Cases):
    """The agreed terms that a stated practice may fall short of; all but the trigger are columns of the agreement."""

    BREACH = (
        "breach",
        _("%(supplier)s agreed to notify a breach in “%(service)s” within %(agreed)s, but states %(stated)s."),
    )
    TRIGGER = (
        "trigger",
        _(
            "%(supplier)s agreed to count its time to notify a breach in “%(service)s” %(agreed)s, but states that it "
            "counts %(stated)s."
        ),
    )
    DELETION = (
        "deletion",
        _(
            "%(supplier)s agreed to delete the data in “%(service)s” within %(agreed)s after the end, but states "
            "%(stated)s."
        ),
    )
    RETRIEVAL = (
        "retrieval",
        _(
            "%(supplier)s agreed that data in “%(service)s” can be retrieved for %(agreed)s after the end, but states "
            "%(stated)s."
        ),
    )
    CHANGE = (
        "change",
        _(
            "%(supplier)s agreed to announce changes of sub-processors of “%(service)s” %(agreed)s in advance, but "
            "states %(stated)s."
        ),
    )


# The terms whose shorter figure is the weaker one.
SHORTER_IS_WEAKER = frozenset({WeakerPractice.RETRIEVAL, WeakerPractice.CHANGE})


@rule(
    "CON-08",
    EngagementDossier,
    _("Every stated practice is at least as strong as the agreed term."),
    when="processing",
    message=WeakerPractice,
    fix=_("Ask the supplier to confirm that the agreed term applies, and file the answer"),
    target=CONFIRMATION,
)
def practice_as_agreed(d: EngagementDossier) -> Iterator[Seen]:
    if not d.agreements:
        return
    yield from _breach_practice(d)
    for row in d.stated(RetentionTerm):
        if row.event == RetentionEvent.CONTRACT_END:
            yield from _compared(d, WeakerPractice.DELETION, row, row.kept)
            yield from _compared(d, WeakerPractice.RETRIEVAL, row, row.retrieval)
    for notice in with_standing(d.commitments(Topic.CHANGE_NOTICE), {Standing.STATED}):
        yield from _compared(d, WeakerPractice.CHANGE, notice, notice.within)


def _compared(d: EngagementDossier, term: WeakerPractice, row: Claim, stated: Period | None) -> Iterator[Seen]:
    """One stated figure, compared with the agreed one."""
    agreement = d.agreed(term)
    if agreement is None or stated is None:
        return
    agreed = getattr(agreement, term)
    longer, shorter = stated, agreed
    if term in SHORTER_IS_WEAKER:
        longer, shorter = agreed, stated
    if span_of(longer).exceeds(span_of(shorter)):
        yield seen(
            about=row,
            evidence=(agreement,),
            part=term.value,
            case=term,
            agreed=agreed,
            stated=stated,
        )


def _breach_practice(d: EngagementDossier) -> Iterator[Seen]:
    """The stated notice of a breach: a longer one, or one that is counted from a later moment."""
    agreement = d.agreed(WeakerPractice.BREACH)
    if agreement is None:
        return
    for row in d.stated(BreachTerm):
        found = list(_compared(d, WeakerPractice.BREACH, row, row.notice))
        yield from found
        if not found and _later(row.trigger, agreement.breach_trigger):
            yield seen(
                about=row,
                evidence=(agreement,),
                part="trigger",
                case=WeakerPractice.TRIGGER,
                agreed=Trigger(agreement.breach_trigger),
                stated=Trigger(row.trigger),
            )


def _later(stated: str, agreed: str) -> bool:
    """Whether the stated moment is later than the agreed one; a moment that is not known is not later."""
    if stated not in TRIGGERS or agreed not in TRIGGERS:
        return False
    return TRIGGERS.index(Trigger(stated)) > TRIGGERS.index(Trigger(agreed))
