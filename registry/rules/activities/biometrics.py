"""The rule about biometric data."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.activities.templates import alternatives, doubtful, handled, necessity_open, placed, switched
from registry.rules.dossiers import ActivityDossier
from registry.rules.fixes import CONTROLS, DPIA, answer
from registry.rules.rule import Cases, Seen, Severity, rule, seen
from suppliers.values import DataLocation, SpecialCategory


class BiometricsOpen(Cases):
    """The points not on record about the use of biometric data."""

    NECESSITY = (
        "necessity",
        _("“%(activity)s” processes biometric data. No reason why a less intrusive method would not do is on record."),
    )
    ALTERNATIVE = (
        "alternative",
        _("“%(activity)s” processes biometric data. No alternative for people who refuse is on record."),
    )
    OFF = (
        "off",
        _(
            "“%(activity)s” processes biometric data. It is not on record that the alternative offered by "
            "“%(service)s” is switched on."
        ),
    )
    PLACE = (
        "place",
        _("“%(activity)s” processes biometric data. Where the templates are stored is not on record."),
    )
    UNCLEAR = (
        "unclear",
        _("“%(activity)s” processes biometric data. It is unclear whether the templates are stored in %(components)s."),
    )


@rule(
    "ACT-08",
    ActivityDossier,
    _("Every use of biometric data has a recorded necessity, an alternative, and a known place for its templates."),
    message=BiometricsOpen,
    fix=_("Record the assessment, the alternative and where templates are stored, or ask the supplier for them"),
    target=DPIA,
    targets={
        BiometricsOpen.OFF: CONTROLS,
        BiometricsOpen.PLACE: answer(DataLocation),
        BiometricsOpen.UNCLEAR: answer(DataLocation),
    },
)
def biometrics_are_justified(d: ActivityDossier) -> Iterator[Seen]:
    if not any(category.special == SpecialCategory.BIOMETRIC for category in d.special):
        return
    # Nothing is processed before a planned activity starts.
    severity = Severity.LOW if d.planned else None
    if necessity_open(d):
        yield seen(about=d.activity, part="necessity", case=BiometricsOpen.NECESSITY, severity=severity)
    yield from _alternative(d, severity)
    yield from _place(d, severity)


def _alternative(d: ActivityDossier, severity: Severity | None) -> Iterator[Seen]:
    """An alternative that no service offers, or that is not on record as switched on."""
    offers = list(alternatives(d))
    if not offers:
        yield seen(about=d.activity, part="alternative", case=BiometricsOpen.ALTERNATIVE, severity=severity)
    elif not any(switched(d, offer) for offer in offers):
        yield seen(
            about=d.activity,
            fix=offers[0].engagement,
            part="alternative",
            case=BiometricsOpen.OFF,
            severity=severity,
            service=offers[0].service,
        )


def _place(d: ActivityDossier, severity: Severity | None) -> Iterator[Seen]:
    """Templates without a known place: neither the components that handle them nor the activity give one."""
    rows = list(handled(d))
    unclear = doubtful(d, rows)
    if unclear:
        yield seen(
            about=d.activity,
            fix=unclear[0],
            part="place",
            case=BiometricsOpen.UNCLEAR,
            severity=severity,
            components=unclear,
        )
    elif not d.activity.place and not any(placed(d, row) for row in rows):
        fix = next(iter(rows), None)
        yield seen(about=d.activity, fix=fix, part="place", case=BiometricsOpen.PLACE, severity=severity)
