"""The rule about what a supplier says of telling about changes of its chain."""

from collections.abc import Iterator
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import Authorisation
from suppliers.values import Commitment, Standing, Topic


class Lacking(TextChoices):
    """What a notice of changes may leave open."""

    FIGURE = "figure", _("how long before")
    PRIOR = "prior", _("whether it is told before the change is made")
    OBJECTION = "objection", _("whether one can object")


class WeakNotice(Cases):
    """What a supplier says of telling about changes, where that is no notice that serves."""

    SILENT = (
        "silent",
        _(
            "%(supplier)s says nothing of telling about changes of the parties behind “%(service)s”, and that it "
            "agreed to is not on record."
        ),
    )
    DENIED = (
        "denied",
        _("%(supplier)s says that it does not tell about changes of the parties behind “%(service)s”."),
    )
    OPEN = "open", _("What %(supplier)s says of telling about changes of “%(service)s” leaves open %(open)s.")
    OPEN_AND_LIMITED = (
        "open, limit",
        _(
            "What %(supplier)s says of telling about changes of “%(service)s” has a limit (%(limit)s), and leaves open "
            "%(open)s."
        ),
    )
    LIMITED = "limit", _("What %(supplier)s says of telling about changes of “%(service)s” has a limit: %(limit)s.")


@rule(
    "SUB-10",
    EngagementDossier,
    _("A notice of changes comes before them and unasked, has a figure, and can be objected to."),
    when="processing",
    message=WeakNotice,
    fix=_("Agree a notice that is sent before each change, with a time in which we can object"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 28(2); EDPB Guidelines 07/2020",
        "UK": "UK GDPR Art. 28(2); EDPB Guidelines 07/2020 (persuasive)",
    },
)
def change_notice_serves(d: EngagementDossier) -> Iterator[Seen]:
    if d.authorisation == Authorisation.NONE:
        return
    rows = d.commitments(Topic.CHANGE_NOTICE)
    for row in rows:
        if row.standing == Standing.DENIED:
            yield seen(d.weigh(Severity.MEDIUM), about=row, fix=d.service, case=WeakNotice.DENIED)
    agreed = _is_agreed(d)
    told = [row for row in rows if row.standing in ASSERTED]
    silent = next((row for row in rows if row.standing == Standing.SILENT), None)
    if told:
        yield from _worth(d, told, () if agreed else _left_open(d, told))
    elif silent and not agreed:
        yield seen(d.weigh(Severity.LOW), about=silent, fix=d.service, case=WeakNotice.SILENT)


def _is_agreed(d: EngagementDossier) -> bool:
    """Whether there is an agreement to ask: what it leaves open is not asked of what the supplier says."""
    return bool(d.contract) or d.agreed("change") is not None


def _worth(d: EngagementDossier, told: list[Commitment], left: tuple[Lacking, ...]) -> Iterator[Seen]:
    """What a notice that is told of leaves open, and what it is limited to."""
    limited = next((row for row in told if row.qualifier), None)
    figures: dict[str, Any] = {}
    if left:
        figures["open"] = left
    if limited:
        figures["limit"] = limited.qualifier.rstrip(".")
    if left and limited:
        case = WeakNotice.OPEN_AND_LIMITED
    elif left:
        case = WeakNotice.OPEN
    elif limited:
        case = WeakNotice.LIMITED
    else:
        return
    yield seen(d.weigh(Severity.LOW), about=limited or told[0], fix=d.service, case=case, **figures)


def _left_open(d: EngagementDossier, told: list[Commitment]) -> tuple[Lacking, ...]:
    """What statements alone leave open; nothing that was not read counts."""
    figure = any(row.within for row in told)
    missing = {
        Lacking.FIGURE: not figure,
        Lacking.PRIOR: not figure and _open(d, Topic.CHANGE_PRIOR),
        Lacking.OBJECTION: _open(d, Topic.OBJECTION),
    }
    return tuple(each for each in Lacking if missing[each])


def _open(d: EngagementDossier, topic: Topic) -> bool:
    """Whether a topic was read and nothing is plainly stated of it."""
    standings = {row.standing for row in d.commitments(topic)} - {Standing.UNREAD}
    return bool(standings) and Standing.STATED not in standings
