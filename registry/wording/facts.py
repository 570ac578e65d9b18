"""Facts in words: any record as labels and values, for pages and files that show all of it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from django.utils.text import capfirst
from django.utils.translation import gettext as _

import suppliers.values as facts
from registry.chains import citations_of, conflicts_of
from registry.reading.kinds import model_of
from registry.reading.lens import Lens
from registry.wording.names import getter, name_of, refer_in
from registry.wording.where_used import UsedThing, thing_in
from suppliers.values import CLAIM_KINDS, Claim, Document, Row
from suppliers.wording.fields import field_in_words, shown_fields
from suppliers.wording.figures import day, listing
from suppliers.wording.names import titled

# Shown beside a claim, or by the place where the record is shown.
ASIDE = frozenset(
    {"id", "service_id", "standing", "assurance", "worded", "salt", "sealed"}
    | {"activity_id", "engagement_id", "agreement_id", "organisation_id", "supplier_id", "processing_id"}
)
# Shown only where the answer is "yes": almost every record has "no".
QUIET = frozenset({"legal_conclusion", "confidential"})
# A claim with this choice is shown without it.
UNKNOWN = "unknown"
# Shown in the citation behind a claim.
CITED = frozenset({"document_id", "section", "starts", "ends"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One field as people read it. ``thing`` is what its value names, if services can depend on that."""

    label: str
    value: str
    thing: UsedThing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A record in words: its title, its facts, and for a claim its source document."""

    row: Row
    title: str
    facts: tuple[Fact, ...]
    document: Document | None

    @property
    def claim(self) -> Row:
        """The row, under the name that templates of citations use."""
        return self.row


@dataclass(frozen=True, slots=True)
class RecordGroup:
    """All records of one kind in one place."""

    name: str
    rows: tuple[Described, ...]


def described(lens: Lens, row: Row, leave_out: Collection[str] = (), *, beside_title: bool = False) -> Described:
    """A record with every field that has a value, apart from *leave_out*.

    *beside_title* leaves out fields whose value is part of the title.
    """
    aside = ASIDE | set(leave_out)
    title, document = name_of(lens, row), None
    if isinstance(row, Claim):
        aside |= CITED
        document = lens.get(Document, row.document_id)
    in_title = frozenset[str]()
    if beside_title:
        in_title = _naming_columns(row)
    found = _facts(lens, row, aside, title=title, in_title=in_title)
    return Described(row=row, title=title, facts=tuple(found), document=document)


def group(
    lens: Lens, kind: type[Row], rows: Collection[Row], leave_out: Collection[str] = (), *, beside_title: bool = False
) -> RecordGroup:
    """Records of one kind under its name."""
    name = str(model_of(kind)._meta.verbose_name_plural)
    each = (described(lens, row, leave_out, beside_title=beside_title) for row in rows)
    return RecordGroup(capfirst(name), tuple(each))


def groups(lens: Lens, kinds: Iterable[type[Row]], column: str, key: int) -> list[RecordGroup]:
    """All records of each kind whose *column* is *key*, without kinds that have none."""
    found = []
    for kind in kinds:
        rows = lens.where(kind, column, key)
        if rows:
            found.append(group(lens, kind, rows))
    return found


def _facts(lens: Lens, row: Row, aside: Collection[str], *, title: str, in_title: Collection[str]) -> Iterator[Fact]:
    """The fields of a record, except those shown aside and those of *in_title* whose words the title has."""
    get, refer = getter(row), refer_in(lens)
    for field in shown_fields(model_of(type(row))).values():
        if field.column in aside or _left_out(row, field.column, get(field.column)):
            continue
        words = field_in_words(field, get, refer)
        if words and not (field.column in in_title and words in title):
            yield Fact(field.label, words, thing_in(row, field.field, get(field.column)))
    yield from _below(lens, row)


def _naming_columns(row: Row) -> frozenset[str]:
    """The columns from which the name of a record is built."""
    fields = model_of(type(row))._meta
    names = chain.from_iterable(row.NAMED_BY.parts)
    return frozenset(fields.get_field(name).attname for name in names)  # type: ignore[union-attr]


def _left_out(row: Row, column: str, value: object) -> bool:
    """Whether a claim has no answer to a choice, or the answer is the "no" of almost every record."""
    return (column in QUIET and value is False) or (isinstance(row, Claim) and value == UNKNOWN)


def _below(lens: Lens, row: Row) -> Iterator[Fact]:
    """The parts of a record without a page of their own: parties of a declaration, links of a notice, sources."""
    if isinstance(row, facts.Declaration):
        parties = lens.where(facts.DeclaredParty, "declaration_id", row.id)
        yield from _names(_("Parties named"), lens, facts.Supplier, (each.party_id for each in parties))
    if isinstance(row, facts.ChangeNotice):
        links = lens.where(facts.NoticeLink, "notice_id", row.id)
        yield from _names(_("Links"), lens, facts.Involvement, (each.involvement_id for each in links))
    if isinstance(row, Claim):
        yield from _further_sources(lens, row)
        yield from _conflicts(lens, row)


def _names(label: str, lens: Lens, kind: type[Row], keys: Iterable[int]) -> Iterator[Fact]:
    """The names of several records as one fact. None where there are no records."""
    names = [name_of(lens, lens.get(kind, key)) for key in keys]
    if names:
        yield Fact(label, listing(names))


def _further_sources(lens: Lens, row: Claim) -> Iterator[Fact]:
    """The further places where a claim is written."""
    for citation in citations_of(lens, row):
        words = [name_of(lens, lens.get(Document, citation.document_id)), citation.section]
        if citation.quote:
            words.append(f"“{citation.quote}”")
        yield Fact(_("Also in"), " ".join(filter(None, words)))


def _conflicts(lens: Lens, row: Claim) -> Iterator[Fact]:
    """The claims that do not agree with a claim."""
    for conflict in conflicts_of(lens, row):
        first, second = conflict.sides
        other = second if row.key == first else first
        words = f"{_claim_name(lens, *other)}: {conflict.about}: {conflict.resolution or _('not resolved yet')}"
        if conflict.resolved:
            words += f" ({day(conflict.resolved)})"
        yield Fact(_("Does not agree with"), words)


def _claim_name(lens: Lens, kind: str, key: int) -> str:
    """A claim by its kind, its name and its section, such as "breach notice “48 hours” (4.2)"."""
    claim = lens.get(CLAIM_KINDS[kind], key)
    word = str(model_of(CLAIM_KINDS[kind])._meta.verbose_name)
    if claim is None:
        return f"{word} ({_('not on record')})"
    name = titled(word, name_of(lens, claim))
    if claim.section:
        name += f" ({claim.section})"
    return name
