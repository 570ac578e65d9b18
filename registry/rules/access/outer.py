"""Whether those who only stand before the machines, or run what these run on, can read the data."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED
from registry.rules.access.reach import by_who, layers, same_part
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import Access, Control, Layer, Occasion, Reads, SecurityMeasure, Standing

# Who stands before the machines, or runs what the machines run on.
OUTER = frozenset({Layer.PHYSICAL, Layer.INFRASTRUCTURE})


class OuterReads(Cases):
    """Why somebody with only outer access may read the data, the surest first."""

    READS = "reads", _("%(who)s has only %(layers)s access to “%(service)s”, and is said to read the data.")
    PLAIN = (
        "plain",
        _("%(who)s has only %(layers)s access to “%(service)s”; what rests there is said not to be encrypted."),
    )
    UNKNOWN = (
        "unknown",
        _("%(who)s has only %(layers)s access to “%(service)s”; whether it can read the data is not on record."),
    )


@rule(
    "ACC-03",
    EngagementDossier,
    _("Nobody with only physical or infrastructure access can read the data."),
    when="processing",
    message=OuterReads,
    fix=_("Ask for encryption with keys that this party does not hold, or record why it cannot read"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 32(1)(a)", "UK": "UK GDPR Art. 32(1)(a)"},
)
def outer_access_reads_nothing(d: EngagementDossier) -> Iterator[Seen]:
    said = [row for row in d.claims(Access) if row.standing in ASSERTED and row.occasion != Occasion.NEVER]
    for who, rows in by_who(d, said):
        outer = _only_outer(rows)
        found = _reading(d, outer)
        case = next((case for case in OuterReads if found[case]), None)
        if case is None:
            continue
        yield seen(
            d.weigh(Severity.LOW if case == OuterReads.UNKNOWN else Severity.MEDIUM),
            about=who,
            fix=d.service,
            evidence=tuple(found[case]),
            part="outer",
            case=case,
            who=who,
            layers=layers(outer),
        )


def _only_outer(rows: list[Access]) -> list[Access]:
    """The outer accesses of somebody who reads nothing by any other."""
    inner = [row for row in rows if row.layer not in OUTER]
    if any(row.reads != Reads.NOTHING for row in inner):
        return []
    return [row for row in rows if row.layer in OUTER]


def _reading(d: EngagementDossier, outer: list[Access]) -> dict[OuterReads, list[Access]]:
    """The outer accesses by which the data can or may be read, by why."""
    return {
        OuterReads.READS: [row for row in outer if row.reads == Reads.READABLE],
        OuterReads.PLAIN: [row for row in outer if _in_the_clear(d, row)],
        OuterReads.UNKNOWN: [row for row in outer if row.reads == Reads.UNKNOWN],
    }


def _in_the_clear(d: EngagementDossier, access: Access) -> bool:
    """Whether an access is to what is not encrypted at rest, and nobody recorded a conflict between the two."""
    for measure in d.claims(SecurityMeasure):
        denied = (measure.control, measure.standing) == (Control.ENCRYPTION_REST, Standing.DENIED)
        if denied and same_part(access, measure) and not d.in_conflict(access, measure):
            return True
    return False
