"""A query finds every fact of the suppliers' statements in the demo, and the page about them names its row."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.db.models import Q

from registry.loaders.files import CLAIM_COLUMNS
from suppliers.ledger.tracked import Tracked
from suppliers.models import Access, Certification, DataLocation, Declaration, Involvement, Mention, Supplier
from suppliers.values import CLAIMS, Topic
from tests.demo import facts_egress, facts_siso
from tests.demo.facts import Placed

pytestmark = pytest.mark.django_db

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "statement-coverage.md"
# Per statement: its supplier's key in the demo, its number of facts, and the place of each.
STATEMENTS: dict[str, tuple[str, int, tuple[Placed, ...]]] = {
    "S": ("siso", 133, facts_siso.FACTS),
    "E": ("egress", 110, facts_egress.FACTS),
}
PLACED = [
    pytest.param(letter, placed, id=placed.fact) for letter, statement in STATEMENTS.items() for placed in statement[2]
]
# Fields with typed content, although they have no choices.
TYPED = (models.ForeignKey, models.IntegerField, models.DateField, models.BooleanField, models.EmailField)
EXACT = {"version", "reference", "registration_number", "section", "city", "region", "scheme", "protocol", "algorithm"}
LINE = re.compile(
    r"^\| (?P<fact>[SE]-?\d+) \| (?P<short>[^|]+) \| (?P<model>\w+) `(?P<row>[^`]+)` \| (?P<by>[^|]+) \|$"
)
MOST_UNREAD = 10


@pytest.mark.parametrize(("letter", "placed"), PLACED)
def test_the_fact_is_found_by_asking_for_it(letter, placed, records):
    record = records[placed.row]
    model = type(record)
    assert untyped(model, placed.lookups) == []
    assert set(placed.lookups) - {"section"}, "the section alone does not show the fact"
    asked = asking(placed.lookups, records)
    assert list(model._base_manager.filter(belonging(model, records[STATEMENTS[letter][0]]), **asked)) == [record]


@pytest.mark.parametrize("letter", STATEMENTS)
def test_every_fact_and_silence_is_placed_once(letter):
    _supplier, most, placed = STATEMENTS[letter]
    numbers = Counter(each.fact for each in placed)
    silences = sum(number.startswith(f"{letter}-") for number in numbers)
    expected = [f"{letter}{n}" for n in range(1, most + 1)] + [f"{letter}-{n}" for n in range(1, silences + 1)]
    assert silences > 15
    assert numbers == Counter(expected)


@pytest.mark.parametrize("letter", STATEMENTS)
def test_every_topic_was_read_for(letter, records):
    own = belonging(apps.get_model("suppliers", "Commitment"), records[STATEMENTS[letter][0]])
    read = set(apps.get_model("suppliers", "Commitment")._base_manager.filter(own).values_list("topic", flat=True))
    assert set(Topic.values) - {Topic.OTHER} - read == set()


def test_the_page_names_each_fact_once_with_its_row(records):
    placed = {each.fact: each.row for statement in STATEMENTS.values() for each in statement[2]}
    lines = page()
    assert Counter(line["fact"] for line in lines) == Counter(placed.keys())
    assert {line["fact"]: line["row"] for line in lines} == placed
    assert [line["fact"] for line in lines if type(records[line["row"]]).__name__ != line["model"]] == []
    assert [line["fact"] for line in lines if len(line["short"].split()) > 12] == []


def test_nearly_every_fact_is_used():
    unread = [line["fact"] for line in page() if line["by"] == "nothing"]
    assert len(unread) <= MOST_UNREAD, unread


@pytest.mark.parametrize(
    ("model", "lookups"),
    [
        ("Commitment", {"words": "x"}),
        ("SecurityMeasure", {"name": "x"}),
        ("Access", {"people": "x"}),
        ("DataLocation", {"worded": "x"}),
        ("RetentionTerm", {"criteria__contains": "x"}),
    ],
)
def test_free_text_is_not_a_place_for_a_fact(model, lookups):
    assert untyped(apps.get_model("suppliers", model), lookups) == list(lookups)


def page() -> list[re.Match[str]]:
    """The lines of the page's tables, one for each fact."""
    return [found for line in PAGE.read_text(encoding="utf-8").splitlines() if (found := LINE.match(line))]


def untyped(model: type[models.Model], lookups: dict[str, Any]) -> list[str]:
    """The lookups for free text, and those without a field; an empty text is a silence, which a query can find."""
    fields = {name: field for field in model._meta.concrete_fields for name in (field.name, field.attname)}
    named = {column for column in CLAIM_COLUMNS if f"{column}_kind" in fields}
    wrong = []
    for name, value in lookups.items():
        field = fields.get(name)
        typed = field is not None and (
            bool(field.choices) or isinstance(field, (*TYPED, models.URLField)) or name in EXACT or value == ""
        )
        if not typed and name not in named:
            wrong.append(name)
    return wrong


def asking(lookups: dict[str, Any], records: dict[str, Tracked]) -> dict[str, Any]:
    """The lookups with keys of the demo as ids, and None as null."""
    asked: dict[str, Any] = {}
    for name, value in lookups.items():
        if name in CLAIM_COLUMNS:
            claim = records[value.removeprefix("@")]
            asked |= zip(CLAIM_COLUMNS[name], (claim._meta.model_name, claim.pk), strict=True)
        elif value is None:
            asked[f"{name}__isnull"] = True
        elif isinstance(value, str) and value.startswith("@"):
            asked[name] = records[value[1:]].pk
        else:
            asked[name] = value
    return asked


def belonging(model: type[models.Model], supplier: Tracked) -> Q:
    """The rows of a model that are about a supplier, its services and documents, or the parties behind it."""
    parties = chain(supplier)
    services = Q(service__supplier__in=parties)
    match model.__name__:
        case "Supplier":
            return Q(pk__in=parties)
        case "Contact" | "Document" | "Service":
            return Q(supplier__in=parties)
        case "Mention":
            return Q(document__supplier__in=parties)
        case "DeclaredParty":
            return Q(declaration__service__supplier__in=parties)
        case "NoticeLink":
            return Q(notice__service__supplier__in=parties)
        case "Citation":
            return about("claim", services)
        case "Conflict":
            return about("first", services) | about("second", services)
    return services


def about(column: str, services: Q) -> Q:
    """The rows that name a claim, of any kind, about one of the services."""
    kind, key = CLAIM_COLUMNS[column]
    found = Q(pk__in=[])
    for value in CLAIMS:
        claims = apps.get_model("suppliers", value.__name__)
        found |= Q(**{kind: claims._meta.model_name, f"{key}__in": claims._base_manager.filter(services).values("pk")})
    return found


def chain(supplier: Tracked) -> set[int]:
    """A supplier and every party that its statement names."""
    named: list[tuple[type[models.Model], str, str]] = [
        (Involvement, "party_id", "service__supplier"),
        (Mention, "party_id", "document__supplier"),
        (Access, "party_id", "service__supplier"),
        (Certification, "party_id", "service__supplier"),
        (DataLocation, "operator_id", "service__supplier"),
        (Declaration, "declaredparty__party_id", "service__supplier"),
    ]
    found = {supplier.pk}
    for model, party, owner in named:
        found |= set(model._base_manager.filter(**{owner: supplier.pk}).values_list(party, flat=True))
    return set(Supplier._base_manager.filter(pk__in=found - {None}).values_list("pk", flat=True))
