"""Rules about what a supplier declares of its chain as a whole."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED, can_access, conflicts_of
from registry.rules.chain.parties import PASSED_ON
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, rule, seen
from suppliers.values import (
    CLAIM_KINDS,
    Access,
    Component,
    Declaration,
    DeclarationKind,
    DeclaredParty,
    Involvement,
    InvolvementKind,
    Occasion,
    Standing,
    Supplier,
)

OF_THE_CHAIN = frozenset({DeclarationKind.NO_SUB_PROCESSORS, DeclarationKind.ONLY_THESE})
RUNS = frozenset({InvolvementKind.HOSTS, InvolvementKind.MANAGES})


class Contradicted(Cases):
    """The declarations that a party behind a service may contradict, by their kinds."""

    NO_SUB_PROCESSORS = (
        "no sub-processors",
        _(
            "%(supplier)s states that “%(service)s” has no sub-processors. On record with the role of a processor, "
            "custody of data or access to it: %(parties)s."
        ),
    )
    ONLY_THESE = (
        "only these",
        _(
            "%(supplier)s states that “%(service)s” has no parties behind it except %(named)s. Also on record with the "
            "role of a processor, custody of data or access to it: %(parties)s."
        ),
    )


@rule(
    "SUB-02",
    EngagementDossier,
    _("Every declaration about sub-processors agrees with the parties on record that have access or custody."),
    when="processing",
    message=Contradicted,
    fix=_("Ask the supplier which is right, and file the answer"),
    target=answer(Declaration),
)
def declarations_hold(d: EngagementDossier) -> Iterator[Seen]:
    for row in d.stated(Declaration):
        if row.kind in OF_THE_CHAIN:
            yield from _contradicted(d, row)


def _contradicted(d: EngagementDossier, declaration: Declaration) -> Iterator[Seen]:
    """The sub-processors that a declaration leaves out."""
    named = _named(d, declaration)
    parties = _left_out(d, declaration, named)
    if parties:
        figures: dict[str, Any] = {"parties": parties}
        if declaration.kind == DeclarationKind.ONLY_THESE:
            figures["named"] = named
        case = Contradicted(declaration.kind)
        yield seen(about=declaration, case=case, **figures)


def _named(d: EngagementDossier, declaration: Declaration) -> tuple[Supplier, ...]:
    """The parties that a declaration names as the only ones."""
    if declaration.kind != DeclarationKind.ONLY_THESE:
        return ()
    ids = {row.party_id for row in d.lens.where(DeclaredParty, "declaration_id", declaration.id)}
    return tuple(d.lens.get_each(Supplier, sorted(ids)))


def _left_out(d: EngagementDossier, declaration: Declaration, named: tuple[Supplier, ...]) -> tuple[Supplier, ...]:
    """The sub-processors that a declaration does not name, without those whose every conflict with it is resolved."""
    settled = _settled(d, declaration)
    found: list[Supplier] = []
    for links in d.sub_processors.values():
        party = links[0].party
        if party not in named and not settled.issuperset(link.involvement.id for link in links):
            found.append(party)
    return tuple(found)


def _settled(d: EngagementDossier, declaration: Declaration) -> set[int]:
    """The involvements whose conflict with a declaration is resolved, with a reason."""
    settled: set[int] = set()
    for conflict in conflicts_of(d.lens, declaration):
        if conflict.open(d.lens.on):
            continue
        for kind, key in conflict.sides:
            if CLAIM_KINDS[kind] is Involvement:
                settled.add(key)
    return settled


@rule(
    "SUB-11",
    EngagementDossier,
    _("Every supplier can supervise the components that its sub-processors run."),
    when="processing",
    message=_(
        "%(supplier)s states that it never accesses %(component)s of “%(service)s”, run by %(parties)s. How it "
        "supervises this work is not on record."
    ),
    fix=_("Ask the supplier how it supervises this work, and file the answer"),
    target=answer(Involvement),
)
def supervision_possible(d: EngagementDossier) -> Iterator[Seen]:
    for component_id, row in _never_accessed(d).items():
        component = d.lens.get(Component, component_id)
        if component is None:
            continue
        parties = _running(d, component)
        if parties:
            yield seen(
                about=component,
                evidence=(row,),
                component=component,
                parties=parties,
            )


def _never_accessed(d: EngagementDossier) -> dict[int, Access]:
    """The components that the supplier says it never accesses, by id, each with the first claim about it."""
    never: dict[int, Access] = {}
    accessed: set[int] = set()
    for row in d.claims(Access):
        if row.component_id is None or row.party_id not in {None, d.supplier.id}:
            continue
        if can_access(row):
            accessed.add(row.component_id)
        elif _denies_access(row):
            never.setdefault(row.component_id, row)
    for component_id in accessed:
        never.pop(component_id, None)
    return never


def _denies_access(row: Access) -> bool:
    """Whether a claim says that there is no access."""
    return row.standing == Standing.DENIED or (row.standing in ASSERTED and row.occasion == Occasion.NEVER)


def _running(d: EngagementDossier, component: Component) -> tuple[Supplier, ...]:
    """The sub-processors that run a component without a known contract that passes the duties on."""
    found: dict[int, Supplier] = {}
    for link in d.processors:
        row = link.involvement
        if row.component_id == component.id and row.kind in RUNS and row.flow_down not in PASSED_ON:
            found[link.party.id] = link.party
    return tuple(found.values())
