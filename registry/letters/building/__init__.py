"""How the question of each point is built from its findings. A point without a builder has a part for each finding."""

from collections.abc import Callable

from registry.causes.point import Point
from registry.letters.building.access import access
from registry.letters.building.breaches import breach, breach_chain
from registry.letters.building.contract import agreement, own_use, promise
from registry.letters.building.deletion import copies, ending
from registry.letters.building.duties import duties
from registry.letters.building.evidence import certificates, evidence, generated, statement
from registry.letters.building.parties import flow_down, parties
from registry.letters.building.places import location, transfer
from registry.letters.building.security import encryption, sign_in, tests
from registry.letters.building.templates import templates
from registry.letters.composed import Part
from registry.letters.matter import Matter, as_paragraph, at_most

Builder = Callable[[Matter], tuple[Part, ...]]


def each_finding(matter: Matter) -> tuple[Part, ...]:
    """A part for each finding; one paragraph if there is only one."""
    return as_paragraph(matter.parts(matter.asked))


BUILDERS: dict[Point, Builder] = {
    Point.AGREEMENT: agreement,
    Point.DUTIES: duties,
    Point.OWN_USE: own_use,
    Point.PROMISE: promise,
    Point.BREACH: breach,
    Point.BREACH_CHAIN: breach_chain,
    Point.PARTIES: parties,
    Point.FLOW_DOWN: flow_down,
    Point.ACCESS: access,
    Point.LOCATION: location,
    Point.TRANSFER: transfer,
    Point.TEMPLATES: templates,
    Point.ENCRYPTION: encryption,
    Point.SIGN_IN: sign_in,
    Point.TESTS: tests,
    Point.ENDING: ending,
    Point.COPIES: copies,
    Point.GENERATED: generated,
    Point.STATEMENT: statement,
    Point.CERTIFICATES: certificates,
    Point.EVIDENCE: evidence,
}


def built(matter: Matter) -> tuple[Part, ...]:
    """The parts of a question, of which at most eight are lettered."""
    return at_most(BUILDERS.get(matter.words.point, each_finding)(matter))
