"""Rules about the use of data beyond our instructions: Article 28(3)(a) and (10)."""

from collections.abc import Iterator
from textwrap import shorten
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.dossiers.rows import with_standing
from registry.rules.fixes import AMENDMENT, answer
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import ClauseItem, Met
from suppliers.values import Commitment, Standing, Topic


def _instructions_agreed(d: EngagementDossier) -> bool:
    """Whether the agreement was checked and meets Article 28(3)(a): silence of other documents then does not count."""
    review = d.reviews.get(ClauseItem.A)
    return review is not None and review.outcome == Met.MET


def _gaps(d: EngagementDossier, topic: Topic) -> Iterator[tuple[Standing, Commitment]]:
    """The claims on a topic that fall short: each denial and each unclear one; silence where there is no other."""
    rows = d.commitments(topic)
    for row in with_standing(rows, {Standing.DENIED, Standing.UNCLEAR}):
        yield Standing(row.standing), row
    silent = with_standing(rows, {Standing.SILENT})
    if not silent or _instructions_agreed(d):
        return
    if not with_standing(rows, {Standing.STATED, Standing.DENIED, Standing.UNCLEAR}):
        yield Standing.SILENT, silent[0]


class CompelledDisclosure(Cases):
    """The gaps in a supplier's promise to inform us before a compelled disclosure, by standing."""

    SILENT = (
        "silent",
        _(
            "%(supplier)s does not say that it informs %(organisation)s before it discloses data of “%(service)s” to "
            "an authority. No agreement that it does so is on record."
        ),
    )
    UNCLEAR = (
        "unclear",
        _(
            "It is unclear whether %(supplier)s informs %(organisation)s before it discloses data of “%(service)s” to "
            "an authority."
        ),
    )
    DENIED = (
        "denied",
        _(
            "%(supplier)s states that it does not inform %(organisation)s before it discloses data of “%(service)s” to "
            "an authority."
        ),
    )


@rule(
    "CON-09",
    EngagementDossier,
    _("Every supplier informs us before a compelled disclosure, unless EU, member state or UK law forbids it."),
    when="processing",
    message=CompelledDisclosure,
    fix=_("Ask the supplier to agree that it informs us first, and file the answer"),
    target=AMENDMENT,
)
def compelled_disclosure_is_notified(d: EngagementDossier) -> Iterator[Seen]:
    for standing, row in _gaps(d, Topic.COMPELLED_TOLD):
        yield seen(about=row, fix=d.latest_agreement, case=CompelledDisclosure(standing))


class OwnUse(Cases):
    """A supplier's own use of data, by topic and standing."""

    SILENT = (
        "own use, silent",
        _(
            "%(supplier)s does not say whether it uses data of “%(service)s” for its own purposes. No agreement that "
            "excludes this is on record."
        ),
    )
    UNCLEAR = (
        "own use, unclear",
        _("It is unclear whether %(supplier)s uses data of “%(service)s” for its own purposes%(words)s."),
    )
    DENIED = (
        "own use, denied",
        _("%(supplier)s states that it uses data of “%(service)s” for its own purposes%(words)s."),
    )
    TRAINING_SILENT = (
        "ai training, silent",
        _(
            "%(supplier)s does not say whether it trains models with data of “%(service)s”. No agreement that excludes "
            "this is on record."
        ),
    )
    TRAINING_UNCLEAR = (
        "ai training, unclear",
        _("It is unclear whether %(supplier)s trains models with data of “%(service)s”%(words)s."),
    )
    TRAINING_DENIED = (
        "ai training, denied",
        _("%(supplier)s states that it trains models with data of “%(service)s”%(words)s."),
    )


@rule(
    "CON-10",
    EngagementDossier,
    _("Every use for the supplier's own purposes is excluded or explained."),
    when="processing",
    message=OwnUse,
    fix=_("Ask what the supplier does with the data and on what legal basis, or exclude it by contract"),
    target=answer(Commitment),
)
def no_own_use(d: EngagementDossier) -> Iterator[Seen]:
    for topic in (Topic.OWN_USE, Topic.AI_TRAINING):
        for standing, row in _gaps(d, topic):
            # A claim on every use of its own covers training too.
            if topic == Topic.AI_TRAINING and standing == Standing.SILENT and d.commitments(Topic.OWN_USE):
                continue
            figures: dict[str, Any] = {}
            if standing != Standing.SILENT:
                figures["words"] = _in_our_words(row)
            case = OwnUse(f"{topic}, {standing}")
            yield seen(about=row, case=case, **figures)


def _in_our_words(row: Commitment) -> str:
    """The text on record for a commitment, to follow a sentence; empty where there is none."""
    words = row.words.rstrip(".")
    if not words:
        return ""
    if row.qualifier:
        words = f"{words} ({row.qualifier.rstrip('.')})"
    return f": {shorten(words, 240, placeholder=' …')}"
