"""Reference data: the law as the register knows it, by law, with the days and the source of each entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from registry.loaders.own_reference import own_entries
from registry.people.rights import Right
from registry.reading.kept import Kept, kept_by_answers
from registry.reading.lens import Lens
from registry.request.permission import Permission, may, may_edit, requires
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
    own = own_entries() if request.scope.on == request.scope.today else []
    shown = _shown(sections_of(lens), lens.on, may_edit=may_edit(request), keeps_law=may(request, Right.LAW))
    return render(request, "reference/list.html", {"shown": shown, "own_entries": own})


@kept_by_answers
def sections_of(lens: Lens) -> tuple[Section, ...]:
    """The sections that have entries. They alter with the law's data alone."""
    return tuple(section for section in _sections(lens) if section.parts)


_drawn: Kept[tuple[Section, ...], SafeString] = Kept()


def _shown(sections: tuple[Section, ...], day: date, **may: bool) -> str:
    """The sections as a page shows them to people with the same rights. Drawing them takes longest, so that is kept."""
    if not sections:
        return ""
    place = (day, get_script_prefix(), get_language(), *may.items())
    drawn = _drawn.get(place)
    if drawn is not None and drawn[0] is sections:
        return drawn[1]
    words = render_to_string("reference/_sections.html", {"sections": sections, "day": day, **may})
    return _drawn.put(place, sections, words)


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
