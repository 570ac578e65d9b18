"""What is searched: the kinds of results, the fields of each, and the page that shows a record."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import registry.values as own
import suppliers.values as facts
from registry.reading.kinds import model_of
from registry.reading.register import Register
from registry.rules import CATALOGUE
from registry.search.entry import Entry, Field, entry_of
from registry.wording.folding import folded
from registry.wording.where_used import place_thing
from suppliers.values import Row
from suppliers.wording.countries import country_name
from suppliers.wording.fields import plain, shown_fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """A kind of results: its name in addresses, its heading, the records it is made of, and its entries.

    ``build`` takes the earlier entries by record, which stay where they are made from the same records.
    """

    name: str
    label: Promise
    of: tuple[type[Row], ...]
    build: Callable[[Register, dict[Any, Entry]], Iterator[Entry]]


# The records above one, the nearest first; None in the place of one that is not on record.
Above = Callable[[Register, Any], tuple[Any, ...]]
# Further fields of a record, given with those above it.
More = Callable[..., Iterable[Field]]


# The columns of a record that name people.
BESIDE: dict[type[Row], tuple[str, ...]] = {
    facts.Supplier: ("eu_representative_person_id", "uk_representative_person_id"),
    own.ProcessingForClient: ("contact_person_id", "representative_person_id", "dpo_person_id"),
}


def label_of(kind: type[Row], column: str) -> str:
    """The label of a column."""
    return shown_fields(model_of(kind))[column].label


def _reader(kind: type[Row], column: str) -> Callable[[Any], Field]:
    """A function that gives a column of a record as people read it. A country has its code as well."""
    label, field = label_of(kind, column), shown_fields(model_of(kind))[column].field
    words: dict[Any, str] = {}

    def read(row: Any) -> Field:
        value = getattr(row, column)
        if column == "country_id" and value:
            return Field(label, f"{country_name(value)} ({value})")
        if not field.choices or not value:
            return Field(label, value)
        if value not in words:
            words[value] = plain(field, value)
        return Field(label, words[value])

    return read


def _rows(
    kind: type[Row], columns: tuple[str, ...], above: Above | None = None, more: More | None = None
) -> Callable[[Register, dict[Any, Entry]], Iterator[Entry]]:
    """The entries of the rows of a kind, with the names of what is above them as their context."""

    def build(register: Register, before: dict[Any, Entry]) -> Iterator[Entry]:
        contexts: dict[Any, str] = {}
        readers = [_reader(kind, column) for column in columns]
        for row in register.all(kind):
            made_from = (row, *above(register, row)) if above else (row,)
            known = before.get((kind, row.id))
            if known is not None and _same(known.made_from, made_from):
                yield known
                continue
            fields = [read(row) for read in readers]
            if more is not None:
                fields += more(*made_from)
            yield entry_of(made_from, fields, _context(made_from[1:], contexts))

    return build


def _same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return len(one) == len(other) and all(map(_is, one, other))


def _is(one: Any, other: Any) -> bool:
    return one is other


def _context(above: tuple[Any, ...], known: dict[Any, str]) -> str:
    """The folded names of the records above one; of several with the same, made once."""
    found = []
    for row in above:
        if isinstance(row, facts.Supplier | own.Organisation | facts.Service):
            key = type(row), row.id
            if key not in known:
                names = row.names if not isinstance(row, facts.Service) else (row.name,)
                known[key] = folded(" ".join(names))
            found.append(known[key])
    return " ".join(found)


def _supplier(register: Register, row: Any) -> tuple[Any, ...]:
    return (register.get(facts.Supplier, row.supplier_id),)


def _service(register: Register, row: Any) -> tuple[Any, ...]:
    service = register.get(facts.Service, row.service_id)
    return service, register.get(facts.Supplier, service.supplier_id) if service else None


def _organisation(register: Register, row: Any) -> tuple[Any, ...]:
    return (register.get(own.Organisation, row.organisation_id),)


def _of_engagement(register: Register, row: Any) -> tuple[Any, ...]:
    return *_service(register, row), *_organisation(register, row)


def _of_agreement(register: Register, row: Any) -> tuple[Any, ...]:
    engagement = register.get(own.Engagement, row.engagement_id)
    above = _of_engagement(register, engagement) if engagement else ()
    return register.get(own.Paper, row.paper_id), *above


def _of_contact(register: Register, row: Any) -> tuple[Any, ...]:
    return *_supplier(register, row), _named(register, row.person_id)


def _named(register: Register, key: int | None) -> facts.Person | None:
    """A person, unless the details were erased, also later than this register."""
    person = register.get(facts.Person, key)
    if person is None or person.erased is not None or person.id in register.erased_later:
        return None
    return person


def _people(register: Register, row: Any) -> tuple[Any, ...]:
    """The people beside a record."""
    return tuple(_named(register, getattr(row, column)) for column in BESIDE[type(row)])


def _of_client(register: Register, row: Any) -> tuple[Any, ...]:
    service = register.get(own.OwnService, row.service_id)
    organisation = _organisation(register, service) if service else (None,)
    return service, *organisation, *_people(register, row)


def _engagement_names(_row: Any, service: Any, supplier: Any, _organisation: Any) -> Iterator[Field]:
    if service is not None and supplier is not None:
        yield Field(label_of(own.Engagement, "service_id"), service.name)
        yield Field(label_of(facts.Service, "supplier_id"), ", ".join(dict.fromkeys(supplier.names)))


def _beside(row: Any, *above: Any) -> Iterator[Field]:
    """The names of the people beside a record, the last of those above it."""
    columns = BESIDE[type(row)]
    for column, person in zip(columns, above[-len(columns) :], strict=True):
        if person is not None:
            yield Field(label_of(type(row), column), person.name)


def _person(_row: Any, _supplier: Any, person: Any) -> Iterator[Field]:
    if person is not None:
        for column in ("name", "email", "phone"):
            yield Field(label_of(facts.Person, column), getattr(person, column))


def _paper(_row: Any, paper: Any, *_above: Any) -> Iterator[Field]:
    if paper is not None:
        yield Field(label_of(own.Agreement, "paper_id"), paper.name)


def _of_processing(row: Any, service: Any, *above: Any) -> Iterator[Field]:
    if service is not None:
        yield Field(label_of(own.ProcessingForClient, "service_id"), service.name)
    yield from _beside(row, *above)


def _countries(register: Register, before: dict[Any, Entry]) -> Iterator[Entry]:
    for row in register.all(facts.Country):
        yield before.get((facts.Country, row.id)) or entry_of(
            (row,), (Field(_("Name"), country_name(row.id)), Field(_("Code"), row.id))
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A town or a building, as addresses name it, with the name written first."""

    id: tuple[str, str]
    name: str


