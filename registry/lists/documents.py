"""The list of documents: what suppliers have written, how old it is, and what was read in it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from registry.listing.column import Cell, Column
from registry.listing.facet import UNKNOWN, Facet
from registry.listing.lined_up import LinedUp
from registry.listing.listing import ALL, Listing
from registry.listing.sentence import Subject
from registry.lists.supplier_line import Group
from registry.lists.using import in_use
from registry.reading.kept import kept_by_register
from registry.reading.lens import Lens
from registry.wording.folding import folded
from suppliers.values import CLAIMS, Availability, Document, DocumentKind, Force, Standing, Supplier
from suppliers.wording.choices import choice
from suppliers.wording.figures import number, short_day

YEAR = 366


@dataclass(frozen=True, kw_only=True)
class DocumentLine:
    """A document with its supplier and the number of facts that were read in it."""

    on: date
    document: Document
    supplier: Supplier
    group: str
    facts: int
    superseded: bool

    @cached_property
    def text(self) -> str:
        """What is searched."""
        row = self.document
        return folded(" ".join((row.title, row.reference, row.version, row.scope, row.address, *self.supplier.names)))

    @property
    def age(self) -> int | None:
        """The days since its own date; None where it has none."""
        return None if self.document.dated is None else (self.on - self.document.dated).days


def _age(line: DocumentLine) -> Iterator[str]:
    if line.age is not None:
        steps = ((YEAR, "1"), (2 * YEAR, "2"))
        yield next((value for limit, value in steps if line.age <= limit), "older")


def _day_column(name: str, label: object, usual: bool = True) -> Column[DocumentLine]:
    get = attrgetter(f"document.{name}")

    def cell(line: DocumentLine) -> Cell:
        day = get(line)
        return Cell(text=short_day(day) or _("not on record"), value=day)

    return Column(name=name, label=label, cell=cell, key=get, usual=usual)  # type: ignore[arg-type]


DOCUMENTS: Listing[DocumentLine] = Listing(
    name="documents",
    columns=(
        Column(
            name="name",
            label=gettext_lazy("Document"),
            cell=lambda line: Cell(text=line.document.name),
            key=lambda line: folded(line.document.name),
        ),
        Column(
            name="supplier",
            label=gettext_lazy("Supplier"),
            cell=lambda line: Cell(text=line.supplier.name),
            key=lambda line: folded(line.supplier.name),
        ),
        Column(
            name="kind",
            label=gettext_lazy("Kind"),
            cell=lambda line: Cell(text=choice(DocumentKind, line.document.kind)),
            key=lambda line: choice(DocumentKind, line.document.kind),
        ),
        _day_column("dated", gettext_lazy("Dated")),
        _day_column("received", gettext_lazy("Received"), usual=False),
        Column(
            name="held",
            label=gettext_lazy("Availability"),
            cell=lambda line: Cell(text=choice(Availability, line.document.availability)),
            key=lambda line: Availability.values.index(line.document.availability),
        ),
        Column(
            name="force",
            label=gettext_lazy("Force"),
            cell=lambda line: Cell(text=choice(Force, line.document.force)),
            key=lambda line: None if line.document.force == Force.UNKNOWN else line.document.force,
        ),
        Column(
            name="facts",
            label=gettext_lazy("Facts"),
            cell=lambda line: Cell(text=number(line.facts) if line.facts else _("not yet read"), value=line.facts),
            key=lambda line: line.facts or None,
        ),
    ),
    facets=(
        Facet(
            name="kind",
            label=gettext_lazy("Kind"),
            values=lambda line: (line.document.kind,),
            says=gettext_lazy("of kind %(values)s"),
            choices=dict(DocumentKind.choices),
            zeros=False,
            is_open=True,
        ),
        Facet(
            name="held",
            label=gettext_lazy("Availability"),
            values=lambda line: (line.document.availability,),
            says=gettext_lazy("that are %(values)s"),
            choices=dict(Availability.choices),
            is_open=True,
        ),
        Facet(
            name="age",
            label=gettext_lazy("Age"),
            values=_age,
            says=gettext_lazy("dated %(values)s"),
            choices={
                "1": gettext_lazy("up to a year ago"),
                "2": gettext_lazy("one to two years ago"),
                "older": gettext_lazy("longer ago"),
            },
            unknown=gettext_lazy("no date"),
            in_sentence={
                "older": gettext_lazy("more than two years ago"),
                UNKNOWN: gettext_lazy("on a day that is not on record"),
            },
            is_open=True,
        ),
        Facet(
            name="read",
            label=gettext_lazy("Read"),
            values=lambda line: ("read",) if line.facts else (),
            says=gettext_lazy("of which facts are %(values)s"),
            choices={"read": gettext_lazy("facts on record")},
            unknown=gettext_lazy("not yet read"),
            in_sentence={"read": gettext_lazy("on record"), UNKNOWN: gettext_lazy("not yet on record")},
            is_open=True,
        ),
        Facet(
            name="version",
            label=gettext_lazy("Version"),
            values=lambda line: ("superseded" if line.superseded else "latest",),
            says=gettext_lazy("in a version that is %(values)s"),
            choices={"latest": gettext_lazy("the latest"), "superseded": gettext_lazy("superseded")},
            is_open=True,
        ),
        Facet(
            name="force",
            label=gettext_lazy("Force"),
            values=lambda line: () if line.document.force == Force.UNKNOWN else (line.document.force,),
            says=gettext_lazy("that are %(values)s"),
            choices={Force.BINDING: Force.BINDING.label, Force.INFORMATIVE: Force.INFORMATIVE.label},
            unknown=gettext_lazy("not known"),
            in_sentence={UNKNOWN: gettext_lazy("of unknown force")},
        ),
        Facet(
            name="of",
            label=gettext_lazy("Supplier"),
            values=lambda line: (line.group,),
            says=gettext_lazy("of suppliers that %(values)s"),
            choices={
                Group.CONTRACT: gettext_lazy("we contract"),
                Group.BEHIND: gettext_lazy("are behind them"),
                Group.UNUSED: gettext_lazy("are not in use"),
            },
        ),
    ),
    subjects={
        ALL: Subject(ngettext_lazy("%(shown)s document", "%(shown)s documents", "n"), gettext_lazy("Documents")),
    },
    text_of=attrgetter("text"),
    key_of=lambda line: line.supplier.id,
)


@kept_by_register
def documents_ready(lens: Lens) -> LinedUp[DocumentLine]:
    """The documents of a lens, made ready to be chosen from."""
    facts, groups = _facts(lens), _groups(lens)
    superseded = set(map(attrgetter("supersedes_id"), lens.all(Document)))
    lines = []
    for row in lens.all(Document):
        supplier = lens.get(Supplier, row.supplier_id)
        if supplier is not None:
            lines.append(
                DocumentLine(
                    on=lens.on,
                    document=row,
                    supplier=supplier,
                    group=groups.get(supplier.id, Group.UNUSED),
                    facts=facts[row.id],
                    superseded=row.id in superseded,
                )
            )
    return DOCUMENTS.lined_up(sorted(lines, key=lambda line: (folded(line.document.name), line.document.id)))


def _facts(lens: Lens) -> Counter[int | None]:
    """How many facts were read in each document, by its id."""
    found: Counter[int | None] = Counter()
    for kind in CLAIMS:
        for row in lens.all(kind):
            if row.standing != Standing.UNREAD:
                found[row.document_id] += 1
    return found


def _groups(lens: Lens) -> dict[int, str]:
    """Whether we contract each supplier, or it is behind one that we contract."""
    found: dict[int, str] = {}
    for use in in_use(lens):
        found[use.supplier.id] = Group.CONTRACT
        for part in use.behind:
            found.setdefault(part.party_id, Group.BEHIND)
    return found
