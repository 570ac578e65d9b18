"""The engagements that depend on a thing as a file: the rows of the page, all of them, in its order."""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from django.utils.translation import gettext as _

from registry.exports.envelope import DayToCome
from registry.exports.tables import csv_of
from registry.reading.lens import Lens
from registry.records.where_used import PeopleCount
from registry.records.where_used_lines import NamedThing, UsedLine
from suppliers.wording.figures import number


def where_used_csv(lens: Lens, asked: NamedThing, lines: Iterable[UsedLine]) -> bytes:
    """The file. Raises DayToCome for a day to come."""
    if lens.foreseen:
        raise DayToCome
    return csv_of(_columns(), (_cells(lens, asked, line) for line in lines))


def _columns() -> Iterator[str]:
    yield from (_("Used"), _("Level"), _("Supplier"), _("Through"), _("Other ways"), _("Service"), _("Organisation"))
    yield from (_("Activities"), _("Clients"), _("People"), _("Notified within"), _("Special categories"), _("Day"))


def _cells(lens: Lens, asked: NamedThing, line: UsedLine) -> Iterator[str]:
    yield from (asked.name, str(line.reach.level), line.supplier.name)
    yield " › ".join(map(attrgetter("name"), line.way))
    yield from (str(line.more_ways), line.service.name, line.organisation.name)
    yield "; ".join(map(attrgetter("name"), line.activities))
    yield "; ".join(map(attrgetter("client"), line.clients))
    yield "; ".join(map(_people, line.people))
    yield from (str(line.reach.hears), "; ".join(line.special), lens.on.isoformat())


def _people(each: PeopleCount) -> str:
    if each.number is None:
        return each.category.name
    return f"{each.category.name} {number(each.number)}"
