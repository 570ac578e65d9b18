"""The list of clients: our processing for each, the other processors engaged, and the notice that we owe."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from registry.chains.span import HOUR, span_of
from registry.listing.column import Cell, Column
from registry.listing.facet import UNKNOWN, Facet
from registry.listing.lined_up import LinedUp
from registry.listing.listing import ALL, Listing
from registry.listing.sentence import Subject
from registry.lists.matters import NOTHING, Matters, matters_by_dossier
from registry.lists.shared_parts import OPEN_COLUMN, OPEN_MATTERS, ORGANISATION, ORGANISATION_COLUMN
from registry.lists.words import country_cell, country_key, joined_cell
from registry.reading.kept import kept_by_register
from registry.reading.lens import Lens
from registry.records.lists import ClientLine as Listed
from registry.records.lists import client_line, clients_in_order
from registry.values import Organisation, OwnService, ProcessingForClient
from registry.wording.folding import folded
from suppliers.wording.countries import country_name
from suppliers.wording.figures import day


@dataclass(frozen=True, kw_only=True)
class ClientLine:
    """The processing for a client with our service and its open matters."""

    listed: Listed
    service: OwnService
    organisation: Organisation
    matters: Matters

    @property
    def row(self) -> ProcessingForClient:
        """The processing."""
        return self.listed.processing

    @cached_property
    def text(self) -> str:
        """What is searched."""
        words = [self.row.client, self.row.address, self.row.categories, self.service.name, self.organisation.name]
        words += map(attrgetter("name"), self.listed.suppliers)
        return folded(" ".join(words))


def _owed(line: ClientLine) -> Iterator[str]:
    """The facet of the notice owed, by its step."""
    if line.row.breach is not None:
        steps = ((24 * HOUR, "24"), (48 * HOUR, "48"), (72 * HOUR, "72"))
        yield next((value for limit, value in steps if span_of(line.row.breach).known <= limit), "longer")


def _engaged(line: ClientLine) -> Iterator[str]:
    if line.listed.suppliers:
        yield "engaged"
    elif line.listed.none is not None:
        yield "none"


def _engaged_cell(line: ClientLine) -> Cell:
    if not line.listed.suppliers and line.listed.none is not None:
        return Cell(text=_("None, confirmed on %(day)s") % {"day": day(line.listed.none.on)})
    return joined_cell(map(attrgetter("name"), line.listed.suppliers), none=_("not on record"))


CLIENTS: Listing[ClientLine] = Listing(
    name="clients",
    columns=(
        Column(
            name="name",
            label=gettext_lazy("Client"),
            cell=lambda line: Cell(text=line.row.client),
            key=lambda line: folded(line.row.client),
        ),
        Column(
            name="service",
            label=gettext_lazy("Service"),
            cell=lambda line: Cell(text=line.service.name),
            key=lambda line: folded(line.service.name),
        ),
        ORGANISATION_COLUMN,
        Column(
            name="country",
            label=gettext_lazy("Country"),
            cell=lambda line: country_cell(line.row.country_id),
            key=lambda line: country_key(line.row.country_id),
            usual=False,
        ),
        Column(
            name="owed",
            label=gettext_lazy("Breach notice owed"),
            cell=lambda line: Cell(text=str(line.row.breach) if line.row.breach else _("not on record")),
            key=lambda line: span_of(line.row.breach).known if line.row.breach else None,
        ),
        Column(
            name="change",
            label=gettext_lazy("Notice of changes owed"),
            cell=lambda line: Cell(text=str(line.row.change) if line.row.change else _("not on record")),
            key=lambda line: span_of(line.row.change).known if line.row.change else None,
            usual=False,
        ),
        OPEN_COLUMN,
        Column(
            name="engaged",
            label=gettext_lazy("Other processors engaged"),
            cell=_engaged_cell,
            key=lambda line: len(line.listed.suppliers) if line.listed.suppliers or line.listed.none else None,
        ),
        Column(
            name="categories",
            label=gettext_lazy("Categories of processing"),
            cell=lambda line: Cell(text=line.row.categories or _("not on record")),
            key=lambda line: folded(line.row.categories) or None,
        ),
    ),
    facets=(
        ORGANISATION,
        Facet(
            name="service",
            label=gettext_lazy("Service"),
            values=lambda line: (line.service.name,),
            says=gettext_lazy("of %(values)s"),
            is_open=True,
        ),
        Facet(
            name="owed",
            label=gettext_lazy("Breach notice owed"),
            values=_owed,
            says=gettext_lazy("to whom we owe notice %(values)s"),
            choices={
                "24": gettext_lazy("within 24 hours"),
                "48": gettext_lazy("25 to 48 hours"),
                "72": gettext_lazy("49 to 72 hours"),
                "longer": gettext_lazy("longer"),
            },
            unknown=gettext_lazy("not on record"),
            in_sentence={
                "48": gettext_lazy("within 25 to 48 hours"),
                "72": gettext_lazy("within 49 to 72 hours"),
                "longer": gettext_lazy("after more than 72 hours"),
                UNKNOWN: gettext_lazy("within a time that is not on record"),
            },
            is_open=True,
        ),
        Facet(
            name="engaged",
            label=gettext_lazy("Other processors"),
            values=_engaged,
            says=gettext_lazy("with %(values)s"),
            choices={"engaged": gettext_lazy("engaged"), "none": gettext_lazy("none, confirmed")},
            unknown=gettext_lazy("not on record"),
            in_sentence={
                "engaged": gettext_lazy("other processors engaged"),
                "none": gettext_lazy("confirmation that no other processor is engaged"),
                UNKNOWN: gettext_lazy("nothing on record of other processors"),
            },
            is_open=True,
        ),
        OPEN_MATTERS,
        Facet(
            name="country",
            label=gettext_lazy("Country"),
            values=lambda line: filter(None, (line.row.country_id,)),
            says=gettext_lazy("in %(values)s"),
            words_of=country_name,
            unknown=gettext_lazy("not on record"),
            in_sentence={UNKNOWN: gettext_lazy("a country that is not on record")},
        ),
    ),
    subjects={
        ALL: Subject(ngettext_lazy("%(shown)s client", "%(shown)s clients", "n"), gettext_lazy("Clients")),
    },
    text_of=attrgetter("text"),
    key_of=lambda line: line.row.id,
)


@kept_by_register
def clients_ready(lens: Lens) -> LinedUp[ClientLine]:
    """The clients of a lens, by organisation, service and client, made ready to be chosen from."""
    matters = matters_by_dossier(lens)
    organisations = {each.id: each for each in lens.organisations}
    lines = []
    for service, row in clients_in_order(lens):
        lines.append(
            ClientLine(
                listed=client_line(lens, row),
                service=service,
                organisation=organisations[service.organisation_id],
                matters=matters.get(f"client:{row.id}", NOTHING),
            )
        )
    return CLIENTS.lined_up(lines)
