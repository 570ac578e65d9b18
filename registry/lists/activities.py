"""The list of processing activities: what each is for, on what basis, with which data and services."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy, pgettext_lazy

from registry.chains import status_of
from registry.listing.column import Cell, Column
from registry.listing.facet import UNKNOWN, Facet
from registry.listing.lined_up import LinedUp
from registry.listing.listing import ALL, Listing
from registry.listing.sentence import Subject
from registry.lists.matters import NOTHING, Matters, matters_by_dossier
from registry.lists.shared_parts import OPEN_COLUMN, OPEN_MATTERS, ORGANISATION, ORGANISATION_COLUMN, OWNER
from registry.lists.words import SPECIAL, joined_cell
from registry.reading.kept import kept_by_register
from registry.reading.lens import Lens
from registry.records.lists import ActivityLine as Listed
from registry.records.lists import activities_in_order, activity_line
from registry.values import ActivityData, ActivityStatus, DpiaStatus, LawfulBasis, Organisation, ProcessingActivity
from registry.wording.folding import folded
from suppliers.values import DataCategory
from suppliers.wording.choices import choice


@dataclass(frozen=True, kw_only=True)
class ActivityLine:
    """An activity with its organisation, data and open matters."""

    listed: Listed
    organisation: Organisation
    status: ActivityStatus
    data: tuple[DataCategory, ...]
    matters: Matters

    @property
    def activity(self) -> ProcessingActivity:
        """The activity."""
        return self.listed.activity

    @property
    def name(self) -> str:
        """Its reference and name."""
        return f"{self.activity.reference} {self.activity.name}"

    @cached_property
    def special(self) -> set[str]:
        """The categories of Articles 9 and 10 among its data."""
        return set(filter(None, map(attrgetter("special"), self.data)))

    @property
    def owners(self) -> tuple[str, ...]:
        """The functions that own it or take care of its open matters."""
        return tuple(sorted(filter(None, {self.activity.owner, *self.matters.owners}), key=str.casefold))

    @cached_property
    def text(self) -> str:
        """What is searched."""
        row = self.activity
        words = [row.reference, row.name, row.business_function, row.owner, self.organisation.name]
        words += map(attrgetter("name"), (*self.data, *self.listed.suppliers))
        return folded(" ".join(words))


def _data(line: ActivityLine) -> Iterator[str]:
    yield from line.special
    if line.data and not line.special:
        yield "none"


def _dpia(line: ActivityLine) -> tuple[str, ...]:
    known = line.activity.dpia and line.activity.dpia != DpiaStatus.NOT_ASSESSED
    return (line.activity.dpia,) if known else ()


def _data_cell(line: ActivityLine) -> Cell:
    words = map(str, map(SPECIAL.__getitem__, filter(line.special.__contains__, SPECIAL)))
    return joined_cell(words, none=_("none") if line.data else _("not on record"))


def _bases(line: ActivityLine) -> list[str]:
    return list(dict.fromkeys(map(attrgetter("basis"), line.listed.bases)))


ACTIVITIES: Listing[ActivityLine] = Listing(
    name="activities",
    columns=(
        Column(
            name="name",
            label=gettext_lazy("Activity"),
            cell=lambda line: Cell(text=line.name),
            key=lambda line: folded(line.name),
        ),
        ORGANISATION_COLUMN,
        Column(
            name="function",
            label=gettext_lazy("Business function"),
            cell=lambda line: Cell(text=line.activity.business_function or _("not on record")),
            key=lambda line: folded(line.activity.business_function) or None,
            usual=False,
        ),
        Column(
            name="status",
            label=gettext_lazy("Status"),
            cell=lambda line: Cell(text=str(line.status.label)),
            key=lambda line: ActivityStatus.values.index(line.status),
        ),
        Column(
            name="data",
            label=gettext_lazy("Art. 9, 10"),
            cell=_data_cell,
            key=lambda line: len(line.special) if line.data else None,
            worst_first=True,
        ),
        Column(
            name="dpia",
            label=gettext_lazy("Impact assessment"),
            cell=lambda line: Cell(text=choice(DpiaStatus, line.activity.dpia) or _("not on record")),
            key=lambda line: next(map(DpiaStatus.values.index, _dpia(line)), None),
        ),
        OPEN_COLUMN,
        Column(
            name="owner",
            label=gettext_lazy("Owner"),
            cell=lambda line: joined_cell(line.owners, none=_("nobody")),
            key=lambda line: folded(" ".join(line.owners)) or None,
        ),
        Column(
            name="basis",
            label=gettext_lazy("Lawful basis"),
            cell=lambda line: joined_cell(
                [choice(LawfulBasis, each) for each in _bases(line)], none=_("not on record")
            ),
            key=lambda line: _bases(line) or None,
            usual=False,
        ),
        Column(
            name="services",
            label=gettext_lazy("Services"),
            cell=lambda line: joined_cell(map(attrgetter("name"), line.listed.suppliers), none=_("none on record")),
            key=lambda line: len(line.listed.suppliers) or None,
        ),
    ),
    facets=(
        ORGANISATION,
        Facet(
            name="status",
            label=gettext_lazy("Status"),
            values=lambda line: (line.status.value,),
            says=gettext_lazy("that are %(values)s"),
            choices=dict(ActivityStatus.choices),
            is_open=True,
        ),
        Facet(
            name="data",
            label=gettext_lazy("Data"),
            values=_data,
            says=gettext_lazy("with %(values)s data"),
            choices={**SPECIAL, "none": gettext_lazy("none of Art. 9 or 10")},
            unknown=gettext_lazy("not on record"),
            in_sentence={"none": gettext_lazy("ordinary"), UNKNOWN: gettext_lazy("not recorded")},
            zeros=False,
            is_open=True,
        ),
        OPEN_MATTERS,
        Facet(
            name="dpia",
            label=gettext_lazy("Impact assessment"),
            values=_dpia,
            says=gettext_lazy("whose impact assessment is %(values)s"),
            choices={each.value: each.label for each in DpiaStatus if each != DpiaStatus.NOT_ASSESSED},
            unknown=pgettext_lazy("impact assessment", "not yet assessed whether one is due"),
            in_sentence={UNKNOWN: gettext_lazy("not yet considered")},
            is_open=True,
        ),
        Facet(
            name="basis",
            label=gettext_lazy("Lawful basis"),
            values=_bases,
            says=gettext_lazy("on the basis of %(values)s"),
            choices=dict(LawfulBasis.choices),
            unknown=gettext_lazy("not on record"),
            in_sentence={UNKNOWN: gettext_lazy("nothing on record")},
            zeros=False,
        ),
        Facet(
            name="function",
            label=gettext_lazy("Business function"),
            values=lambda line: filter(None, (line.activity.business_function,)),
            says=gettext_lazy("of the function %(values)s"),
            unknown=gettext_lazy("not on record"),
        ),
        OWNER,
        Facet(
            name="services",
            label=gettext_lazy("Services"),
            values=lambda line: ("used",) if line.listed.suppliers else (),
            says=gettext_lazy("that use %(values)s"),
            choices={"used": gettext_lazy("of suppliers")},
            unknown=gettext_lazy("none on record"),
            in_sentence={"used": gettext_lazy("services of suppliers"), UNKNOWN: gettext_lazy("no service on record")},
        ),
    ),
    subjects={
        ALL: Subject(
            ngettext_lazy("%(shown)s processing activity", "%(shown)s processing activities", "n"),
            gettext_lazy("Processing activities"),
        ),
    },
    text_of=attrgetter("text"),
    key_of=lambda line: line.activity.id,
)


@kept_by_register
def activities_ready(lens: Lens) -> LinedUp[ActivityLine]:
    """The activities of a lens, by organisation and reference, made ready to be chosen from."""
    matters = matters_by_dossier(lens)
    lines = []
    for organisation, row in activities_in_order(lens):
        keys = map(attrgetter("category_id"), lens.current(ActivityData, "activity_id", row.id))
        lines.append(
            ActivityLine(
                listed=activity_line(lens, row),
                organisation=organisation,
                status=status_of(lens, row),
                data=tuple(lens.get_each(DataCategory, keys)),
                matters=matters.get(f"activity:{row.id}", NOTHING),
            )
        )
    return ACTIVITIES.lined_up(lines)
