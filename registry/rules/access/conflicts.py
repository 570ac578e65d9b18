"""Whether what is said about access agrees."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import can_access
from registry.rules.access.reach import by_who, layers, same_part, who_has
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import Access, Declaration, DeclarationKind, DeclaredParty, Occasion, Standing


class Disagreement(Cases):
    """How access on record disagrees with what is said of it."""

    NOBODY_ELSE = (
        "nobody else",
        _("%(supplier)s says that nobody else reaches the data in “%(service)s”; on record is access of %(parties)s."),
    )
    DENIED = "denied", _("For “%(service)s” it is both denied and said that %(who)s can reach the data (%(layers)s).")
    FROM_AFAR = (
        "from afar",
        _(
            "For “%(service)s” it is denied that %(who)s can reach the data from afar (%(layers)s), and said that it "
            "can."
        ),
    )


@rule(
    "ACC-01",
    EngagementDossier,
    _("What is said about who can reach the data, and from where, agrees."),
    when="processing",
    message=Disagreement,
    fix=_("Ask the supplier which holds, end the other claim, or record the conflict with its resolution"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 32(1)(b), 32(4)", "UK": "UK GDPR Art. 32(1)(b), 32(4)"},
)
def access_agrees(d: EngagementDossier) -> Iterator[Seen]:
    accesses = [row for row in d.claims(Access) if can_access(row)]
    for declaration in d.stated(Declaration):
        if declaration.kind == DeclarationKind.NO_OTHER_ACCESS:
            yield from _nobody_else(d, declaration, accesses)
    for denial in d.claims(Access):
        if denial.standing == Standing.DENIED:
            yield from _denied(d, denial, accesses)


def _nobody_else(d: EngagementDossier, declaration: Declaration, accesses: list[Access]) -> Iterator[Seen]:
    """Access of parties that a declaration does not name, to the part that it is about."""
    named = {row.party_id for row in d.lens.where(DeclaredParty, "declaration_id", declaration.id)}
    # Neither a party that it names nor the supplier itself is anybody else.
    known = {None, d.supplier.id, *named}
    others = []
    for row in accesses:
        concerned = row.party_id not in known and declaration.component_id in {None, row.component_id}
        if concerned and not d.in_conflict(declaration, row):
            others.append(row)
    if others:
        yield seen(
            d.weigh(Severity.MEDIUM),
            about=declaration,
            fix=d.service,
            evidence=tuple(others),
            case=Disagreement.NOBODY_ELSE,
            parties=tuple(who for who, _rows in by_who(d, others)),
        )


def _denied(d: EngagementDossier, denial: Access, accesses: list[Access]) -> Iterator[Seen]:
    """Access that is said although it is denied, unless somebody recorded that the denial conflicts with access."""
    said = tuple(row for row in accesses if _contradicts(denial, row))
    if said and not any(d.in_conflict(denial, row) for row in accesses):
        yield seen(
            d.weigh(Severity.LOW),
            about=denial,
            fix=d.service,
            evidence=said,
            case=Disagreement.FROM_AFAR if denial.from_afar else Disagreement.DENIED,
            who=who_has(d, denial),
            layers=layers([denial]),
        )


def _contradicts(denial: Access, said: Access) -> bool:
    """Whether the same people are said to have the access that is denied to them."""
    if (denial.party_id, denial.layer) != (said.party_id, said.layer) or not same_part(denial, said):
        return False
    if denial.from_afar:
        return said.from_afar
    people = denial.people.casefold() == said.people.casefold()
    if denial.occasion in {Occasion.NEVER, Occasion.UNKNOWN}:
        # What is denied to a party is denied to all of its people; of the supplier's own, only to those named.
        return people or denial.party_id is not None
    return people and said.occasion == denial.occasion