def _places(register: Register, before: dict[Any, Entry]) -> Iterator[Entry]:
    """Each town and each building once, however it is spelled."""
    seen: set[tuple[str, str]] = set()
    found: set[tuple[str, str]] = set()
    labels = (("town", "city"), ("facility", "facility"))
    for row in register.all(facts.DataLocation):
        for kind, column in labels:
            name = getattr(row, column)
            if not name or (kind, name) in seen:
                continue
            seen.add((kind, name))
            thing = place_thing(kind, name)
            if thing is not None and thing not in found:
                found.add(thing)
                fields = (Field(label_of(facts.DataLocation, column), name),)
                within = folded(f"{row.city} {country_name(row.country_id or '')}")
                yield before.get((Place, thing)) or entry_of((Place(thing, name),), fields, within)


@dataclass(frozen=True, slots=True)
class FoundRule:
    """A rule of the catalogue."""

    id: str
    requirement: str


def _rules(_register: Register, before: dict[Any, Entry]) -> Iterator[Entry]:
    for code, rule in sorted(CATALOGUE.items()):
        found = FoundRule(code, str(rule.requirement))
        fields = (Field(_("Code"), code), Field(_("Requirement"), found.requirement))
        yield before.get((FoundRule, code)) or entry_of((found,), fields)


def _law(register: Register, before: dict[Any, Entry]) -> Iterator[Entry]:
    """Decisions, sets of clauses, events, periods, and the entries of closed lists."""
    for kind, columns in (
        (facts.AdequacyDecision, ("number", "country_id", "body", "scope")),
        (facts.TransferInstrument, ("code", "name", "provision")),
        (facts.LegalEvent, ("name", "effect")),
        (facts.StatutoryTerm, ("provision", "what")),
        (facts.LegalTerm, ("code", "name", "provision")),
    ):
        yield from _rows(kind, columns)(register, before)


