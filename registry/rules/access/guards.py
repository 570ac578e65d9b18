"""Whether access that stands is controlled and logged."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import can_access
from registry.rules.access.reach import by_who, layers
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import Access, Occasion, Standing, Supplier


class Guard(TextChoices):
    """What is to be known of an access."""

    CONTROL = "control", _("how it is controlled")
    LOG = "log", _("whether it is logged")
    KEPT = "kept", _("how long its log is kept")


class Unguarded(Cases):
    """What a standing access lacks."""

    OPEN = "", _("%(who)s can reach “%(service)s” (%(layers)s); not on record: %(open)s.")
    UNLOGGED = "unlogged", _("%(who)s can reach “%(service)s” (%(layers)s); that this is logged is denied.")


@rule(
    "ACC-02",
    EngagementDossier,
    _("Every standing access is controlled and logged, and its log kept for a stated time."),
    when="processing",
    message=Unguarded,
    fix=_("Ask the supplier, and enter control, log and how long it is kept with the access"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 32(1)(b)", "UK": "UK GDPR Art. 32(1)(b)"},
)
def access_is_guarded(d: EngagementDossier) -> Iterator[Seen]:
    standing = [row for row in d.claims(Access) if _stands(row)]
    for who, rows in by_who(d, standing):
        yield from _open(d, who, rows)
        yield from _unlogged(d, who, rows)


def _open(d: EngagementDossier, who: Supplier, rows: list[Access]) -> Iterator[Seen]:
    """What is not on record of the accesses of one party."""
    lacking = [row for row in rows if _missing(row)]
    missing = {guard for row in lacking for guard in _missing(row)}
    if lacking:
        yield seen(
            d.weigh(Severity.LOW),
            about=who,
            fix=d.service,
            evidence=tuple(lacking),
            part="guards",
            case=Unguarded.OPEN,
            who=who,
            layers=layers(lacking),
            open=tuple(guard for guard in Guard if guard in missing),
        )


def _unlogged(d: EngagementDossier, who: Supplier, rows: list[Access]) -> Iterator[Seen]:
    """The accesses of one party of which it is denied that they are logged."""
    unlogged = [row for row in rows if row.logged == Standing.DENIED]
    if unlogged:
        yield seen(
            d.weigh(Severity.MEDIUM),
            about=who,
            fix=d.service,
            evidence=tuple(unlogged),
            part="log",
            case=Unguarded.UNLOGGED,
            who=who,
            layers=layers(unlogged),
        )


def _stands(row: Access) -> bool:
    """Whether an access is there without a need arising first, or nothing says that it is not."""
    return can_access(row) and row.occasion in {Occasion.STANDING, Occasion.UNKNOWN}


def _missing(row: Access) -> set[Guard]:
    """What is not on record of an access; what nobody has read yet is not missing."""
    found = set() if row.control.strip() else {Guard.CONTROL}
    if row.logged in {Standing.SILENT, Standing.UNCLEAR}:
        found.add(Guard.LOG)
    elif row.logged == Standing.STATED and row.log_kept is None:
        found.add(Guard.KEPT)
    return found
