"""The rule that standing access is controlled and logged."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import can_access
from registry.rules.access.parties import by_party, layers
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, in_order, rule, seen
from suppliers.values import Access, Occasion, ReachedFrom, Standing, Supplier

# Places of access that are themselves a control: everywhere else it is closed.
CONTROLLING = {ReachedFrom.OFFICE, ReachedFrom.SITE, ReachedFrom.REMOTE}


class Guard(TextChoices):
    """A detail of how an access is guarded."""

    CONTROL = "control", _("how access is controlled")
    LOG = "log", _("whether access is logged")
    KEPT = "kept", _("how long the log is kept")


class Unguarded(Cases):
    """How a standing access is not guarded."""

    OPEN = "", _("%(who)s can access “%(service)s” (%(layers)s). Not on record: %(open)s.")
    UNLOGGED = (
        "unlogged",
        _("%(who)s can access “%(service)s” (%(layers)s), and the source states that this access is not logged."),
    )


@rule(
    "ACC-02",
    EngagementDossier,
    _("Every standing access is controlled and logged, and its log is kept for a stated time."),
    when="processing",
    message=Unguarded,
    fix=_("Ask the supplier, and record with the access how it is controlled and logged, and how long the log is kept"),
    target=answer(Access),
)
def access_is_guarded(d: EngagementDossier) -> Iterator[Seen]:
    standing = filter(is_standing, d.claims(Access))
    for who, rows in by_party(d, standing).items():
        yield from _not_on_record(d, who, rows)
        yield from _unlogged(d, who, rows)


def _not_on_record(d: EngagementDossier, who: Supplier, rows: list[Access]) -> Iterator[Seen]:
    """The details that are not on record for the accesses of one party."""
    incomplete: list[Access] = []
    missing: set[Guard] = set()
    for row in rows:
        found = _missing(row)
        if found:
            incomplete.append(row)
            missing |= found
    if incomplete:
        yield seen(
            about=who,
            evidence=tuple(incomplete),
            part="guards",
            case=Unguarded.OPEN,
            who=who,
            layers=layers(incomplete),
            open=in_order(Guard, missing),
        )


def _unlogged(d: EngagementDossier, who: Supplier, rows: list[Access]) -> Iterator[Seen]:
    """The accesses of one party that a source says are not logged."""
    unlogged = tuple(row for row in rows if row.logged == Standing.DENIED)
    if unlogged:
        yield seen(
            about=who,
            evidence=unlogged,
            part="log",
            case=Unguarded.UNLOGGED,
            who=who,
            layers=layers(unlogged),
        )


def is_standing(row: Access) -> bool:
    """Whether an access exists at all times, or no source says when it exists."""
    return can_access(row) and row.occasion in {Occasion.STANDING, Occasion.UNKNOWN}


def _missing(row: Access) -> set[Guard]:
    """The details of an access that are not on record. A log about which nothing was read yet is not missing."""
    found = set()
    if not _is_controlled(row):
        found.add(Guard.CONTROL)
    if row.logged in {Standing.SILENT, Standing.UNCLEAR}:
        found.add(Guard.LOG)
    elif row.logged == Standing.STATED and row.log_kept is None:
        found.add(Guard.KEPT)
    return found


def _is_controlled(row: Access) -> bool:
    """Whether it is on record how an access is controlled. That it takes place only from one place controls it too."""
    return bool(row.control.strip() or row.reached_from.strip()) or row.reached in CONTROLLING
