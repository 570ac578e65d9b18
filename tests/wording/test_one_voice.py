"""One voice: whatever shows a record or a field calls it the same, for every kind and every field of the demo."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.contrib.admin import site
from django.core.management import call_command
from django.urls import reverse
from django.utils.html import escape

from registry import values as ours
from registry.findings.finding import findings
from registry.history.differences import record_differences, steps
from registry.models import Organisation, User
from registry.reading.kinds import model_of
from registry.reading.lens import Lens, lens_now, lens_on
from registry.reading.register import KINDS, Register
from registry.wording.facts import described
from registry.wording.names import clauses_name, name_in_history, name_of, plain_name
from suppliers.ledger.versions import versions
from suppliers.models import TransferInstrument
from suppliers.values import Row, Supplier
from tests import factories
from tests.pages.world import clock

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
# What a page says of a record beside its own fields: what belongs to it and to no other page.
BESIDE = {"Parties named", "Links", "Also in", "Does not agree with"}
# Who may sign in is not of the register: only a history that is given accounts names them.
ACCOUNTS = {"membership", "installationrole", "account"}


@pytest.fixture(scope="module")
def lens(records) -> Lens:
    return lens_now(Organisation.objects.values_list("pk", flat=True), TODAY)


def rows(lens: Lens) -> Iterator[object]:
    for kind in KINDS:
        yield from lens.all(kind)


def kind_of(row: object) -> str:
    return type(row).__name__.lower()


@pytest.fixture(scope="module")
def in_data_entry(lens) -> dict[tuple[str, object], str]:
    """What data entry calls each record, by kind and id."""
    return {
        (kind.__name__.lower(), record.pk): str(record)
        for kind in KINDS
        for record in model_of(kind)._base_manager.all()
    }


@pytest.fixture(scope="module")
def in_history(lens) -> dict[tuple[str, object], object]:
    """The last version of each record, by kind and id, as pages of history show it."""

    def namer(model, key):
        if model is TransferInstrument:
            return clauses_name(lens, key)
        return next((name_of(lens, lens.get(kind, key)) for kind in KINDS if model_of(kind) is model), None)

    found: dict[tuple[str, object], object] = {}
    for kind in KINDS:
        keys = [row.id for row in lens.all(kind)]
        found |= {(kind.__name__.lower(), each.record): each for each in versions(model_of(kind), keys, namer=namer)}
    return found


def full_names(lens: Lens) -> Lens:
    """The lens, with the full name of every party in every name: as if each short name were shared."""
    register = lens.register
    parties: dict[type[Row], dict[Any, Row]] = {
        kind: {row.id: replace(row, short_name="") for row in lens.all(kind)} for kind in (Supplier, ours.Organisation)
    }
    tables = {**register.tables, **parties}
    return replace(lens, register=Register(number=register.number, digest="full", at=None, tables=tables))


def test_pages_and_data_entry_call_every_record_the_same(lens, in_data_entry):
    """Data entry says full names, because a person chooses there between parties that no page shows together."""
    lens = full_names(lens)
    differing = {
        (kind_of(row), name_of(lens, row), in_data_entry[kind_of(row), row.id])
        for row in rows(lens)
        if kind_of(row) not in ACCOUNTS and name_of(lens, row) != in_data_entry[kind_of(row), row.id]
    }
    assert differing == set()
    assert {kind_of(row) for row in rows(lens)} == {kind for kind, _key in in_data_entry}


def test_pages_and_history_call_every_record_the_same(lens, in_history):
    differing = {
        (kind_of(row), name_in_history(lens, row), in_history[kind_of(row), row.id].name)
        for row in rows(lens)
        if kind_of(row) not in ACCOUNTS
        and name_in_history(lens, row)
        != (in_history[kind_of(row), row.id].name or in_history[kind_of(row), row.id].what)
    }
    assert differing == set()


def test_findings_call_records_as_pages_do(lens):
    """A figure has no lens: what it may be has a name of its own fields alone, or of a kind that refers to nothing."""

    def figures(value):
        if isinstance(value, tuple):
            for each in value:
                yield from figures(each)
        elif isinstance(value, Row):
            yield value

    shown = {row for f in findings(lens) for value in f.seen.figures.values() for row in figures(value)}
    assert len({type(row) for row in shown}) > 10
    assert {(plain_name(row), name_of(lens, row)) for row in shown if plain_name(row) != name_of(lens, row)} == set()


def test_a_value_and_its_pages_have_one_name(lens):
    """Values that sentences name by a property of theirs."""
    differing = {
        (kind_of(row), row.name, name_of(lens, row))
        for row in rows(lens)
        if isinstance(getattr(type(row), "name", None), property) and row.name != name_of(lens, row).rstrip(".")
    }
    assert differing == set()


def test_pages_and_history_say_every_field_the_same(lens, in_history):
    """A fact on a page, in a record and in data entry's history has one label and one value."""
    seen, differing = set(), set()
    # Data entry's own history has full names.
    lens = full_names(lens)
    for row in (row for row in rows(lens) if kind_of(row) not in ACCOUNTS):
        facts = {fact.label: fact.value for fact in described(lens, row).facts}
        first = in_history[kind_of(row), row.id]
        whole = {each.label: each.new for each in versions(first.model, [row.id])[0].differences}
        if first.sort != "+":
            continue
        assert facts.keys() - BESIDE <= whole.keys(), kind_of(row)
        for label in facts.keys() & whole.keys():
            seen.add((kind_of(row), label))
            if facts[label] != whole[label]:
                differing.add((kind_of(row), label, facts[label], whole[label]))
    assert differing == set()
    assert len(seen) > 250


