"""Pictures of invented chains for the gallery: the smallest, the largest, circles, and names of every length."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from registry.chains import UNKNOWN, BreachClocks, Chain, Clock, Span
from registry.pictures import clock
from registry.pictures.bar import Part, bar_of
from registry.pictures.chain import ChainPicture, picture_of
from registry.pictures.chain_facts import ChainFacts, Joined, Pair, Use
from registry.pictures.map import PlacesMap, places_map
from registry.reading.lens import Lens
from registry.values import Engagement, Organisation, OurRole
from suppliers.values import Country, DeclaredRole, Involvement, InvolvementKind, Row, Service, Standing, Supplier

R = TypeVar("R", bound=Row)
COUNTRIES = ("IE", "DE", "", "US", "IN")
KINDS = ("declared", "named", "custody")
LARGE, DEEP = 60, 8


def sample_chains(lens: Lens) -> Iterator[tuple[str, ChainPicture]]:
    """Chains of every shape."""
    yield _("One party"), _picture(lens, ["Fernhill Hosting Ltd"], [])
    circle = ["Acuity Analytics Inc.", "Brightwater Hosting GmbH", "Calder Cloud EMEA SARL", "Dovetail Mail B.V."]
    yield _("A circle"), _picture(lens, circle, [(1, 2), (2, 3), (3, 2), (1, 4), (4, 3), (3, 1)])
    long = ["Ironbridge Sicherheit GmbH & Co. KG", "Aktiengesellschaft" * 40, "شركة الأفق للاستضافة ذ.م.م", "東京" * 30]
    yield _("Long names, and names from right to left"), _picture(lens, long, [(1, 2), (1, 3), (1, 4)])
    names = [_("Party %(n)s") % {"n": number} for number in range(1, LARGE + 1)]
    steps = list(zip(range(1, DEEP + 1), range(2, DEEP + 2), strict=True))
    yield _("Eight levels"), _picture(lens, names[: DEEP + 1], [*steps, (1, 8), (3, 9)])
    many = [((number * 7) // 11 + 1, number + 1) for number in range(1, LARGE)]
    yield _("Sixty parties"), _picture(lens, names, [*many, (2, 9), (2, 30), (5, 41), (40, 7)])


@dataclass(frozen=True)
class Counted:
    """Some places in one country, of every organisation."""

    country: Country | None
    places: int
    organisations: frozenset[int]


def sample_maps(lens: Lens) -> Iterator[tuple[str, PlacesMap]]:
    """Maps of one country, of a few, of the whole world, and of none."""
    for number, (name, codes) in enumerate(
        (
            (_("No place"), ()),
            (_("Country not on record"), ("",)),
            (_("Two parts of the world"), ("", "IE", "GB", "IM", "US")),
            (_("The whole world"), ("MT", "SG", "BR", "AU", "US", "DE", "FR", "IN", "FJ", "GI", "RU")),
        )
    ):
        counted = []
        for places, code in enumerate(codes, 1):
            country = Country(id=code) if code else None
            counted.append(Counted(country, places * places * places, lens.organisation_ids))
        yield name, places_map(lens, counted, name=f"map-{number}")


def sample_clocks() -> Iterator[tuple[str, clock.Clock]]:
    """Lines of time: with a limit, without a figure, and with a part that is too short for letters."""
    hours, week = Span(minutes=48 * 60), Span(minutes=7 * 24 * 60)
    yield _("A limit that is exceeded"), _clock([("Webcore", UNKNOWN), ("Siso", hours)], [Span(minutes=36 * 60)])
    yield _("No figure"), _clock([("Fernhill", UNKNOWN)])
    short = Span(minutes=60)
    yield _("A short part"), _clock([("Aktiengesellschaft" * 20, short), ("Acuity", week), ("Calder", Span(months=6))])


def _clock(parts: Iterable[tuple[str, Span]], limits: Sequence[Span] = ()) -> clock.Clock:
    made, total = [], Span()
    for name, span in parts:
        made.append(Part(begins=name, span=span, sentence=f"{name}: {span}", who=name))
        total += span
    bar = bar_of(made, _("we know"), limits)
    return clock.Clock(paths=(clock.Path(bar=bar, parts=tuple(made)),), bound=total)


def _picture(lens: Lens, names: Sequence[str], pairs: Sequence[Pair]) -> ChainPicture:
    """The picture of a chain; the first party is the supplier, and each is a level below the first that names it."""
    parties, levels = {}, {1: 0}
    for number, name in enumerate(names, 1):
        country = COUNTRIES[number % len(COUNTRIES)] or None
        parties[number] = _row(Supplier, id=number, legal_name=name, country_id=country)
    for above, to in pairs:
        levels.setdefault(to, levels[above] + 1)
    service = _row(Service, id=1, supplier_id=1, name="Service")
    facts = ChainFacts(
        lens=lens,
        service=service,
        supplier=parties[1],
        uses=(_use(lens, service, parties, pairs),),
        parties=parties,
        levels=levels,
        links=tuple(_link(parties[above], parties[to]) for above, to in pairs),
    )
    return picture_of(facts)


def _link(above: Supplier, party: Supplier) -> Joined:
    notice = UNKNOWN if party.id % 3 == 0 else Span(minutes=24 * 60 * (party.id % 3))
    declared = DeclaredRole.SUB_PROCESSOR if party.id % 4 else DeclaredRole.NOT_PROCESSOR
    row = _involvement(party, declared_role=declared)
    return Joined(above=above, party=party, rows=(row,), kind=KINDS[party.id % len(KINDS)], notice=notice)


def _involvement(party: Supplier, **given: Any) -> Involvement:
    given |= {"kind": InvolvementKind.values[party.id % len(InvolvementKind.values)], "standing": Standing.STATED}
    return _row(Involvement, id=-party.id, service_id=1, party_id=party.id, **given)


def _use(lens: Lens, service: Service, parties: dict[int, Supplier], pairs: Sequence[Pair]) -> Use:
    """One organisation, for which the way to the last party is the slowest."""
    above: dict[int, int] = {}
    for upper, lower in pairs:
        above.setdefault(lower, upper)
    path, party = [], len(parties)
    while party != 1:
        path.append(_involvement(parties[party]))
        party = above[party]
    worst = Clock(party=parties[len(parties)], worst=UNKNOWN, at_least=Span(), path=tuple(path[::-1]), level=1, paths=1)
    return Use(
        engagement=_row(Engagement, id=1, organisation_id=1, service_id=1, role=OurRole.PROCESSOR),
        organisation=_row(Organisation, id=1, legal_name="Example Trading Ltd"),
        chain=Chain(lens=lens, service=service, options=None, organisation_id=0),
        clocks=BreachClocks(Span(minutes=36 * 60), None, (worst,) if path else ()),
        people=1200,
    )


def _row(kind: type[R], /, **given: Any) -> R:
    """A row with the fields given; every other one is empty."""
    for each in fields(kind):
        if each.name not in given and each.init:
            given[each.name] = "" if each.type is str else None
    return kind(**given)
