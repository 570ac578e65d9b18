"""The rule about measures that the data makes necessary and that no document states."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Seen, rule
from registry.rules.security.controls import measures_of, seen_in
from suppliers.values import Control, SecurityMeasure, SpecialCategory, Standing

# What any data needs, and what templates of fingerprints and faces need beside it. Other rules ask about encryption,
# sign-in and tests.
ANY_DATA = (Control.PATCHING, Control.GUARDED_SITE)
TEMPLATES = (Control.DEVICE_WIPED,)


@rule(
    "SEC-11",
    EngagementDossier,
    _("Every measure that the data makes necessary is stated."),
    when="processing",
    message=_("The documents of %(supplier)s on “%(service)s” were read and do not state: %(controls)s."),
    fix=_("Ask the supplier for these measures, and record the answer"),
    target=answer(SecurityMeasure),
)
def necessary_measures_are_stated(d: EngagementDossier) -> Iterator[Seen]:
    biometric = any(each.special == SpecialCategory.BIOMETRIC for each in d.data)
    silent, controls = [], []
    for control in (*ANY_DATA, *(TEMPLATES if biometric else ())):
        rows = measures_of(d, control)
        # Nothing on record is a topic that nobody has read (EVD-10). Only what was read can be silent.
        if rows and all(row.standing == Standing.SILENT for row in rows):
            silent += rows
            controls.append(control)
    if controls:
        yield seen_in(d, evidence=silent, part="necessary", controls=tuple(controls))
