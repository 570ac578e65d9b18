"""Reference data: the law as the register knows it, by law, with the days and the source of each entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from registry.loaders.own_reference import own_entries
from registry.reading.lens import Lens
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.reference_parts import Part, parts_of_categories, parts_of_law, parts_of_lists, parts_of_places
from suppliers.values import Regime


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page: what belongs to one law, to both laws, or to this register alone."""

    name: str
    parts: tuple[Part, ...]


@requires(Permission.READER)
def reference(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    sections = [section for section in _sections(lens) if section.parts]
    own = own_entries() if request.scope.on == request.scope.today else []
    return render(request, "reference/list.html", {"sections": sections, "day": lens.on, "own_entries": own})


def _sections(lens: Lens) -> Iterator[Section]:
    """What applies on the day by its law, then kinds of which nothing does, such as the one text that both laws had."""
    past = []
    for name, parts in _by_law(lens):
        found = tuple(parts)
        past += [part for part in found if not part.applies]
        yield Section(name, tuple(part for part in found if part.applies))
    yield Section(_("Nothing of these applies on this day"), tuple(past))


def _by_law(lens: Lens) -> Iterator[tuple[str, Iterator[Part]]]:
    for law in Regime:
        yield str(law.label), chain(parts_of_law(lens, law), parts_of_lists(lens, law))
    yield _("Both laws"), chain(parts_of_places(lens), parts_of_lists(lens, ""))
    yield _("Categories of this register"), parts_of_categories(lens)