NAMES = ("legal_name", "trading_name", "short_name")
REPRESENTATIVES = ("eu_representative", "uk_representative")
SUPPLIER = (*NAMES, "registration_number", "country_id", "address", "website", *REPRESENTATIVES, "note")
ACTIVITY = ("name", "reference", "business_function", "purposes", "owner")
CLIENT = ("client", "address", "country_id", "contact", "representative", "dpo", "ultimate", "categories")

# The kinds of results, in the order of the page.
KINDS: tuple[Searched, ...] = (
    Searched(
        name="suppliers",
        label=gettext_lazy("Suppliers"),
        of=(facts.Supplier, facts.Person),
        build=_rows(facts.Supplier, SUPPLIER, _people, _beside),
    ),
    Searched(
        name="places",
        label=gettext_lazy("Towns and data centres"),
        of=(facts.DataLocation,),
        build=_places,
    ),
    Searched(
        name="locations",
        label=gettext_lazy("Data locations"),
        of=(facts.DataLocation, facts.Service, facts.Supplier),
        build=_rows(facts.DataLocation, ("city", "facility", "country_id", "note"), _service),
    ),
    Searched(
        name="services",
        label=gettext_lazy("Services"),
        of=(facts.Service, facts.Supplier),
        build=_rows(facts.Service, ("name", "nature", "purpose"), _supplier),
    ),
    Searched(
        name="engagements",
        label=gettext_lazy("Engagements"),
        of=(own.Engagement, facts.Service, facts.Supplier, own.Organisation),
        build=_rows(own.Engagement, ("owner", "note"), _of_engagement, _engagement_names),
    ),
    Searched(
        name="activities",
        label=gettext_lazy("Processing activities"),
        of=(own.ProcessingActivity, own.Organisation),
        build=_rows(own.ProcessingActivity, ACTIVITY, _organisation),
    ),
    Searched(
        name="clients",
        label=gettext_lazy("Clients"),
        of=(own.ProcessingForClient, own.OwnService, own.Organisation, facts.Person),
        build=_rows(own.ProcessingForClient, CLIENT, _of_client, _of_processing),
    ),
    Searched(
        name="documents",
        label=gettext_lazy("Documents"),
        of=(facts.Document, facts.Supplier),
        build=_rows(facts.Document, ("title", "version", "reference", "scope"), _supplier),
    ),
    Searched(
        name="agreements",
        label=gettext_lazy("Agreements"),
        of=(own.Agreement, own.Paper, own.Engagement, facts.Service, facts.Supplier, own.Organisation),
        build=_rows(own.Agreement, ("title", "version", "template"), _of_agreement, _paper),
    ),
    Searched(
        name="letters",
        label=gettext_lazy("Letters"),
        of=(own.Letter, facts.Supplier),
        build=_rows(own.Letter, ("reference", "about", "addressee"), _supplier),
    ),
    Searched(
        name="contacts",
        label=gettext_lazy("Contacts"),
        of=(facts.Contact, facts.Supplier, facts.Person),
        build=_rows(facts.Contact, ("role", "position", "email", "phone", "address"), _of_contact, _person),
    ),
    Searched(
        name="certificates",
        label=gettext_lazy("Certificates"),
        of=(facts.Certification, facts.Service, facts.Supplier),
        build=_rows(facts.Certification, ("scheme", "reference", "scope", "body"), _service),
    ),
    Searched(
        name="countries",
        label=gettext_lazy("Countries"),
        of=(facts.Country,),
        build=_countries,
    ),
    Searched(
        name="data",
        label=gettext_lazy("Categories of data"),
        of=(facts.DataCategory,),
        build=_rows(facts.DataCategory, ("name", "special")),
    ),
    Searched(
        name="people",
        label=gettext_lazy("Groups of people"),
        of=(facts.SubjectCategory,),
        build=_rows(facts.SubjectCategory, ("name",)),
    ),
    Searched(
        name="rules",
        label=gettext_lazy("Rules of findings"),
        of=(),
        build=_rules,
    ),
    Searched(
        name="law",
        label=gettext_lazy("Decisions and the law"),
        of=(
            *(facts.AdequacyDecision, facts.TransferInstrument, facts.LegalEvent),
            *(facts.StatutoryTerm, facts.LegalTerm),
        ),
        build=_law,
    ),
)
