"""Rules about who can reach the data."""

from collections.abc import Iterator
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.chains import SAID, reaches
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from suppliers.values import (
    Access,
    Claim,
    Control,
    Declaration,
    DeclarationKind,
    DeclaredParty,
    Layer,
    Occasion,
    Reads,
    SecurityMeasure,
    Standing,
    Supplier,
)

# Who stands before the machines, or runs what the machines run on.
OUTER = frozenset({Layer.PHYSICAL, Layer.INFRASTRUCTURE})


class Guard(StrEnum):
    """What is to be known of an access."""

    CONTROL = "control"
    LOG = "log"
    KEPT = "kept"

    @property
    def label(self) -> Promise:
        """The words shown."""
        return _GUARDS[self]


_GUARDS = {
    Guard.CONTROL: _("how it is controlled"),
    Guard.LOG: _("whether it is logged"),
    Guard.KEPT: _("how long its log is kept"),
}


@rule(
    "ACC-01",
    EngagementDossier,
    _("What is said about who can reach the data, and from where, agrees."),
    message={
        "nobody else": _(
            "%(supplier)s says that nobody else reaches the data in “%(service)s”; on record is access of %(parties)s."
        ),
        "denied": _("For “%(service)s” it is both denied and said that %(who)s can reach the data (%(layers)s)."),
        "from afar": _(
            "For “%(service)s” it is denied that %(who)s can reach the data from afar (%(layers)s), and said that it "
            "can."
        ),
    },
    mend=_("Ask the supplier which holds, end the other claim, or record the conflict with its resolution"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 32(1)(b), 32(4)", "UK": "UK GDPR Art. 32(1)(b), 32(4)"},
)
def access_agrees(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    accesses = [row for row in d.claims(Access) if reaches(row)]
    for declaration in d.stated(Declaration):
        if declaration.kind == DeclarationKind.NO_OTHER_ACCESS:
            yield from _nobody_else(d, declaration, accesses)
    for denial in d.claims(Access):
        if denial.standing == Standing.DENIED:
            yield from _denied(d, denial, accesses)


@rule(
    "ACC-02",
    EngagementDossier,
    _("Every standing access is controlled and logged, and its log kept for a stated time."),
    message={
        "": _("%(who)s can reach “%(service)s” (%(layers)s); not on record: %(open)s."),
        "unlogged": _("%(who)s can reach “%(service)s” (%(layers)s); that this is logged is denied."),
    },
    mend=_("Ask the supplier, and enter control, log and how long it is kept with the access"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 32(1)(b)", "UK": "UK GDPR Art. 32(1)(b)"},
)
def access_is_guarded(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    for who, rows in _by_who(d, [row for row in d.claims(Access) if _stands(row)]):
        missing = {row.id: _missing(row) for row in rows}
        open_ = tuple(guard for guard in Guard if any(guard in each for each in missing.values()))
        lacking = [row for row in rows if missing[row.id]]
        if open_:
            figures = (("who", who), ("layers", _layers(lacking)), ("open", open_))
            yield Seen(d.weigh(Severity.LOW), figures, (d.service, *lacking, who), "guards")
        unlogged = [row for row in rows if row.logged == Standing.DENIED]
        if unlogged:
            told = (("who", who), ("layers", _layers(unlogged)))
            yield Seen(d.weigh(Severity.MEDIUM), told, (d.service, *unlogged, who), "log", "unlogged")


@rule(
    "ACC-03",
    EngagementDossier,
    _("Nobody with only physical or infrastructure access can read the data."),
    message={
        "reads": _("%(who)s has only %(layers)s access to “%(service)s”, and is said to read the data."),
        "plain": _(
            "%(who)s has only %(layers)s access to “%(service)s”; what rests there is said not to be encrypted."
        ),
        "unknown": _(
            "%(who)s has only %(layers)s access to “%(service)s”; whether it can read the data is not on record."
        ),
    },
    mend=_("Ask for encryption with keys that this party does not hold, or record why it cannot read"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 32(1)(a)", "UK": "UK GDPR Art. 32(1)(a)"},
)
def outer_access_reads_nothing(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    measures = [
        row
        for row in d.claims(SecurityMeasure)
        if row.control == Control.ENCRYPTION_REST and row.standing == Standing.DENIED
    ]
    said = [row for row in d.claims(Access) if row.standing in SAID and row.occasion != Occasion.NEVER]
    for who, rows in _by_who(d, said):
        outer = [row for row in rows if row.layer in OUTER]
        if not outer or any(row.layer not in OUTER and row.reads != Reads.NOTHING for row in rows):
            continue
        reading = [row for row in outer if row.reads == Reads.READABLE]
        plain = [row for row in outer if any(_in_the_clear(d, row, measure) for measure in measures)]
        unknown = [row for row in outer if row.reads == Reads.UNKNOWN]
        found = {"reads": reading, "plain": plain, "unknown": unknown}
        case = next((case for case, rows in found.items() if rows), None)
        if case:
            severity = d.weigh(Severity.LOW if case == "unknown" else Severity.MEDIUM)
            figures = (("who", who), ("layers", _layers(outer)))
            yield Seen(severity, figures, (d.service, *found[case], who), "outer", case)


def _nobody_else(d: EngagementDossier, declaration: Declaration, accesses: list[Access]) -> Iterator[Seen]:
    """Access of parties that a declaration does not name, to the part that it is about."""
    named = {row.party_id for row in d.lens.where(DeclaredParty, "declaration_id", declaration.id)} | {d.supplier.id}
    others = [
        row
        for row in accesses
        if row.party_id is not None
        and row.party_id not in named
        and declaration.component_id in {None, row.component_id}
        and not d.in_conflict(declaration, row)
    ]
    if others:
        parties = tuple(who for who, _rows in _by_who(d, others))
        yield Seen(
            d.weigh(Severity.MEDIUM), (("parties", parties),), (d.service, *others, declaration), "", "nobody else"
        )


def _denied(d: EngagementDossier, denial: Access, accesses: list[Access]) -> Iterator[Seen]:
    """Access that is said although it is denied, unless somebody recorded that the denial conflicts with access."""
    said = [row for row in accesses if _contradicts(denial, row)]
    if said and not any(d.in_conflict(denial, row) for row in accesses):
        case = "from afar" if denial.from_afar else "denied"
        figures = (("who", _who(d, denial)), ("layers", _layers([denial])))
        yield Seen(d.weigh(Severity.LOW), figures, (d.service, *said, denial), case=case)


def _contradicts(denial: Access, said: Access) -> bool:
    """Whether the same people are said to have the access that is denied to them."""
    if (denial.party_id, denial.layer) != (said.party_id, said.layer) or not _same_part(denial, said):
        return False
    if denial.from_afar:
        return said.from_afar
    people = denial.people.casefold() == said.people.casefold()
    if denial.occasion in {Occasion.NEVER, Occasion.UNKNOWN}:
        # What is denied to a party is denied to all of its people; of the supplier's own, only to those named.
        return people or denial.party_id is not None
    return people and said.occasion == denial.occasion


def _in_the_clear(d: EngagementDossier, access: Access, measure: SecurityMeasure) -> bool:
    """Whether an access is to what is not encrypted at rest, and nobody recorded a conflict between the two."""
    return _same_part(access, measure) and not d.in_conflict(access, measure)


def _same_part(first: Claim, second: Claim) -> bool:
    return None in {first.component_id, second.component_id} or first.component_id == second.component_id


def _stands(row: Access) -> bool:
    """Whether an access is there without a need arising first, or nothing says that it is not."""
    return reaches(row) and row.occasion in {Occasion.STANDING, Occasion.UNKNOWN}


def _missing(row: Access) -> set[Guard]:
    """What is not on record of an access; what nobody has read yet is not missing."""
    found = set() if row.control.strip() else {Guard.CONTROL}
    if row.logged in {Standing.SILENT, Standing.UNCLEAR}:
        found.add(Guard.LOG)
    elif row.logged == Standing.STATED and row.log_kept is None:
        found.add(Guard.KEPT)
    return found


def _who(d: EngagementDossier, row: Access) -> Supplier:
    """The party that has an access; the supplier where its own people are meant."""
    return (d.lens.get(Supplier, row.party_id) if row.party_id else None) or d.supplier


def _by_who(d: EngagementDossier, rows: list[Access]) -> list[tuple[Supplier, list[Access]]]:
    """Accesses by who has them."""
    found: dict[int, tuple[Supplier, list[Access]]] = {}
    for row in rows:
        who = _who(d, row)
        found.setdefault(who.id, (who, []))[1].append(row)
    return list(found.values())


def _layers(rows: list[Access]) -> tuple[Layer, ...]:
    """The layers that accesses reach, from the outermost."""
    reached = {row.layer for row in rows}
    return tuple(layer for layer in Layer if layer in reached)
