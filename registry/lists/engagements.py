"""The list of engagements: the services in use, each as one organisation uses it."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter
from typing import Any

from django.utils.translation import gettext_lazy, ngettext_lazy

from registry.findings.finding import Finding
from registry.listing.column import Cell, Column
from registry.listing.facet import UNKNOWN, Facet
from registry.listing.lined_up import LinedUp
from registry.listing.listing import ALL, Listing
from registry.listing.sentence import Subject
from registry.lists.matters import NOTHING, matters_by_dossier
from registry.lists.parties import parties
from registry.lists.shared_parts import ORGANISATION, ORGANISATION_COLUMN
from registry.lists.supplier_columns import COLUMNS
from registry.lists.supplier_facets import FACETS
from registry.lists.supplier_line import Place, SupplierLine
from registry.lists.using import UseFacts, in_use
from registry.reading.kept import kept_by_register
from registry.reading.lens import Lens
from registry.values import Organisation, OurRole
from registry.wording.folding import folded
from suppliers.wording.choices import choice


@dataclass(frozen=True, kw_only=True)
class EngagementLine(SupplierLine):
    """An engagement in force: the line of its supplier, with this use alone."""

    use: UseFacts = field(kw_only=True)

    @property
    def organisation(self) -> Organisation:
        """The organisation that uses the service."""
        return self.use.organisation

    def _concerns(self, finding: Finding) -> bool:
        return finding.dossier == f"engagement:{self.use.engagement.id}"

    @cached_property
    def text(self) -> str:
        """What is searched: that of the supplier, and the organisation."""
        return f"{super().text} {folded(self.organisation.name)}"

    @cached_property
    def order(self) -> tuple[int, str, int]:
        """By supplier and service."""
        name = folded(f"{self.supplier.name} {self.use.service.name}")
        return 0, name, self.use.engagement.id


def _signed(line: EngagementLine) -> tuple[str, ...]:
    """Whether the day of signature of each agreement is on record."""
    if not line.use.contract:
        return ("none",)
    return () if None in map(attrgetter("signed"), line.use.contract) else ("signed",)


ROLE: Facet[EngagementLine] = Facet(
    name="role",
    label=gettext_lazy("Role"),
    values=lambda line: (line.use.engagement.role,),
    says=gettext_lazy("of %(values)s"),
    choices=dict(OurRole.choices),
    zeros=False,
    is_open=True,
)
SIGNED: Facet[EngagementLine] = Facet(
    name="signed",
    label=gettext_lazy("Day of signature"),
    values=_signed,
    says=gettext_lazy("whose day of signature is %(values)s"),
    choices={"signed": gettext_lazy("on record"), "none": gettext_lazy("no agreement")},
    unknown=gettext_lazy("not on record"),
    in_sentence={"none": gettext_lazy("missing with the agreement"), UNKNOWN: gettext_lazy("not on record")},
)
OF_SUPPLIERS = ("certificates", "country", "letter")
_FACETS: tuple[Facet[Any], ...] = FACETS
_COLUMNS: tuple[Column[Any], ...] = COLUMNS


def _of_a_use(column: Column[Any]) -> bool:
    """Whether a column of suppliers says something of one use."""
    return column.name not in {"name", "country", "letter", "services", "number"}


def _as_usual(column: Column[Any]) -> Column[Any]:
    """A column of suppliers. The data gives way to the supplier and the organisation."""
    return replace(column, usual=column.usual and column.name != "data")


ENGAGEMENTS: Listing[EngagementLine] = Listing(
    name="engagements",
    columns=(
        Column(
            name="name",
            label=gettext_lazy("Service"),
            cell=lambda line: Cell(text=line.use.service.name),
            key=lambda line: folded(line.use.service.name),
        ),
        Column(
            name="supplier",
            label=gettext_lazy("Supplier"),
            cell=lambda line: Cell(text=line.supplier.name),
            key=lambda line: folded(line.supplier.name),
        ),
        ORGANISATION_COLUMN,
        Column(
            name="role",
            label=gettext_lazy("Role"),
            cell=lambda line: Cell(text=choice(OurRole, line.use.engagement.role)),
            key=lambda line: OurRole.values.index(line.use.engagement.role),
            usual=False,
        ),
        *map(_as_usual, filter(_of_a_use, _COLUMNS)),
    ),
    facets=(ORGANISATION, ROLE, *(each for each in _FACETS if each.name not in OF_SUPPLIERS), SIGNED),
    subjects={
        ALL: Subject(
            ngettext_lazy("%(shown)s service in use", "%(shown)s services in use", "n"),
            gettext_lazy("Services in use"),
        )
    },
    text_of=attrgetter("text"),
    key_of=lambda line: line.use.engagement.id,
)


@kept_by_register
def engagements_ready(lens: Lens) -> LinedUp[EngagementLine]:
    """The engagements of a lens, made ready to be chosen from."""
    matters = matters_by_dossier(lens)
    facts = {each.supplier.id: each for each in parties(lens)}
    lines = []
    for use in in_use(lens):
        lines.append(
            EngagementLine(
                on=lens.on,
                facts=facts[use.supplier.id],
                uses=(use,),
                places=(Place(use, use.whole),),
                matters=matters.get(f"engagement:{use.engagement.id}", NOTHING),
                use=use,
            )
        )
    return ENGAGEMENTS.lined_up(sorted(lines, key=attrgetter("order")))
