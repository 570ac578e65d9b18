"""The rule about recognising people by their bodies."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.activities.templates import alternatives, doubtful, handled, necessity_open, placed, switched
from registry.rules.dossiers import ActivityDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import Component, SpecialCategory


class Unshown(Cases):
    """What is not on record of recognising people by their bodies."""

    NECESSITY = (
        "necessity",
        _("“%(activity)s” holds biometric data; nothing on record shows why nothing milder would do."),
    )
    ALTERNATIVE = (
        "alternative",
        _("“%(activity)s” holds biometric data; no other way for those who refuse is on record."),
    )
    OFF = (
        "off",
        _("“%(activity)s” holds biometric data; nothing shows that the other way of “%(service)s” is switched on."),
    )
    PLACE = "place", _("“%(activity)s” holds biometric data; where its templates rest is not on record.")
    UNCLEAR = (
        "unclear",
        _("“%(activity)s” holds biometric data; whether its templates rest in %(components)s is unclear."),
    )


@rule(
    "ACT-08",
    ActivityDossier,
    _("Biometric identification shows why it is necessary, a real alternative, and where templates rest."),
    message=Unshown,
    fix=_("Record the assessment, the alternative and the place of the templates, or ask the supplier for them"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 5(1)(c), 9(1), 35(7)(b)", "UK": "UK GDPR Art. 5(1)(c), 9(1), 35(7)(b)"},
)
def biometrics_are_justified(d: ActivityDossier) -> Iterator[Seen]:
    if not any(each.special == SpecialCategory.BIOMETRIC for each in d.special):
        return
    severity = Severity.LOW if d.planned else d.weigh(Severity.MEDIUM)
    if necessity_open(d):
        yield seen(severity, about=d.activity, part="necessity", case=Unshown.NECESSITY)
    yield from _alternative(d, severity)
    yield from _place(d, severity)


def _alternative(d: ActivityDossier, severity: Severity) -> Iterator[Seen]:
    """Another way that a service offers, and that is on record as switched on."""
    offers = alternatives(d)
    if not offers:
        yield seen(severity, about=d.activity, part="alternative", case=Unshown.ALTERNATIVE)
    elif not any(switched(d, offer) for offer in offers):
        yield seen(severity, about=d.activity, part="alternative", case=Unshown.OFF, service=offers[0].service)


def _place(d: ActivityDossier, severity: Severity) -> Iterator[Seen]:
    """Templates rest in the components that handle them, or where the activity says that it keeps its data."""
    rows = handled(d)
    unclear = doubtful(rows)
    if unclear:
        components = tuple(row for key in unclear if (row := d.lens.get(Component, key)))
        yield seen(severity, about=d.activity, part="place", case=Unshown.UNCLEAR, components=components)
    elif not d.activity.place and not any(placed(d, row) for row in rows):
        yield seen(severity, about=d.activity, part="place", case=Unshown.PLACE)
