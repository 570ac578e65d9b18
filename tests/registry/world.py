"""A register made of values alone, without a database: what rules and arithmetic are tested on."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import count
from typing import Any, TypeVar

from registry.findings.finding import Finding, findings, past
from registry.reading.lens import Lens
from registry.reading.register import KINDS, Register
from registry.values import ActivityData, ActivityEngagement, ActivitySubjects, Engagement, Organisation
from registry.values import ProcessingActivity as Activity
from suppliers.values import (
    Claim,
    Country,
    CountryMembership,
    DataCategory,
    Row,
    RuleCitation,
    Service,
    SubjectCategory,
    Supplier,
)
from tests.registry.citations import CITATIONS

R = TypeVar("R", bound=Row)
TODAY = date(2026, 6, 15)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
# Days on which something applies, and whether it does today.
DAYS = {
    "always": ({}, True),
    "today only": ({"starts": TODAY, "ends": TODAY}, True),
    "ended yesterday": ({"ends": YESTERDAY}, False),
    "starts tomorrow": ({"starts": TOMORROW}, False),
}
_NONE = dict.fromkeys((int | None, date | None, bool | None, str | None))
_EMPTY: dict[Any, Any] = {**_NONE, str: "", bool: False}
_USUAL: dict[type[Row], dict[str, Any]] = {
    Organisation: {
        **{"slug": "example-uk", "legal_name": "Example Trading Ltd", "regime": "UK", "country_id": "GB"},
        "second_factor": True,
        "own_second_factor": False,
    },
    Supplier: {"legal_name": "Acme Ltd", "kind": "company"},
    Service: {"name": "Hosting", "criticality": "normal"},
    Engagement: {"role": "processor"},
    Activity: {"name": "Payroll", "reference": "A-1", "status": "live"},
}
_CLAIMED = {"standing": "stated", "assurance": "claimed"}
_worlds = count(1)


class World:
    """Rows by kind; every field that is not given is empty, a claim is stated. Rules have their citations."""

    def __init__(self) -> None:
        self.rows: dict[type[Row], dict[Any, Row]] = {kind: {} for kind in KINDS}
        self.rows[RuleCitation] = dict(CITATIONS)
        self.organisation = self.add(Organisation)
        for code in ("GB", "IE", "US"):
            self.add(Country, id=code)
        self.add(CountryMembership, country_id="IE", group="EEA", source="S", confirmed="primary")

    def add(self, kind: type[R], /, **given: Any) -> R:
        """A row with the fields given."""
        usual = _USUAL.get(kind, _CLAIMED if issubclass(kind, Claim) else {})
        row: dict[str, Any] = {"id": len(self.rows[kind]) + 1}
        for each in fields(kind):
            if each.name in given or each.name in usual:
                row[each.name] = given.pop(each.name, usual.get(each.name))
            elif each.name != "id":
                assert each.type in _EMPTY, f"{kind.__name__}.{each.name} must be given."
                row[each.name] = _EMPTY[each.type]
        assert not given, f"{kind.__name__} has no {', '.join(given)}."
        return self.put(kind(**row))

    def put(self, row: R) -> R:
        """The row as it is, in place of one with its id."""
        self.rows[type(row)][row.id] = row
        return row

    def alter(self, row: R, **fields: Any) -> R:
        """The row with other fields."""
        return self.put(replace(row, **fields))

    def engaged(self, **fields: Any) -> Engagement:
        """An engagement of the organisation, of a new supplier's service unless one is given."""
        if "service_id" not in fields:
            fields["service_id"] = self.add(Service, supplier_id=self.add(Supplier, country_id="GB").id).id
        return self.add(Engagement, **{"organisation_id": self.organisation.id} | fields)

    def activity(self, engagement: Engagement | None = None, *, special: str = "", **fields: Any) -> Activity:
        """An activity with one category of data about one category of people, using the engagement."""
        made = self.add(Activity, **{"organisation_id": self.organisation.id} | fields)
        data = self.add(DataCategory, name="Names", special=special)
        people = self.add(SubjectCategory, name="Employees", vulnerable=False)
        self.add(ActivityData, activity_id=made.id, category_id=data.id)
        self.add(ActivitySubjects, activity_id=made.id, category_id=people.id)
        if engagement:
            self.add(ActivityEngagement, activity_id=made.id, engagement_id=engagement.id)
        return made

    def register(self) -> Register:
        """The register that holds these rows."""
        tables: Mapping[type[Row], Any] = {kind: dict(rows) for kind, rows in self.rows.items()}
        return Register(number=1, digest=f"world {next(_worlds)}", at=None, tables=tables)

    def lens(self, on: date = TODAY, *organisations: Organisation) -> Lens:
        """What an organisation sees of it on a day; the first one unless others are given."""
        ids = [each.id for each in organisations] or [self.organisation.id]
        return Lens(register=self.register(), on=on, organisation_ids=frozenset(ids))

    def found(self, code: str, on: date = TODAY, *organisations: Organisation) -> list[Finding]:
        """What one rule sees in it, also what belongs to the history and is no finding."""
        lens = self.lens(on, *organisations)
        return [each for each in (*findings(lens), *past(lens)) if each.code == code]
