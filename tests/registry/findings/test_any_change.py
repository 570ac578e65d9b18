"""After any change, cached results equal those of applying all rules again."""

import random
from collections import OrderedDict
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import models

from registry.findings import rule_cache
from registry.findings.finding import findings
from registry.reading.kinds import kind_of, model_of
from registry.reading.lens import Lens
from registry.reading.register import KINDS, Register, columns
from registry.synthetic import draft_register
from registry.values import Organisation
from suppliers.ledger.tracked import Tracked
from suppliers.values import AdequacyDecision, Country, CountryMembership, LegalEvent, LegalTerm, Row
from tests.registry.world import World

ON = date(2026, 6, 15)


@pytest.fixture(autouse=True)
def _kept(monkeypatch):
    """A cache of the test's own."""
    monkeypatch.setattr(rule_cache, "_kept", OrderedDict())


def made(seed: int) -> Register:
    """A made register, with some of the reference data that its rules read."""
    world, draft = World(), draft_register(20, seed, organisations=2)
    for regime in ("EU", "UK"):
        law = {"regime": regime, "source": "S", "confirmed": "primary"}
        world.add(AdequacyDecision, country_id="US", number=f"{regime} 1", listed_only=True, **law)
        world.add(LegalEvent, on=date(2025, 6, 19), name="A new act", effect=f"It touches {regime} 1.", **law)
        for code in ("sensitive", "vulnerable"):
            world.add(LegalTerm, list="dpia", code=code, name=code, provision="WP 248", **law)
    kinds = (Country, CountryMembership, AdequacyDecision, LegalEvent, LegalTerm)
    rows = {kind: world.rows[kind] if kind in kinds else draft.tables[kind] for kind in KINDS}
    return Register(
        number=1,
        digest=f"made {seed}",
        at=None,
        tables={kind: dict(sorted(each.items())) for kind, each in rows.items()},
    )


def values(register: Register, kind: type[Row], field: Any) -> list[Any]:
    """What a field could hold as well: what other rows have there, or any choice, day, record or nothing."""
    found = [getattr(row, field.attname) for row in register.all(kind)]
    if field.choices:
        found += [value for value, _label in field.flatchoices]
    elif isinstance(field, models.DateField):
        found += [ON + timedelta(days=days) for days in (-400, -1, 0, 1, 40)]
    elif isinstance(field, models.BooleanField):
        found += [True, False]
    elif isinstance(field, models.ForeignKey) and issubclass(field.related_model, Tracked):
        found += list(register.tables[kind_of(field.related_model._meta.label)])
    return [*found, None] if field.null else found


def altered(chance: random.Random, register: Register, row: Row) -> Row:
    """The row with other values in up to four fields."""
    fields = [field for field in model_of(type(row))._meta.concrete_fields if not field.primary_key]
    for field in chance.sample(fields, min(len(fields), chance.choice([1, 1, 2, 4]))):
        row = replace(row, **{field.attname: chance.choice(values(register, type(row), field))})
    return whole(row)


def whole(row: Row) -> Row:
    """A row that the database would take: a number has a unit, and nothing ends before it begins."""
    units = [name for name in columns(type(row)) if name.endswith("unit")]
    numbers = {unit: getattr(row, unit.removesuffix("unit") + "number") for unit in units}
    mended = {unit: "" if number is None else getattr(row, unit) or "days" for unit, number in numbers.items()}
    starts, ends = getattr(row, "starts", None), getattr(row, "ends", None)
    return replace(row, **mended, **({"starts": ends} if starts and ends and starts > ends else {}))


def written(chance: random.Random, register: Register, kind: type[Row]) -> dict[Any, Row | None]:
    """Half of the rows of a kind altered, and two more that are much like one that is there."""
    rows: list[Any] = [row for row in register.all(kind) if chance.random() < 0.5]
    last: Any = next(reversed(register.tables[kind]))
    more = [chance.choice(list(register.all(kind))) for _ in range(2)] if isinstance(last, int) else []
    rows += [replace(row, id=last + number) for number, row in enumerate(more, 1)]
    return {row.id: altered(chance, register, row) for row in rows}


def removed(chance: random.Random, register: Register, kind: type[Row]) -> dict[Any, Row | None]:
    """Half of the rows of a kind removed."""
    return {row.id: None for row in register.all(kind) if chance.random() < 0.5}


def found(register: Register) -> list[Any]:
    """The findings of every organisation, with their messages."""
    lens = Lens(register=register, on=ON, organisation_ids=frozenset(each.id for each in register.all(Organisation)))
    return [(each, each.message, each.facts) for each in findings(lens)]


def anew(register: Register, monkeypatch) -> list[Any]:
    """The same with nothing kept, of a register that was read whole."""
    with monkeypatch.context() as patched:
        patched.setattr(rule_cache, "_kept", OrderedDict())
        return found(Register(number=register.number, digest=register.digest, at=None, tables=register.tables))


@pytest.mark.parametrize("change", [written, removed])
def test_cached_results_equal_new_results(change, monkeypatch):
    chance, first = random.Random(1), made(1)
    seen, otherwise = found(first), set()
    assert len({finding.code for finding, _message, _facts in seen}) > 30
    for number, kind in enumerate(kind for kind in KINDS if first.tables[kind]):
        # Rows of one kind only, so that a question that was not recorded shows.
        register = first.followed_by(2, f"{first.digest}/{number}", None, {kind: change(chance, first, kind)})
        now = found(register)
        assert now == anew(register, monkeypatch), kind.__name__
        otherwise |= {kind} if now != seen else set()
    assert len(otherwise) > 25
