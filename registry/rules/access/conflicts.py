"""The rule that statements about access agree."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import can_access
from registry.rules.access.parties import by_party, layers, party_of, same_part
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, rule, seen
from suppliers.values import Access, Declaration, DeclarationKind, DeclaredParty, Occasion, Standing


class Disagreement(Cases):
    """How two statements about access disagree."""

    NOBODY_ELSE = (
        "nobody else",
        _(
            "%(supplier)s states that nobody else can access the data in “%(service)s”, but access by %(parties)s is "
            "on record."
        ),
    )
    DENIED = (
        "denied",
        _("For “%(service)s”, access by %(who)s (%(layers)s) is described in one place and denied in another."),
    )
    FROM_AFAR = (
        "from afar",
        _("For “%(service)s”, remote access by %(who)s (%(layers)s) is described in one place and denied in another."),
    )


@rule(
    "ACC-01",
    EngagementDossier,
    _("All statements about who can access the data, and from where, agree."),
    when="processing",
    message=Disagreement,
    fix=_("Ask the supplier which statement is right, and file the answer"),
    target=answer(Access),
)
def access_agrees(d: EngagementDossier) -> Iterator[Seen]:
    accesses = list(filter(can_access, d.claims(Access)))
    for declaration in d.stated(Declaration):
        if declaration.kind == DeclarationKind.NO_OTHER_ACCESS:
            yield from _nobody_else(d, declaration, accesses)
    for denial in d.claims(Access):
        if denial.standing == Standing.DENIED:
            yield from _denied(d, denial, accesses)


def _nobody_else(d: EngagementDossier, declaration: Declaration, accesses: list[Access]) -> Iterator[Seen]:
    """Access by parties that a declaration does not name, to the part of the service that it is about."""
    named = {row.party_id for row in d.lens.where(DeclaredParty, "declaration_id", declaration.id)}
    # The supplier itself is not "somebody else", and the parties named are exceptions.
    allowed = {None, d.supplier.id, *named}
    others = []
    for row in accesses:
        concerned = row.party_id not in allowed and declaration.component_id in {None, row.component_id}
        if concerned and not d.in_conflict(declaration, row):
            others.append(row)
    if others:
        yield seen(
            about=declaration,
            evidence=tuple(others),
            case=Disagreement.NOBODY_ELSE,
            parties=tuple(by_party(d, others)),
        )


def _denied(d: EngagementDossier, denial: Access, accesses: list[Access]) -> Iterator[Seen]:
    """Access that is both described and denied, unless a conflict of the denial with an access is on record."""
    described = tuple(row for row in accesses if _contradicts(denial, row))
    if not described or any(d.in_conflict(denial, row) for row in accesses):
        return
    case = Disagreement.DENIED
    if denial.from_afar:
        case = Disagreement.FROM_AFAR
    yield seen(
        about=denial,
        evidence=described,
        case=case,
        who=party_of(d, denial),
        layers=layers([denial]),
    )


def _contradicts(denial: Access, access: Access) -> bool:
    """Whether an access is described for the same people to whom it is denied."""
    if (denial.party_id, denial.layer) != (access.party_id, access.layer) or not same_part(denial, access):
        return False
    if denial.from_afar:
        return access.from_afar
    same_people = denial.people.casefold() == access.people.casefold()
    if denial.occasion in {Occasion.NEVER, Occasion.UNKNOWN}:
        # A denial about a party covers all of its people; one about the supplier's own people, only those it names.
        return same_people or denial.party_id is not None
    return same_people and access.occasion == denial.occasion
