"""The rule that parties with only physical or infrastructure access cannot read the data."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.access.parties import by_party, layers, same_part
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, rule, seen
from suppliers.values import Access, Control, Layer, Occasion, Reads, SecurityMeasure, Standing, Supplier

# Access to the machines themselves, or to the infrastructure that they run on.
OUTER = frozenset({Layer.PHYSICAL, Layer.INFRASTRUCTURE})


class OuterReads(Cases):
    """Why a party with only outer access may read the data, the surest first."""

    READS = (
        "reads",
        _("%(who)s has only %(layers)s access to “%(service)s”, but is recorded as able to read the data."),
    )
    PLAIN = (
        "plain",
        _("%(who)s has %(layers)s access to “%(service)s”, and the data stored there is not encrypted."),
    )
    UNKNOWN = (
        "unknown",
        _("%(who)s has only %(layers)s access to “%(service)s”. Whether it can read the data is not on record."),
    )


@rule(
    "ACC-03",
    EngagementDossier,
    _("No party with only physical or infrastructure access can read the data."),
    when="processing",
    message=OuterReads,
    fix=_("Ask for encryption with keys that this party does not hold, or record why it cannot read the data"),
    target=answer(Access),
    targets={OuterReads.PLAIN: answer(SecurityMeasure)},
)
def outer_access_reads_nothing(d: EngagementDossier) -> Iterator[Seen]:
    possible = [row for row in d.asserted(Access) if row.occasion != Occasion.NEVER]
    for who, rows in by_party(d, possible).items():
        yield from _reading(d, who, _only_outer(rows))


def _only_outer(rows: list[Access]) -> list[Access]:
    """The outer accesses of a party; none if it may read the data through any other access."""
    outer = []
    for row in rows:
        if row.layer in OUTER:
            outer.append(row)
        elif row.reads != Reads.NOTHING:
            return []
    return outer


def _reading(d: EngagementDossier, who: Supplier, outer: list[Access]) -> Iterator[Seen]:
    """The surest case that the outer accesses of a party show."""
    for case in OuterReads:
        evidence = tuple(row for row in outer if _shows(d, row, case))
        if evidence:
            yield seen(
                about=who,
                evidence=evidence,
                part="outer",
                case=case,
                who=who,
                layers=layers(outer),
            )
            return


def _shows(d: EngagementDossier, access: Access, case: OuterReads) -> bool:
    """Whether an outer access shows that the data can be read, or that this is not known."""
    match case:
        case OuterReads.READS:
            return access.reads == Reads.READABLE
        case OuterReads.PLAIN:
            return _unencrypted(d, access)
        case OuterReads.UNKNOWN:
            return access.reads == Reads.UNKNOWN


def _unencrypted(d: EngagementDossier, access: Access) -> bool:
    """Whether the data at an access is not encrypted at rest, unless a conflict of the two claims is on record."""
    for measure in d.claims(SecurityMeasure):
        denied = (measure.control, measure.standing) == (Control.ENCRYPTION_REST, Standing.DENIED)
        if denied and same_part(access, measure) and not d.in_conflict(access, measure):
            return True
    return False
