"""The questions on the agreement, on use for the supplier's own purposes, and on terms that are agreed otherwise."""

from dataclasses import replace

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from registry.letters.asked import Asked
from registry.letters.composed import Part
from registry.letters.matter import Matter, as_paragraph
from suppliers.values import Commitment, Standing, Topic

# The terms of a contract in which a supplier may state less than was agreed, by the cases of CON-08.
TERMS = {
    "breach": gettext_lazy("notice of a breach"),
    "trigger": gettext_lazy("moment from which the notice of a breach counts"),
    "deletion": gettext_lazy("deletion after the end"),
    "retrieval": gettext_lazy("time to retrieve data after the end"),
    "change": gettext_lazy("notice of changes"),
}
# Without an agreement of any kind, the letter asks for one in its first sentence.
NO_AGREEMENT = frozenset({"nothing", "referred"})


def agreement(matter: Matter) -> tuple[Part, ...]:
    """Asks for the agreement; then a part for each other gap."""
    missing = matter.of_cases("CON-01", NO_AGREEMENT)
    parts = matter.parts(matter.rest(missing))
    if not missing:
        return as_paragraph(parts)
    return (matter.lead(matter.lead_in(refers=_refers(matter, missing)), missing), *parts)


def _refers(matter: Matter, missing: tuple[Asked, ...]) -> str:
    """The papers to which the supplier refers, and that we do not hold; empty where it refers to none."""
    first = next((each for each in missing if each.case == "referred"), None)
    if first is None:
        return ""
    words = matter.writer.words(first)
    count = len(first.finding.seen.figures["papers"])
    held = ngettext("We do not hold it.", "We hold neither.", count)
    if count > 2:
        held = _("We hold none of them.")
    refers = _("Your documents refer to %(papers)s%(cite)s.") % words
    return f"{refers} {held} "


def own_use(matter: Matter) -> tuple[Part, ...]:
    """One sentence for all purposes of its own, if the documents are silent on every one; otherwise a part for each."""
    if all(each.case == "own use, silent" for each in matter.asked) and _silent_on_training(matter):
        text = _(
            "Do you, or does any party behind you, use our data for purposes of your own, such as statistics, "
            "improving the product or training models? Will you exclude it by contract?"
        )
        return (matter.lead(text, matter.asked),)
    return as_paragraph(matter.parts(matter.asked))


def _silent_on_training(matter: Matter) -> bool:
    """Whether nothing that was read says whether models are trained."""
    rows = [row for row in matter.claims(Commitment) if row.topic == Topic.AI_TRAINING]
    return all(row.standing == Standing.SILENT for row in rows)


def promise(matter: Matter) -> tuple[Part, ...]:
    """What was agreed and what is stated, a part for each figure."""
    parts = matter.parts(matter.asked)
    if len(parts) == 1:
        return as_paragraph(parts)
    return (matter.lead(matter.lead_in()), *(_figure(matter, part) for part in parts))


def _figure(matter: Matter, part: Part) -> Part:
    """A figure that was agreed, with its agreement, beside the one that is stated."""
    those = [each for each in matter.asked if each.key in part.findings]
    words = matter.writer.words(those[0])
    words["agreement"] = next((row.name for row in those[0].finding.seen.evidence if hasattr(row, "name")), "")
    text = _("%(term)s: agreed %(agreed)s (“%(agreement)s”), stated %(stated)s%(cite)s.")
    words["term"] = str(TERMS.get(those[0].case, those[0].case))
    return replace(part, text=matter.whose(capfirst(text % words), those))
