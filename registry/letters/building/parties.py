"""The questions on the parties behind the service: who they are, what they do, and under which duties."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from registry.letters.asked import Asked
from registry.letters.behind import involvements, sides
from registry.letters.building.party_table import party_rows
from registry.letters.composed import Part
from registry.letters.matter import Matter, as_paragraph, joined, keys_of
from registry.values import PartKind
from suppliers.values import Involvement, InvolvementKind, Supplier
from suppliers.wording.choices import choice
from suppliers.wording.figures import listing

# From this number on, the parties are rows of a table.
TABLE_FROM = 3


def parties(matter: Matter) -> tuple[Part, ...]:
    """Who is behind the service: the same questions about each party, and then what is open about single ones."""
    behind = _parties_behind(matter)
    if not behind:
        return as_paragraph(matter.parts(matter.asked))
    covered = (*matter.of("SUB-02"), *_conflicts_of_declarations(matter))
    if len(behind) >= TABLE_FROM:
        rows = party_rows(matter, behind)
        taken = (*covered, *matter.of("SUB-01"), *matter.of("SUB-09"))
        return (_lead(matter, behind, covered, table=True), *matter.parts(matter.rest(taken)), *rows)
    named = matter.of("SUB-01", case="party")
    rest = matter.parts(matter.rest(covered, named))
    return (_lead(matter, behind, covered, table=False), *_about_each(matter, named, covered), *rest)


def _parties_behind(matter: Matter) -> tuple[Supplier, ...]:
    """The parties about which details or their role are asked, the nearest first."""
    found: dict[int, Supplier] = {}
    for each in (*matter.of("SUB-02"), *matter.of("SUB-01", case="party")):
        figures = each.finding.seen.figures
        for party in (*figures.get("parties", ()), *filter(None, (figures.get("party"),)), *figures.get("named", ())):
            found.setdefault(party.id, party)
    links = [link.party.id for dossier in matter.dossiers for link in dossier.processors]
    order = {key: place for place, key in enumerate(dict.fromkeys(links))}
    return tuple(sorted(found.values(), key=lambda party: (order.get(party.id, len(order)), party.id)))


def _conflicts_of_declarations(matter: Matter) -> tuple[Asked, ...]:
    """The conflicts that have the declaration of SUB-02 as one side: the first sentences say the same."""
    declared = {each.finding.about for each in matter.of("SUB-02")}
    return tuple(each for each in matter.of("EVD-07") if not declared.isdisjoint(sides(each)))


def _lead(matter: Matter, behind: tuple[Supplier, ...], covered: tuple[Asked, ...], *, table: bool) -> Part:
    """What is declared, what the documents say of each party, and what is asked."""
    rows = list(dict.fromkeys(row for each in matter.asked for row in involvements(each, behind)))
    words = {"party_does": _does(behind, rows), "cite2": matter.writer.cite(rows)}
    declared = matter.of("SUB-02")
    if declared:
        words |= {"declaration": _declaration(matter, declared[0]), "cite": _declared(matter, covered)}
    match bool(declared), table:
        case True, True:
            text = _("%(declaration)s%(cite)s. Your documents also name others. Please complete this table:") % words
        case True, False:
            text = matter.lead_in(**words)
        case False, True:
            text = _("Please complete this table on the parties that your documents name:")
        case _:
            text = _("Your documents say that %(party_does)s%(cite2)s. For each of them, please tell us:") % words
    return matter.lead(text, covered)


def _declared(matter: Matter, covered: Iterable[Asked]) -> str:
    """The sections of the declarations, also of those that contradict each other."""
    declarations = dict.fromkeys(each.finding.about for each in covered if each.code == "SUB-02")
    return matter.writer.cite(declarations)


def _declaration(matter: Matter, asked: Asked) -> str:
    """What the supplier declares, as a clause."""
    if asked.case == "no sub-processors":
        return _("You state that you use no sub-processors")
    named = matter.writer.voice.word(asked.finding.seen.figures["named"])
    return _("You name %(named)s as the only parties behind the service") % {"named": named}


def _does(behind: Iterable[Supplier], rows: list[Involvement]) -> str:
    """Each party with what it does, as clauses joined by "and"."""
    clauses = []
    for party in behind:
        verbs = verbs_of(row for row in rows if row.party_id == party.id)
        if verbs:
            clauses.append(f"{party.full_name} {listing(verbs)}")
    return _(" and ").join(clauses)


def verbs_of(rows: Iterable[Involvement]) -> list[str]:
    """What a party does, in verbs: "hosts", "monitors"."""
    kinds = dict.fromkeys(row.kind for row in rows)
    return [_("does other work") if kind == InvolvementKind.OTHER else choice(InvolvementKind, kind) for kind in kinds]


def _about_each(matter: Matter, named: tuple[Asked, ...], covered: tuple[Asked, ...]) -> list[Part]:
    """What is asked about each party: its details, its work, and its role."""
    parts = []
    if named:
        missing = dict.fromkeys(detail for each in named for detail in each.finding.seen.figures["missing"])
        details = matter.writer.voice.word(tuple(missing))
        parts.append(Part(key="details", text=_("its %(details)s;") % {"details": details}, findings=keys_of(named)))
    declared = keys_of(each for each in covered if each.code == "SUB-02")
    work = _("what exactly it does for you, what it can access, and under whose contract;")
    role = _("how you see its role under Article 28(2), and why.")
    return [
        *parts,
        Part(key="work", text=work, findings=declared),
        Part(key="role", text=role, findings=declared),
    ]


def flow_down(matter: Matter) -> tuple[Part, ...]:
    """Whether the same duties bind all parties, and how the supplier supervises their work."""
    open_parties = matter.of("SUB-05", case="not asked")
    supervised = matter.of("SUB-11")
    denied = matter.parts(matter.rest(open_parties, supervised))
    sentences = [*_same_duties(matter, open_parties), *matter.parts(supervised)]
    if not sentences:
        return as_paragraph(denied)
    return (replace(joined(sentences), key="lead", kind=PartKind.LEAD), *denied)


def _same_duties(matter: Matter, asked: tuple[Asked, ...]) -> list[Part]:
    """One sentence for all parties, of every organisation."""
    if not asked:
        return []
    parties = dict.fromkeys(party for each in asked for party in each.finding.seen.figures["parties"])
    text = _(
        "Do your contracts with %(parties)s impose the same data protection duties as ours (Article 28(4))? May we see "
        "the relevant clauses?"
    )
    words = {"parties": matter.writer.voice.word(tuple(parties))}
    return [Part(key="duties", text=text % words, findings=keys_of(asked))]
