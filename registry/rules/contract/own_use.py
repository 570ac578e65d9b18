"""Rules about what a supplier does with data beside our instructions: Article 28(3)(a) and (10)."""

from collections.abc import Iterator
from textwrap import shorten
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import ClauseItem, Met
from suppliers.values import Commitment, Standing, Topic

OWN_USE_SEVERITY = {Standing.DENIED: Severity.HIGH, Standing.UNCLEAR: Severity.MEDIUM, Standing.SILENT: Severity.LOW}


def _instructions_agreed(d: EngagementDossier) -> bool:
    """Whether somebody found that what was agreed holds Article 28(3)(a): silence elsewhere then says nothing."""
    review = d.reviews.get(ClauseItem.A)
    return review is not None and review.outcome == Met.MET


def _amiss(d: EngagementDossier, topic: Topic) -> Iterator[tuple[Standing, Commitment]]:
    """What is amiss on a topic: each denial and each unclear word; silence where nothing else was said."""
    rows = d.commitments(topic)
    spoken = [row for row in rows if row.standing in {Standing.STATED, Standing.DENIED, Standing.UNCLEAR}]
    yield from ((Standing(row.standing), row) for row in spoken if row.standing != Standing.STATED)
    silent = [row for row in rows if row.standing == Standing.SILENT]
    if silent and not spoken and not _instructions_agreed(d):
        yield Standing.SILENT, silent[0]


class CompelledDisclosure(Cases):
    """What a supplier says of telling us before a compelled disclosure, by its standing."""

    SILENT = (
        "silent",
        _(
            "%(supplier)s does not say that it would tell %(organisation)s before it hands data of “%(service)s” to an "
            "authority, nor is it on record that it agreed to."
        ),
    )
    UNCLEAR = (
        "unclear",
        _(
            "What %(supplier)s says leaves open whether it would tell %(organisation)s before it hands data of "
            "“%(service)s” to an authority."
        ),
    )
    DENIED = (
        "denied",
        _(
            "%(supplier)s says that it would not tell %(organisation)s before it hands data of “%(service)s” to an "
            "authority."
        ),
    )


@rule(
    "CON-09",
    EngagementDossier,
    _("The supplier tells us before a compelled disclosure where law allows."),
    when="processing",
    message=CompelledDisclosure,
    fix=_("Ask the supplier, or agree it, and record the answer"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(3)(a)", "UK": "UK GDPR Art. 28(3)(a)"},
)
def compelled_disclosure_is_notified(d: EngagementDossier) -> Iterator[Seen]:
    for standing, row in _amiss(d, Topic.COMPELLED_TOLD):
        severity = Severity.MEDIUM if standing == Standing.DENIED else Severity.LOW
        yield seen(d.weigh(severity), about=row, fix=d.service, case=CompelledDisclosure(standing))


class OwnUse(Cases):
    """What a supplier says of using data for itself, by topic and standing."""

    SILENT = (
        "own use, silent",
        _(
            "%(supplier)s does not say whether it uses data of “%(service)s” for purposes of its own, nor is it on "
            "record that it agreed not to."
        ),
    )
    UNCLEAR = (
        "own use, unclear",
        _("%(supplier)s leaves open whether it uses data of “%(service)s” for purposes of its own%(words)s."),
    )
    DENIED = (
        "own use, denied",
        _("%(supplier)s says that it uses data of “%(service)s” for purposes of its own%(words)s."),
    )
    TRAINING_SILENT = (
        "ai training, silent",
        _(
            "%(supplier)s does not say whether it trains models with data of “%(service)s”, nor is it on record that "
            "it agreed not to."
        ),
    )
    TRAINING_UNCLEAR = (
        "ai training, unclear",
        _("%(supplier)s leaves open whether it trains models with data of “%(service)s”%(words)s."),
    )
    TRAINING_DENIED = (
        "ai training, denied",
        _("%(supplier)s says that it trains models with data of “%(service)s”%(words)s."),
    )


@rule(
    "CON-10",
    EngagementDossier,
    _("Use for the supplier's own purposes is excluded or explained."),
    when="processing",
    message=OwnUse,
    fix=_("Ask what is done, on what ground and as whose controller, or have it excluded"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 28(3)(a), 28(10)", "UK": "UK GDPR Art. 28(3)(a), 28(10)"},
)
def no_own_use(d: EngagementDossier) -> Iterator[Seen]:
    for topic in (Topic.OWN_USE, Topic.AI_TRAINING):
        for standing, row in _amiss(d, topic):
            # Who excludes every use of its own need not name one of them, and who is silent on all is asked once.
            if topic == Topic.AI_TRAINING and standing == Standing.SILENT and d.commitments(Topic.OWN_USE):
                continue
            words: dict[str, Any] = {} if standing == Standing.SILENT else {"words": _in_our_words(row)}
            case = OwnUse(f"{topic}, {standing}")
            yield seen(d.weigh(OWN_USE_SEVERITY[standing]), about=row, fix=d.service, case=case, **words)


def _in_our_words(row: Commitment) -> str:
    """What is on record of a commitment, to follow a sentence; empty where that is nothing."""
    words = row.words.rstrip(".")
    told = f"{words} ({row.qualifier.rstrip('.')})" if row.qualifier and words else words
    return f": {shorten(told, 240, placeholder=' …')}" if told else ""
