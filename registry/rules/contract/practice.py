"""Rules about what a supplier says it does, beside what was agreed: Article 28(3)(a), (10), and weaker practice."""

from collections.abc import Iterator
from textwrap import shorten
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import ClauseItem, Met
from suppliers.values import (
    BreachTerm,
    Claim,
    Commitment,
    Period,
    RetentionEvent,
    RetentionTerm,
    Standing,
    Topic,
    Trigger,
)

# From when a breach notice runs, the earliest first.
TRIGGERS = (Trigger.SUSPECTED, Trigger.AWARE, Trigger.CONFIRMED)


@rule(
    "CON-08",
    EngagementDossier,
    _("No stated practice is weaker than what was agreed."),
    message={
        "breach": _(
            "%(supplier)s agreed to tell of a breach within %(agreed)s, and states %(stated)s for “%(service)s”."
        ),
        "trigger": _(
            "%(supplier)s agreed to tell of a breach in a time counted %(agreed)s, and states one counted %(stated)s "
            "for “%(service)s”."
        ),
        "deletion": _(
            "%(supplier)s agreed to delete %(agreed)s after the end, and states %(stated)s for “%(service)s”."
        ),
        "retrieval": _(
            "%(supplier)s agreed that data can be fetched for %(agreed)s after the end, and states %(stated)s for "
            "“%(service)s”."
        ),
        "change": _(
            "%(supplier)s agreed to tell of a change of sub-processors %(agreed)s before, and states %(stated)s for "
            "“%(service)s”."
        ),
    },
    mend=_("Ask the supplier to confirm that the agreed term is kept, and record its answer"),
    basis=Basis.CONTRACT,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def practice_as_agreed(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing or not d.agreements:
        return
    yield from _breach_practice(d)
    terms = [row for row in d.stated(RetentionTerm) if row.event == RetentionEvent.CONTRACT_END]
    for row in terms:
        yield from _compared(d, "deletion", row, row.kept, Severity.MEDIUM)
        yield from _compared(d, "retrieval", row, row.retrieval, Severity.LOW)
    for told in d.commitments(Topic.CHANGE_NOTICE):
        if told.standing == Standing.STATED:
            yield from _compared(d, "change", told, told.within, Severity.LOW)


def _compared(d: EngagementDossier, term: str, row: Claim, stated: Period | None, severity: Severity) -> Iterator[Seen]:
    """One stated figure held against the agreed one; for retrieval and changes the shorter is the weaker."""
    agreement = d.agreed(term)
    if agreement is None or stated is None:
        return
    agreed = getattr(agreement, term)
    longer, shorter = (agreed, stated) if term in {"retrieval", "change"} else (stated, agreed)
    if span_of(longer).exceeds(span_of(shorter)):
        figures: tuple[tuple[str, Any], ...] = (("agreed", agreed), ("stated", stated))
        yield Seen(d.weigh(severity), figures, (d.service, agreement, row), term, term)


def _breach_practice(d: EngagementDossier) -> Iterator[Seen]:
    agreement = d.agreed("breach")
    for row in d.stated(BreachTerm) if agreement else ():
        found = list(_compared(d, "breach", row, row.notice, Severity.MEDIUM))
        yield from found
        if not found and agreement and _later(row.trigger, agreement.breach_trigger):
            figures = (("agreed", Trigger(agreement.breach_trigger)), ("stated", Trigger(row.trigger)))
            yield Seen(d.weigh(Severity.LOW), figures, (d.service, agreement, row), "trigger", "trigger")


def _later(stated: str, agreed: str) -> bool:
    """Whether a time starts at a later moment; one that is not stated is neither."""
    if stated not in TRIGGERS or agreed not in TRIGGERS:
        return False
    return TRIGGERS.index(Trigger(stated)) > TRIGGERS.index(Trigger(agreed))


def _instructions_agreed(d: EngagementDossier) -> bool:
    """Whether somebody found that what was agreed holds Article 28(3)(a): silence elsewhere then says nothing."""
    review = d.reviews.get(ClauseItem.A)
    return review is not None and review.outcome == Met.MET


def _standing(d: EngagementDossier, topic: Topic) -> Iterator[tuple[str, Commitment]]:
    """What is amiss on a topic: each denial and each unclear word; silence where nothing else was said."""
    rows = d.commitments(topic)
    spoken = [row for row in rows if row.standing in {Standing.STATED, Standing.DENIED, Standing.UNCLEAR}]
    yield from ((row.standing, row) for row in spoken if row.standing != Standing.STATED)
    silent = [row for row in rows if row.standing == Standing.SILENT]
    if silent and not spoken and not _instructions_agreed(d):
        yield Standing.SILENT, silent[0]


@rule(
    "CON-09",
    EngagementDossier,
    _("The supplier tells us before a compelled disclosure where law allows."),
    message={
        Standing.SILENT: _(
            "%(supplier)s does not say that it would tell %(organisation)s before it hands data of “%(service)s” to an "
            "authority, nor is it on record that it agreed to."
        ),
        Standing.UNCLEAR: _(
            "What %(supplier)s says leaves open whether it would tell %(organisation)s before it hands data of "
            "“%(service)s” to an authority."
        ),
        Standing.DENIED: _(
            "%(supplier)s says that it would not tell %(organisation)s before it hands data of “%(service)s” to an "
            "authority."
        ),
    },
    mend=_("Ask the supplier, or agree it, and record the answer"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(3)(a)", "UK": "UK GDPR Art. 28(3)(a)"},
)
def told_of_compelled_disclosure(d: EngagementDossier) -> Iterator[Seen]:
    if d.processing:
        for standing, row in _standing(d, Topic.COMPELLED_TOLD):
            severity = Severity.MEDIUM if standing == Standing.DENIED else Severity.LOW
            yield Seen(d.weigh(severity), (), (d.service, row), "", standing)


@rule(
    "CON-10",
    EngagementDossier,
    _("Use for the supplier's own purposes is excluded or explained."),
    message={
        "own use, silent": _(
            "%(supplier)s does not say whether it uses data of “%(service)s” for purposes of its own, nor is it on "
            "record that it agreed not to."
        ),
        "own use, unclear": _(
            "%(supplier)s leaves open whether it uses data of “%(service)s” for purposes of its own%(words)s."
        ),
        "own use, denied": _("%(supplier)s says that it uses data of “%(service)s” for purposes of its own%(words)s."),
        "ai training, silent": _(
            "%(supplier)s does not say whether it trains models with data of “%(service)s”, nor is it on record that "
            "it agreed not to."
        ),
        "ai training, unclear": _(
            "%(supplier)s leaves open whether it trains models with data of “%(service)s”%(words)s."
        ),
        "ai training, denied": _("%(supplier)s says that it trains models with data of “%(service)s”%(words)s."),
    },
    mend=_("Ask what is done, on what ground and as whose controller, or have it excluded"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(3)(a), 28(10)", "UK": "UK GDPR Art. 28(3)(a), 28(10)"},
)
def no_own_use(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    weights = {Standing.DENIED: Severity.HIGH, Standing.UNCLEAR: Severity.MEDIUM, Standing.SILENT: Severity.LOW}
    for topic in (Topic.OWN_USE, Topic.AI_TRAINING):
        for standing, row in _standing(d, topic):
            # Who excludes every use of its own need not name one of them, and who is silent on all is asked once.
            if topic == Topic.AI_TRAINING and standing == Standing.SILENT and d.commitments(Topic.OWN_USE):
                continue
            figures = () if standing == Standing.SILENT else (("words", _in_our_words(row)),)
            yield Seen(d.weigh(weights[Standing(standing)]), figures, (d.service, row), "", f"{topic}, {standing}")


def _in_our_words(row: Commitment) -> str:
    """What is on record of a commitment, to follow a sentence; empty where that is nothing."""
    words = row.words.rstrip(".")
    told = f"{words} ({row.qualifier.rstrip('.')})" if row.qualifier and words else words
    return f": {shorten(told, 240, placeholder=' …')}" if told else ""
