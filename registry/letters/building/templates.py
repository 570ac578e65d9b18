"""The question on biometric templates: where they are, how they are encrypted, and when they are gone."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from registry.letters.asked import Asked
from registry.letters.behind import biometric
from registry.letters.composed import Part
from registry.letters.matter import Matter, keys_of
from suppliers.values import (
    Control,
    RetentionEvent,
    RetentionTerm,
    Row,
    SecurityMeasure,
    Standing,
)

REVOKED = frozenset({Control.REVOCABLE, Control.RENEWABLE})
ASSERTED = frozenset({Standing.STATED, Standing.UNCLEAR})


def templates(matter: Matter) -> tuple[Part, ...]:
    """The fixed parts of the point, then what single findings ask."""
    placed = matter.of("ACT-08")
    rest = matter.parts(matter.rest(placed))
    if not placed:
        return (matter.lead(matter.lead_in()), *rest)
    return (matter.lead(matter.lead_in()), *_where(matter, placed), *_fixed(matter, placed), *rest)


def _where(matter: Matter, placed: tuple[Asked, ...]) -> list[Part]:
    """Where the templates are stored: once for all activities."""
    unclear = [each for each in placed if each.case == "unclear"]
    if not unclear:
        first = matter.writer.question(placed[0])
        return [Part(key="where", text=first, findings=keys_of(placed))]
    components = dict.fromkeys(each for asked in unclear for each in asked.finding.seen.figures["components"])
    words = {
        "components": matter.writer.voice.word(tuple(components)),
        "cite": matter.writer.cite(_measures(matter, REVOKED)),
    }
    text = _(
        "Your documents mention templates in %(components)s%(cite)s. Are they held there: always, never, or by a "
        "setting?"
    )
    return [Part(key="where", text=text % words, findings=keys_of(placed))]


def _fixed(matter: Matter, placed: tuple[Asked, ...]) -> Iterator[Part]:
    """Encryption, backups and erasure: each with the section that mentions it."""
    for key, (text, facts) in _questions().items():
        yield Part(key=key, text=text % {"cite": matter.writer.cite(facts(matter))}, findings=keys_of(placed))


def _questions() -> dict[str, tuple[str, Callable[[Matter], list[Row]]]]:
    return {
        "encrypted": (
            _("Are they encrypted%(cite)s: in which places, by which algorithm, and who holds the keys?"),
            _encrypted,
        ),
        "backups": (_("Are they in the backups, and for how long%(cite)s?"), _erased_in_backups),
        "erased": (
            _("When one is revoked or replaced%(cite)s, is it erased in every place, and when?"),
            lambda matter: _measures(matter, REVOKED),
        ),
    }


def _encrypted(matter: Matter) -> list[Row]:
    """The encryption of the components that handle templates."""
    components = {row.component_id for each in matter.asked for row in biometric(each)}
    rows = _measures(matter, {Control.ENCRYPTION_REST})
    return [row for row in rows if getattr(row, "component_id", None) in components]


def _erased_in_backups(matter: Matter) -> list[Row]:
    """When copies of erased data are gone."""
    rows = matter.claims(RetentionTerm)
    return [row for row in rows if row.event == RetentionEvent.ERASED and row.standing in ASSERTED]


def _measures(matter: Matter, controls: frozenset[Control] | set[Control]) -> list[Row]:
    """The measures of some kinds that a source states, clearly or not."""
    rows = matter.claims(SecurityMeasure)
    return [row for row in rows if row.control in controls and row.standing in ASSERTED]
