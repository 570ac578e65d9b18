"""Rules about what a supplier says of telling about changes of its chain."""

from collections.abc import Iterator
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.chains import SAID
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import Authorisation
from suppliers.values import Commitment, Standing, Topic


class Lacking(StrEnum):
    """What a notice of changes may leave open."""

    FIGURE = "figure"
    PRIOR = "prior"
    OBJECTION = "objection"

    @property
    def label(self) -> Promise:
        """The words shown."""
        return _LACKING[self]


_LACKING = {
    Lacking.FIGURE: _("how long before"),
    Lacking.PRIOR: _("whether it is told before the change is made"),
    Lacking.OBJECTION: _("whether one can object"),
}


@rule(
    "SUB-10",
    EngagementDossier,
    _("A notice of changes comes before them and unasked, has a figure, and can be objected to."),
    message={
        "silent": _(
            "%(supplier)s says nothing of telling about changes of the parties behind “%(service)s”, and that it "
            "agreed to is not on record."
        ),
        "denied": _("%(supplier)s says that it does not tell about changes of the parties behind “%(service)s”."),
        "open": _("What %(supplier)s says of telling about changes of “%(service)s” leaves open %(open)s."),
        "open, limit": _(
            "What %(supplier)s says of telling about changes of “%(service)s” has a limit (%(limit)s), and leaves open "
            "%(open)s."
        ),
        "limit": _("What %(supplier)s says of telling about changes of “%(service)s” has a limit: %(limit)s."),
    },
    mend=_("Agree a notice that is sent before each change, with a time in which we can object"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 28(2); EDPB Guidelines 07/2020",
        "UK": "UK GDPR Art. 28(2); EDPB Guidelines 07/2020 (persuasive)",
    },
)
def change_notice_serves(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing or d.authorisation == Authorisation.NONE:
        return
    rows = d.commitments(Topic.CHANGE_NOTICE)
    told = [row for row in rows if row.standing in SAID]
    for row in rows:
        if row.standing == Standing.DENIED:
            yield Seen(d.weigh(Severity.MEDIUM), (), (d.service, row), "", "denied")
    # What an agreement leaves open is asked of the agreement.
    agreed = bool(d.contract) or d.agreed("change") is not None
    silent = next((row for row in rows if row.standing == Standing.SILENT), None)
    if silent and not told and not agreed:
        yield Seen(d.weigh(Severity.LOW), (), (d.service, silent), "", "silent")
    left = _left_open(d, told) if told and not agreed else ()
    limited = next((row for row in told if row.qualifier), None)
    limits = (("limit", limited.qualifier.rstrip(".")),) if limited else ()
    figures = (*((("open", left),) if left else ()), *limits)
    if figures:
        case = ", ".join(name for name, _value in figures)
        yield Seen(d.weigh(Severity.LOW), figures, (d.service, limited or told[0]), "", case)


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
