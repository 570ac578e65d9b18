"""The table of parties: a row for each, with what is known of it and what is asked."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from registry.letters.asked import Asked
from registry.letters.behind import involvements
from registry.letters.composed import Part
from registry.letters.matter import Matter, keys_of
from registry.values import PartKind
from suppliers.values import Access, InvolvementKind, Layer, Standing, Supplier
from suppliers.wording.choices import choice
from suppliers.wording.figures import listing

# Between the cells of a row, as a person edits it.
CELL = " | "
HEADINGS = (
    gettext_lazy("Party"),
    gettext_lazy("Registered name, address, contact"),
    gettext_lazy("What it does and can access"),
    gettext_lazy("Whose contract"),
    gettext_lazy("Role under Article 28(2)"),
)


def party_rows(matter: Matter, behind: Iterable[Supplier]) -> list[Part]:
    """The rows of the supplier, if its own details are open, of each party, and of each party that has no name."""
    rows = list(_own_row(matter))
    for party in behind:
        asked = [each for each in matter.of("SUB-01", case="party") if each.finding.seen.figures["party"] == party]
        rows.append(_row(matter, party, asked))
    for party, asked in _unnamed(matter).items():
        rows.append(_row(matter, party, asked))
    return rows


def cells(text: str) -> list[str]:
    """The cells of a row, as many as the table has columns."""
    found = [cell.strip() for cell in text.split(CELL.strip())]
    found += [""] * (len(HEADINGS) - len(found))
    return [*found[: len(HEADINGS) - 1], CELL.join(found[len(HEADINGS) - 1 :])]


def _own_row(matter: Matter) -> Iterator[Part]:
    asked = matter.of("SUB-01", case="supplier")
    if asked:
        supplier = asked[0].dossier.supplier
        columns = (supplier.full_name, _identity(matter, supplier, asked), "–", "–", _("processor?"))
        yield _as_row(supplier, columns, asked)


def _unnamed(matter: Matter) -> dict[Supplier, list[Asked]]:
    """The parties without a name, each with its findings."""
    found: dict[Supplier, list[Asked]] = {}
    for each in matter.of("SUB-09", case="party"):
        found.setdefault(each.finding.seen.figures["party"], []).append(each)
    return found


def _row(matter: Matter, party: Supplier, asked: list[Asked]) -> Part:
    columns = (party.full_name, _identity(matter, party, asked), _work(matter, party), _contract(matter, party), "?")
    return _as_row(party, columns, asked)


def _as_row(party: Supplier, columns: Iterable[str], asked: Iterable[Asked]) -> Part:
    text = CELL.join(column.replace(CELL.strip(), "/") for column in columns)
    return Part(key=f"party {party.id}", kind=PartKind.ROW, text=text, findings=keys_of(asked))


def _identity(matter: Matter, party: Supplier, asked: Iterable[Asked]) -> str:
    """What is known of the identity of a party, and the details that are missing."""
    known = [party.registration_number]
    if party.legal_name != party.full_name:
        known.insert(0, party.legal_name)
    missing: dict[object, None] = {}
    for each in asked:
        missing |= dict.fromkeys(each.finding.seen.figures.get("missing", ()))
    question = _("name and address?")
    if missing:
        question = f"{matter.writer.voice.word(tuple(missing))}?"
    return "; ".join(filter(None, [", ".join(filter(None, known)), question]))


def _work(matter: Matter, party: Supplier) -> str:
    """What a party is stated to do and to access, with the sections."""
    rows = list(dict.fromkeys(row for each in matter.asked for row in involvements(each, [party])))
    verbs = [choice(InvolvementKind, kind) for kind in dict.fromkeys(row.kind for row in rows)]
    accesses = [row for row in matter.claims(Access) if row.party_id == party.id and row.standing == Standing.STATED]
    layers = [choice(Layer, layer) for layer in dict.fromkeys(row.layer for row in accesses)]
    words = [listing(verbs)]
    if layers:
        words.append(_("can access: %(layers)s") % {"layers": listing(layers)})
    cite = matter.writer.cite([*rows, *accesses])
    return f"{'; '.join(filter(None, words)) or '?'}{cite}"


def _contract(matter: Matter, party: Supplier) -> str:
    """The company with which the contract of a party seems to be."""
    for dossier in matter.dossiers:
        for link in dossier.processors:
            if link.party.id == party.id and link.above.id == dossier.supplier.id:
                return _("with you?")
            if link.party.id == party.id:
                return _("with %(above)s?") % {"above": link.above.full_name}
    return "?"
