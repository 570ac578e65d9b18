"""The rule about statements on templates of fingerprints and faces that prove less than they claim."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED
from registry.rules.dossiers import EngagementDossier
from registry.rules.dossiers.rows import with_standing
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, rule, seen
from registry.rules.security.controls import measures_of
from suppliers.values import Component, ComponentKind, Control, SecurityMeasure, SpecialCategory


class LessThanClaimed(Cases):
    """What a statement on templates leaves open."""

    UNLINKABLE = (
        "unlinkable",
        _(
            "%(supplier)s states that templates in “%(service)s” cannot be linked across systems. Neither a key nor a "
            "method that makes them differ in each system is on record."
        ),
    )
    RENEWABLE = (
        "renewable",
        _(
            "%(supplier)s states that templates in “%(service)s” can be replaced from a copy in %(component)s. Whether "
            "the new template differs from the old one is not on record."
        ),
    )


@rule(
    "SEC-12",
    EngagementDossier,
    _("Every statement that templates are protected names what protects them."),
    when="processing",
    message=LessThanClaimed,
    fix=_("Ask the supplier by which key or method each template is made, and record the answer"),
    target=answer(SecurityMeasure),
)
def template_claims_are_shown(d: EngagementDossier) -> Iterator[Seen]:
    if not any(each.special == SpecialCategory.BIOMETRIC for each in d.data):
        return
    for row in with_standing(measures_of(d, Control.UNLINKABLE), ASSERTED):
        if not (row.algorithm or row.key_holder):
            yield seen(about=row, case=LessThanClaimed.UNLINKABLE)
    for row in with_standing(measures_of(d, Control.RENEWABLE), ASSERTED):
        component = d.lens.get(Component, row.component_id)
        # A terminal takes a new sample. A central store can only hand out what it holds.
        if component is not None and component.kind != ComponentKind.TERMINAL and not row.algorithm:
            yield seen(about=row, case=LessThanClaimed.RENEWABLE, component=component)
