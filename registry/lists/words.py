"""Words that several lists share: times in short, days with the days left, severities, countries."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from registry.causes.severity import Severity
from registry.chains.span import DAY, HOUR, Span
from registry.listing.column import Cell
from registry.listing.facet import Words
from registry.lists.matters import Matters
from registry.values import Outcome
from suppliers.values import SpecialCategory
from suppliers.wording.countries import country_name
from suppliers.wording.figures import short_day

# The words for what is said of a party where no data of ours is counted.
NO_DATA = gettext_lazy("no data known there")
# Short words for the categories of Articles 9 and 10.
SPECIAL: dict[str, Words] = {
    SpecialCategory.BIOMETRIC: gettext_lazy("biometric"),
    SpecialCategory.GENETIC: gettext_lazy("genetic"),
    SpecialCategory.HEALTH: gettext_lazy("health"),
    SpecialCategory.SEX_LIFE: gettext_lazy("sex life"),
    SpecialCategory.ORIGIN: gettext_lazy("ethnic origin"),
    SpecialCategory.POLITICS: gettext_lazy("political opinions"),
    SpecialCategory.BELIEFS: gettext_lazy("beliefs"),
    SpecialCategory.UNION: gettext_lazy("trade union"),
    SpecialCategory.CRIMINAL: gettext_lazy("criminal"),
}
OUTCOMES: dict[str, Words] = {
    Outcome.SUFFICIENT: gettext_lazy("sufficient"),
    Outcome.CONDITIONS: gettext_lazy("on conditions"),
    Outcome.INSUFFICIENT: gettext_lazy("not sufficient"),
}
NOT_OURS = gettext_lazy("not our processor")


def span_cell(span: Span | None) -> Cell:
    """A time in short, "72 h" or "≥ 96 h, no limit", with the whole as its title."""
    if span is None:
        return Cell(text=str(NO_DATA))
    if span.unknown and not span.known:
        return Cell(text=_("nothing known"))
    short = _short(span)
    if span.unknown:
        short = _("≥ %(time)s, no upper limit") % {"time": short}
    return Cell(text=short, title=str(span) if short != str(span) else "")


def _short(span: Span) -> str:
    """The figures alone: hours or days where they are plain, otherwise in full."""
    if span.months or span.business_days or span.business_hours:
        return str(replace(span, unknown=0))
    if span.minutes >= 7 * DAY and span.minutes % DAY == 0:
        return _("%(n)s d") % {"n": span.minutes // DAY}
    return _("%(n)s h") % {"n": -(-span.minutes // HOUR)}


def day_cell(day: date | None, on: date, none: str) -> Cell:
    """A day with its distance: "20 Aug 2026, 97 days late"."""
    if day is None:
        return Cell(text=none)
    left = (day - on).days
    if left < 0:
        note = _("%(n)s d late") % {"n": -left}
    elif left == 0:
        note = _("today")
    else:
        note = _("in %(n)s d") % {"n": left}
    return Cell(text=short_day(day), note=note, late=left < 0, value=day)


def matters_cell(matters: Matters | None) -> Cell:
    """What is open: how many matters of the gravest severity, nothing, or that nobody has looked."""
    if matters is None:
        return Cell(text=_("not checked"))
    if matters.gravest is None:
        return Cell(text=_("nothing"), mark="none")
    words = {"n": matters.count, "severity": matters.gravest.label}
    return Cell(text=_("%(n)s %(severity)s") % words, mark=matters.gravest.value)


def matters_key(matters: Matters | None) -> tuple[int, int] | None:
    """For sorting by what is open; None where nobody has looked."""
    return None if matters is None else matters.rank


# What is open, as a facet: small matters together.
OPEN = {
    "critical": Severity.CRITICAL.label,
    "high": Severity.HIGH.label,
    "lower": gettext_lazy("medium or lower"),
    "nothing": gettext_lazy("nothing"),
}


def open_values(matters: Matters | None) -> tuple[str, ...]:
    """The value of a line in the facet of what is open: the gravest."""
    if matters is None:
        return ()
    if matters.gravest is None:
        return ("nothing",)
    if matters.gravest in {Severity.CRITICAL, Severity.HIGH}:
        return (matters.gravest.value,)
    return ("lower",)


def country_cell(code: str | None) -> Cell:
    """The code of a country with its name as title; a question mark where it is not on record."""
    if not code:
        return Cell(text="?", title=_("country not on record"))
    return Cell(text=code, title=country_name(code))


def country_key(code: str | None) -> str | None:
    """For sorting by the name of a country."""
    return country_name(code).casefold() if code else None


def joined_cell(words: Iterable[str], none: str) -> Cell:
    """Several words in one cell."""
    return Cell(text=", ".join(words) or none)
