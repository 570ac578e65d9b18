"""The rule about recognising people by their bodies."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.activities.templates import alternative, necessity, resting
from registry.rules.dossiers import ActivityDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from suppliers.values import SpecialCategory


@rule(
    "ACT-08",
    ActivityDossier,
    _("Biometric identification shows why it is necessary, a real alternative, and where templates rest."),
    message={
        "necessity": _("“%(activity)s” holds biometric data; nothing on record shows why nothing milder would do."),
        "alternative": _("“%(activity)s” holds biometric data; no other way for those who refuse is on record."),
        "off": _(
            "“%(activity)s” holds biometric data; nothing shows that the other way of “%(service)s” is switched on."
        ),
        "place": _("“%(activity)s” holds biometric data; where its templates rest is not on record."),
        "unclear": _("“%(activity)s” holds biometric data; whether its templates rest in %(components)s is unclear."),
    },
    mend=_("Record the assessment, the alternative and the place of the templates, or ask the supplier for them"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 5(1)(c), 9(1), 35(7)(b)", "UK": "UK GDPR Art. 5(1)(c), 9(1), 35(7)(b)"},
)
def recognising(d: ActivityDossier) -> Iterator[Seen]:
    if not any(each.special == SpecialCategory.BIOMETRIC for each in d.special):
        return
    found = (*necessity(d), *alternative(d), *resting(d))
    for case, figures, about in found:
        severity = Severity.LOW if d.planned else d.weigh(Severity.MEDIUM)
        yield Seen(severity, figures, (d.activity,), about, case)
