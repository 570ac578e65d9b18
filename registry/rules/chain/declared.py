"""Rules about what a supplier says of its chain as a whole."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED, Link, can_access
from registry.rules.chain.parties import PASSED_ON
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import (
    CLAIM_KINDS,
    Access,
    Component,
    Conflict,
    Declaration,
    DeclarationKind,
    DeclaredParty,
    Involvement,
    InvolvementKind,
    Occasion,
    Standing,
    Supplier,
)

RUNS = frozenset({InvolvementKind.HOSTS, InvolvementKind.MANAGES})


class Contradicted(Cases):
    """The declarations that a party behind a service may contradict, by their kinds."""

    NO_SUB_PROCESSORS = (
        "no sub-processors",
        _(
            "%(supplier)s says that “%(service)s” has no sub-processors; on record with a processor's role, custody of "
            "data or access to it: %(parties)s."
        ),
    )
    ONLY_THESE = (
        "only these",
        _(
            "%(supplier)s says that nobody stands behind “%(service)s” but %(named)s; on record with a processor's "
            "role, custody of data or access to it: %(parties)s."
        ),
    )


@rule(
    "SUB-02",
    EngagementDossier,
    _("“No sub-processors” is not contradicted by a party with access or custody."),
    when="processing",
    message=Contradicted,
    fix=_("Ask the supplier which is so, and assess the parties' roles"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(2)", "UK": "UK GDPR Art. 28(2)"},
)
def declarations_hold(d: EngagementDossier) -> Iterator[Seen]:
    for row in d.stated(Declaration):
        if row.kind not in {DeclarationKind.NO_SUB_PROCESSORS, DeclarationKind.ONLY_THESE}:
            continue
        case, named = Contradicted(row.kind), _named(d, row)
        parties = _beside(d, row, set(named))
        if parties:
            # A declaration that there are none at all names nobody.
            few: dict[str, Any] = {"named": tuple(named.values())} if case == Contradicted.ONLY_THESE else {}
            yield seen(d.weigh(Severity.MEDIUM), about=row, fix=d.service, case=case, parties=parties, **few)


def _named(d: EngagementDossier, declaration: Declaration) -> dict[int, Supplier]:
    """The parties that a declaration names as the only ones, by id."""
    if declaration.kind != DeclarationKind.ONLY_THESE:
        return {}
    ids = {each.party_id for each in d.lens.where(DeclaredParty, "declaration_id", declaration.id)}
    return {each: party for each in sorted(ids) if (party := d.lens.get(Supplier, each))}


def _beside(d: EngagementDossier, declaration: Declaration, named: set[int]) -> tuple[Supplier, ...]:
    """The sub-processors beside those named, but for those of which somebody resolved all that contradicts."""
    settled = _settled(d, declaration)
    return tuple(
        links[0].party
        for party_id, links in d.sub_processors.items()
        if party_id not in named and not settled >= {link.involvement.id for link in links}
    )


def _settled(d: EngagementDossier, declaration: Declaration) -> set[int]:
    """The involvements of which somebody resolved, with a reason, that they do not contradict a declaration."""
    rows = (row for column in ("first_id", "second_id") for row in d.lens.where(Conflict, column, declaration.id))
    resolved = [row.sides for row in rows if declaration.key in row.sides and not row.open(d.lens.on)]
    return {key for sides in resolved for kind, key in sides if CLAIM_KINDS[kind] is Involvement}


@rule(
    "SUB-11",
    EngagementDossier,
    _("A supplier can supervise what its sub-processor runs."),
    when="processing",
    message=_(
        "%(supplier)s says that it never reaches %(component)s of “%(service)s”, run by %(parties)s; how it supervises "
        "what is done there is not on record."
    ),
    fix=_("Ask the supplier how it checks what is run there, and record the contract that passes the duties on"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 28(3)(h), 28(4); EDPB Opinion 22/2024",
        "UK": "UK GDPR Art. 28(3)(h), 28(4); EDPB Opinion 22/2024 (persuasive)",
    },
)
def supervision_possible(d: EngagementDossier) -> Iterator[Seen]:
    for component_id, row in _unreached(d).items():
        component = d.lens.get(Component, component_id)
        if component is None:
            continue
        parties = tuple({link.party.id: link.party for link in _running(d, component)}.values())
        if parties:
            yield seen(
                d.weigh(Severity.LOW),
                about=component,
                fix=d.service,
                evidence=(row,),
                component=component,
                parties=parties,
            )


def _unreached(d: EngagementDossier) -> dict[int, Access]:
    """The parts of the service that the supplier says it never reaches, by id, each with the first claim of it."""
    own = [row for row in d.claims(Access) if row.party_id in {None, d.supplier.id}]
    reached = {row.component_id for row in own if can_access(row)}
    found: dict[int, Access] = {}
    for row in own:
        if row.component_id is not None and row.component_id not in reached and _never(row):
            found.setdefault(row.component_id, row)
    return found


def _never(row: Access) -> bool:
    """Whether a claim says that there is no access."""
    return row.standing == Standing.DENIED or (row.standing in ASSERTED and row.occasion == Occasion.NEVER)


def _running(d: EngagementDossier, component: Component) -> list[Link]:
    """The sub-processors that run a part of the service without a known contract that passes the duties on."""
    here = [link for link in d.processors if link.involvement.component_id == component.id]
    return [link for link in here if link.involvement.kind in RUNS and link.involvement.flow_down not in PASSED_ON]
