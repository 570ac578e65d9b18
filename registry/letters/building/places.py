"""The questions on places and transfers: where the data is, and on what a transfer is based."""

from collections.abc import Callable

from registry.letters.asked import Asked
from registry.letters.composed import Part
from registry.letters.matter import Matter, as_paragraph, joined

# The order of the parts: places without a name, countries, regions; conflicts come last.
ORDER = ("SUB-09", "TRA-14", "TRA-04", "TRA-10", "TRA-05", "TRA-11", "EVD-07")


def location(matter: Matter) -> tuple[Part, ...]:
    """A part for each open place, country, region and conflict."""
    return as_paragraph(matter.parts(sorted(matter.asked, key=_in(ORDER))))


def _in(order: tuple[str, ...]) -> Callable[[Asked], int]:
    """A key that sorts findings by their rules."""
    places = {code: place for place, code in enumerate(order)}
    return lambda asked: places.get(asked.code, len(order))


def transfer(matter: Matter) -> tuple[Part, ...]:
    """A part for each recipient abroad."""
    by_importer: dict[object, list[Asked]] = {}
    for each in matter.asked:
        importer = each.finding.seen.figures.get("importer")
        by_importer.setdefault(getattr(importer, "id", importer), []).append(each)
    return as_paragraph([joined(matter.parts(asked)) for asked in by_importer.values()])
