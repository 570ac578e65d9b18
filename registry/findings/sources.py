"""Where the requirement of a rule comes from on a day: its rows of reference data, under each law."""

from collections.abc import Iterable
from datetime import date

from registry.chains.law import UK_LAW_APART
from suppliers.values import Basis, Regime, RuleCitation
from suppliers.wording.choices import choice


def sources_of(
    citations: Iterable[RuleCitation], *, case: str, laws: Iterable[Regime], on: date
) -> tuple[RuleCitation, ...]:
    """The citations of a rule that apply to one of its cases on a day, under each of the laws.

    A law without a row has none: never that of the other law.
    """
    in_force = [row for row in citations if row.in_force(on)]
    found = (source_under(law, in_force, case=case, on=on) for law in laws)
    return tuple(dict.fromkeys(filter(None, found)))


def source_under(law: Regime, in_force: Iterable[RuleCitation], *, case: str, on: date) -> RuleCitation | None:
    """The citation of a case under a law, of those in force: its own, or that of every case without one of its own.

    Until the end of 2020 the law of the United Kingdom was that of the EU, with acts of its own beside it.
    """
    rows = {(row.regime, row.case): row for row in in_force}
    for regime in _read_as(law, on):
        found = rows.get((regime, case)) or rows.get((regime, ""))
        if found is not None:
            return found
    return None


def in_words(source: RuleCitation) -> str:
    """A source as people read it: "guidance, GDPR Art. 32(1)(a)"."""
    return ", ".join(filter(None, (choice(Basis, source.basis), source.provision)))


def _read_as(law: Regime, on: date) -> tuple[Regime, ...]:
    """The laws whose citations a law has on a day, its own first."""
    if law == Regime.UK and on < UK_LAW_APART:
        return Regime.UK, Regime.EU
    return (law,)