def test_differences_between_days_say_every_field_as_the_history_does(lens, in_history):
    before = lens_on(lens.organisation_ids, date(2020, 1, 1), TODAY)
    told = record_differences(before, lens, steps(before, lens))
    changed = {
        (kind_of(step.row), step.row.id): {each.label: each.new for each in difference.differences}
        for step, difference in zip(steps(before, lens), told, strict=True)
    }
    assert len(changed) > 1000
    people = {str(user) for user in User.objects.all()}
    for key, fields in changed.items():
        version = in_history[key]
        if version.sort == "+":
            own = {each.label: each.new for each in version.differences if each.new not in people}
            assert {label: value for label, value in fields.items() if value not in people} == own, key


def commanded(*words: str) -> list[dict[str, Any]]:
    """What a command writes for other programs."""
    written = io.StringIO()
    with clock(TODAY):
        call_command(*words, "--format", "json", stdout=written)
    return json.loads(written.getvalue())


def test_the_command_of_differences_says_every_field_as_the_history_does(lens, in_history):
    """A name that two records share has the fields of both; what was altered later has more than its last change."""
    fields: dict[tuple[str, str], set[tuple[str, str]]] = {}
    altered = set()
    for version in in_history.values():
        name = (version.what, version.name)
        fields.setdefault(name, set()).update((each.label, each.new) for each in version.differences)
        if version.sort != "+":
            altered.add(name)
    differing, compared = set(), 0
    people = {str(user) for user in User.objects.all()}
    for found in commanded("diff_register", "--from", "2020-01-01", "--to", TODAY.isoformat()):
        name = (found["what"], found["name"])
        if name in fields and name not in altered:
            said = {(each["label"], each["new"]) for each in found["fields"] if each["new"] not in people}
            differing |= {(name, *each) for each in said - fields[name]}
            compared += len(said)
    assert differing == set()
    assert compared > 3000


def test_the_command_of_findings_says_every_sentence_as_its_page_does(lens, client):
    """Every finding in its order; the first of each rule on its own page."""
    organisation = Organisation.objects.get(slug="example-uk")
    client.force_login(factories.member(organisation, "officer"))
    found = commanded("check_register")
    assert [each["message"] for each in found] == [each.message for each in findings(lens)]
    firsts = {each["code"]: each for each in found if each["organisation"] == "example-uk"}
    for each in firsts.values():
        with clock(TODAY):
            page = client.get(reverse("decide", args=[organisation.pk, each["code"], each["subject"]]))
        assert escape(each["message"]) in page.content.decode(), each["code"]


def test_every_kind_says_by_which_fields_it_is_called():
    for kind in KINDS:
        names = {field.name for field in model_of(kind)._meta.concrete_fields}
        assert {part for parts in kind.NAMED_BY.parts for part in parts} <= names, kind
    assert {model_of(kind) for kind in KINDS} & set(site._registry)
