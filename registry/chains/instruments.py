"""Standard clauses in time: which set a ground is, and whether it carries a transfer on a day (Article 46(2))."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from django.utils.translation import gettext_lazy as _

from registry.chains.footing import Why
from registry.reading.lens import Lens
from registry.values import Mechanism
from suppliers.values import Regime, TransferInstrument

# The mechanisms that are sets of clauses with days of their own.
BY_CLAUSES = frozenset({Mechanism.SCC, Mechanism.IDTA, Mechanism.ADDENDUM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """A set of clauses under one law. ``term`` and ``provision`` are its words under it, where it has its own."""

    name: str
    published: date | None = None
    starts: date | None = None
    concluded_until: date | None = None
    ends: date | None = None
    term: str = ""
    provision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What a ground says of its clauses: the mechanism, the set where it names one, and the day of signature."""

    mechanism: str
    clauses: str
    dated: date | None


@dataclass(frozen=True, slots=True)
class Carried:
    """The set of clauses that a ground is based on, and why it does not carry the transfer; empty where it does."""

    clauses: Clauses | None
    why: Why | None = None


def carried_by_clauses(lens: Lens, law: Regime, paper: Paper) -> Carried:
    """Whether the clauses of a ground carry a transfer under a law on the lens's day."""
    if not paper.clauses and paper.mechanism == Mechanism.SCC:
        return _unnamed(lens, law, paper.dated)
    rows = lens.where(TransferInstrument, "code", paper.clauses)
    if not paper.clauses:
        rows = lens.where(TransferInstrument, "mechanism", paper.mechanism)
    found = _under(law, rows)
    if found:
        return _on_day(lens.on, _clauses(found[0]), paper.dated)
    if rows and law == Regime.UK and rows[0].mechanism == Mechanism.SCC:
        return Carried(_clauses(rows[0]), Why.ALONE)
    if rows:
        return Carried(_clauses(rows[0]), Why.FOREIGN)
    # The register knows nothing of such clauses.
    return Carried(None, Why.WHICH)


def _under(law: Regime, rows: Iterable[TransferInstrument]) -> list[TransferInstrument]:
    return [row for row in rows if row.regime == law]


def _clauses(row: TransferInstrument) -> Clauses:
    return Clauses(
        name=row.name,
        published=row.published,
        starts=row.starts,
        concluded_until=row.concluded_until,
        ends=row.ends,
        term=row.term,
        provision=row.provision,
    )


def _on_day(day: date, clauses: Clauses, dated: date | None) -> Carried:
    """The state of a known set on a day."""
    if clauses.starts and day < clauses.starts:
        return Carried(clauses, Why.EARLY)
    if dated and clauses.concluded_until and dated > clauses.concluded_until:
        return Carried(clauses, Why.LATE)
    if clauses.ends and day > clauses.ends:
        return Carried(clauses, Why.ENDED)
    if dated and clauses.published and dated < clauses.published:
        return Carried(clauses, Why.IMPOSSIBLE)
    return Carried(clauses)


def _unnamed(lens: Lens, law: Regime, dated: date | None) -> Carried:
    """The Commission's clauses without a name: the day of signature tells the set, or leaves it open."""
    rows = lens.where(TransferInstrument, "mechanism", Mechanism.SCC)
    old, modern = _old_set(_under(law, rows)), _modern_set(rows)
    if old is None or modern is None:
        return Carried(None, Why.WHICH)
    if dated is not None and _before(dated, modern.starts):
        return _on_day(lens.on, old, dated)
    late = dated is not None and _before(old.concluded_until, dated)
    if law == Regime.UK:
        # The newer set needs the Addendum. The old ones may be meant while they carry transfers.
        alone = late or _before(old.ends, lens.on)
        return Carried(modern, Why.ALONE) if alone else Carried(None, Why.WHICH)
    if late:
        return _on_day(lens.on, modern, dated)
    # Signed while both could be concluded: either of them carries it until the old ones end.
    known = dated is not None and not _before(old.ends, lens.on)
    return Carried(None) if known else Carried(None, Why.WHICH)


def _before(day: date | None, other: date | None) -> bool:
    """Whether a day comes before another. A day that is not on record comes before none."""
    return day is not None and other is not None and day < other


def _old_set(rows: Iterable[TransferInstrument]) -> Clauses | None:
    """The sets that have ended, or will end, as one: it ends when the last of them does."""
    ended = [row for row in rows if row.ends]
    if not ended:
        return None
    last = max(ended, key=attrgetter("ends", "id"))
    return Clauses(
        name=str(_("the Commission's clauses before 2021")),
        concluded_until=last.concluded_until,
        ends=last.ends,
        term=last.term,
        provision=last.provision,
    )


def _modern_set(rows: Iterable[TransferInstrument]) -> Clauses | None:
    """The set of the Commission that has no end."""
    for row in rows:
        if row.ends is None:
            return _clauses(row)
    return None
