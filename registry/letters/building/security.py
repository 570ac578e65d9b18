"""The questions on security: encryption, sign-in and tests."""

from dataclasses import replace

from django.utils.translation import gettext as _

from registry.letters.asked import Asked
from registry.letters.behind import sides
from registry.letters.composed import Part
from registry.letters.matter import Matter, as_paragraph, joined, keys_of
from registry.letters.measures import IN_TRANSIT
from registry.values import PartKind
from suppliers.values import Control, SecurityMeasure, Standing, Test

# The order of a question on encryption: stored data, data in transit, keys; a conflict comes after the others.
AT_REST, TRANSIT, KEYS = range(3)
RULES = ("SEC-01", "ACC-03", "SEC-06", "EVD-07")
# Ways to sign in with more than a password.
STRONGER = frozenset({Control.SECOND_FACTOR, Control.CERTIFICATE_SIGN_IN})


def encryption(matter: Matter) -> tuple[Part, ...]:
    """A part for each gap: at rest, then in transit, then keys."""
    return as_paragraph(matter.parts(sorted(matter.asked, key=_place)))


def _place(asked: Asked) -> tuple[int, int]:
    """The place of a finding in a question on encryption: by what it is about, then by its rule."""
    rules = {code: place for place, code in enumerate(RULES)}
    return _about(asked), rules.get(asked.code, len(rules))


def _about(asked: Asked) -> int:
    if (asked.code, asked.case) == ("SEC-06", "keys"):
        return KEYS
    if asked.code == "SEC-06" or IN_TRANSIT.intersection(_controls(asked)):
        return TRANSIT
    return AT_REST


def _controls(asked: Asked) -> set[str]:
    """The controls that a finding is about."""
    if asked.code == "EVD-07":
        return {row.control for row in sides(asked) if isinstance(row, SecurityMeasure)}
    control = asked.finding.seen.figures.get("control")
    return {control.value} if control else set()


def sign_in(matter: Matter) -> tuple[Part, ...]:
    """How people sign in. A measure that is not clear is quoted in the words of the source."""
    parts = [*_quoted(matter), *matter.parts(matter.asked)]
    if len(matter.parts(matter.asked)) > 1:
        return tuple(parts)
    return (replace(joined(parts), key="lead", kind=PartKind.LEAD),)


def _quoted(matter: Matter) -> list[Part]:
    """A sentence for each unclear measure: which sign-in is meant?"""
    parts = []
    for row in matter.claims(SecurityMeasure):
        if row.control in STRONGER and row.standing == Standing.UNCLEAR:
            words = {"words": row.worded or row.name, "cite": matter.writer.cite([row])}
            text = _("“%(words)s”%(cite)s: which sign-in is meant?") % words
            parts.append(Part(key=f"measure {row.id}", text=text, findings=keys_of(matter.asked)))
    return parts


def tests(matter: Matter) -> tuple[Part, ...]:
    """The tests that are described, what is open about them, and whether one covers production."""
    described = matter.of("SEC-07", case="")
    parts = [*_described(matter, described), *matter.parts(matter.rest(described))]
    findings = keys_of(matter.asked)
    summary = Part(key="summary", text=_("Please send a summary of the last result of each."), findings=findings)
    return (replace(joined([*parts, summary]), key="lead", kind=PartKind.LEAD),)


def _described(matter: Matter, asked: tuple[Asked, ...]) -> list[Part]:
    """Each test with its word, and what is open about them."""
    if not asked:
        return []
    rows = dict.fromkeys(row for each in asked for row in each.finding.seen.evidence if isinstance(row, Test))
    missing = dict.fromkeys(detail for each in asked for detail in each.finding.seen.figures["missing"])
    words = {
        "tests": "; ".join(_named(matter, row) for row in rows),
        "missing": matter.writer.voice.word(tuple(missing)),
    }
    text = _("You describe these tests: %(tests)s. For each of them, please state %(missing)s.") % words
    return [Part(key="tests", text=text, findings=keys_of(asked))]


def _named(matter: Matter, row: Test) -> str:
    """A test with the word that the source uses for how often it is run."""
    words = {"what": row.what.rstrip("."), "worded": row.worded, "cite": matter.writer.cite([row])}
    if row.worded and row.standing == Standing.UNCLEAR:
        return _("%(what)s, “%(worded)s”%(cite)s: how often is that?") % words
    if row.worded:
        return _("%(what)s, “%(worded)s”%(cite)s") % words
    return _("%(what)s%(cite)s") % words
