"""Facts in words: any record as labels and values, for pages and papers that show all of it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

import suppliers.values as facts
from registry.reading.kinds import model_of
from registry.reading.lens import Lens
from registry.wording.names import getter, name_of, refer_in
from suppliers.values import CLAIM_KINDS, Claim, Document, Row
from suppliers.wording.fields import field_in_words, shown_fields
from suppliers.wording.figures import day, listing
from suppliers.wording.names import titled

# Shown beside a claim, or by the place it stands in.
ASIDE = frozenset(
    {"id", "service_id", "standing", "assurance", "worded", "salt", "sealed"}
    | {"activity_id", "engagement_id", "agreement_id", "organisation_id", "supplier_id", "processing_id"}
)
# ShownField only where it is so: "no" would stand on almost every record.
QUIET = frozenset({"legal_conclusion", "confidential"})
# A choice that a claim leaves open says no more than its absence.
UNKNOWN = "unknown"
# What a citation prints behind a claim.
CITED = frozenset({"document_id", "section", "starts", "ends"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One field as people read it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A record in words: what to call it, its facts, and for a claim the document it was read in."""

    row: Row
    title: str
    facts: tuple[Fact, ...]
    document: Document | None

    @property
    def claim(self) -> Row:
        """The row, under the name by which templates cite it."""
        return self.row


@dataclass(frozen=True, slots=True)
class RecordGroup:
    """All records of one kind in one place."""

    name: str
    rows: tuple[Described, ...]


def described(lens: Lens, row: Row, leave_out: Collection[str] = (), *, beside_title: bool = False) -> Described:
    """A record with every field that says something, *leave_out* apart.

    *beside_title* leaves out what its title says already.
    """
    document = lens.get(Document, getattr(row, "document_id", None))
    cited = CITED if isinstance(row, Claim) else frozenset()
    title = name_of(lens, row)
    found = _facts(lens, row, ASIDE | cited | set(leave_out), said=title if beside_title else "")
    return Described(row=row, title=title, facts=tuple(found), document=document if isinstance(row, Claim) else None)


def group(
    lens: Lens, kind: type[Row], rows: Collection[Row], leave_out: Collection[str] = (), *, beside_title: bool = False
) -> RecordGroup:
    """Records of one kind under its name."""
    name = str(model_of(kind)._meta.verbose_name_plural)
    each = (described(lens, row, leave_out, beside_title=beside_title) for row in rows)
    return RecordGroup(capfirst(name), tuple(each))


def groups(lens: Lens, kinds: Iterable[type[Row]], column: str, key: int) -> list[RecordGroup]:
    """All records of each kind whose *column* is *key*, kinds without any left out."""
    found = [group(lens, kind, lens.where(kind, column, key)) for kind in kinds]
    return [each for each in found if each.rows]


def _facts(lens: Lens, row: Row, aside: Collection[str], said: str) -> Iterator[Fact]:
    """What a record has in each field, but for what is shown aside and what *said*, its title, says already."""
    get, refer = getter(row), refer_in(lens)
    model = model_of(type(row))
    named = {model._meta.get_field(name).attname for parts in row.NAMED_BY.parts for name in parts}  # type: ignore[union-attr]
    for field in shown_fields(model).values():
        value = get(field.column)
        if field.column in aside or _says_nothing(row, field.column, value):
            continue
        words = field_in_words(field, get, refer)
        if words and not (field.column in named and words in said):
            yield Fact(field.label, words)
    yield from _below(lens, row)


def _says_nothing(row: Row, column: str, value: object) -> bool:
    """Whether a choice is left open, or a "no" would stand on almost every record."""
    return (column in QUIET and value is False) or (isinstance(row, Claim) and value == UNKNOWN)


def _below(lens: Lens, row: Row) -> Iterator[Fact]:
    """What belongs to a record and to no other page: parties of a declaration, links of a notice, further sources."""
    if isinstance(row, facts.Declaration):
        parties = lens.where(facts.DeclaredParty, "declaration_id", row.id)
        names = [name_of(lens, lens.get(facts.Supplier, each.party_id)) for each in parties]
        if names:
            yield Fact(_("Parties named"), listing(names))
    if isinstance(row, facts.ChangeNotice):
        links = lens.where(facts.NoticeLink, "notice_id", row.id)
        names = [name_of(lens, lens.get(facts.Involvement, each.involvement_id)) for each in links]
        if names:
            yield Fact(_("Links"), listing(names))
    if isinstance(row, Claim):
        yield from _evidence(lens, row)


def _evidence(lens: Lens, row: Claim) -> Iterator[Fact]:
    """Further places where a claim is written, and claims that do not agree with it."""
    for citation in lens.where(facts.Citation, "claim_id", row.id):
        if (citation.claim_kind, citation.claim_id) == row.key:
            document = name_of(lens, lens.get(Document, citation.document_id))
            quote = f"“{citation.quote}”" if citation.quote else ""
            yield Fact(_("Also in"), " ".join(filter(None, [document, citation.section, quote])))
    conflicts = {*lens.where(facts.Conflict, "first_id", row.id), *lens.where(facts.Conflict, "second_id", row.id)}
    for conflict in sorted(conflicts, key=lambda c: c.id):
        first, second = conflict.sides
        if row.key in {first, second}:
            other = _named(lens, *(second if row.key == first else first))
            said = conflict.resolution or _("open")
            when = f" ({day(conflict.resolved)})" if conflict.resolved else ""
            yield Fact(_("Does not agree with"), f"{other}: {conflict.about}: {said}{when}")


def _named(lens: Lens, kind: str, key: int) -> str:
    """A claim by its kind and its name, with the section it was read in, such as "breach notice “48 hours” (4.2)"."""
    claim = lens.get(CLAIM_KINDS[kind], key)
    what = str(model_of(CLAIM_KINDS[kind])._meta.verbose_name)
    if claim is None:
        return f"{what} ({_('not on record')})"
    place = f" ({claim.section})" if claim.section else ""
    return titled(what, name_of(lens, claim)) + place
