"""How components of pages write a severity, a standing, a decision and the facts of a claim."""

from collections.abc import Collection, Iterable
from datetime import date
from functools import cache
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from registry.findings.finding import Finding
from registry.findings.supposed import supposed_message
from registry.history.effects import Effect, Turn
from registry.rules import Severity
from registry.values import Decision
from registry.wording.facts import Fact
from suppliers.values import Standing
from suppliers.wording.choices import choice
from suppliers.wording.differences import Difference
from suppliers.wording.figures import day

library = register = template.Library()  # Django looks for the name `register`

TRANSFERS: dict[str, str | Promise] = {
    "home": pgettext_lazy("regime", "home"),
    "adequate": gettext_lazy("adequate"),
    "part": gettext_lazy("adequate in part"),
    "safeguard": gettext_lazy("safeguard needed"),
    "derogation": gettext_lazy("derogation"),
    "none": gettext_lazy("no mechanism"),
}
DECIDED_UNTIL: dict[str, str | Promise] = {
    Decision.ACCEPTED: gettext_lazy("accepted until %(day)s"),
    Decision.FIXING: gettext_lazy("being fixed until %(day)s"),
    Decision.DISPUTED: Decision.DISPUTED.label,
}


@library.filter
@cache
def mark(shape: str) -> SafeString:
    """The shape of a severity or a standing. Drawn once for each: pages show it hundreds of times."""
    return render_to_string("_components/mark.html", {"shape": shape})


@library.filter
def severity_word(severity: str) -> str:
    """The word for a severity; "none" stands for a place without open findings."""
    if severity == "none":
        return _("none open")
    return choice(Severity, severity)


@library.filter
def standing_word(standing: str) -> str:
    """The word for a standing; "agreed" is in bold, because an agreement overrides a statement."""
    if standing == "agreed":
        return format_html("<b>{}</b>", _("agreed"))
    return choice(Standing, standing)


@library.filter
def quoted_where_unclear(value: str, standing: str) -> str:
    """The value of a claim; an unclear value is in the source's own words and so in quotation marks."""
    if standing == Standing.UNCLEAR:
        return f"“{value}”"
    return value


@library.filter
def transfer_word(status: str) -> str:
    """The word for the mark of a country under one regime."""
    return str(TRANSFERS.get(status) or _("unknown country"))


@library.filter
def decision_words(state: str, until: date | None) -> str:
    """The decision on a finding and its last day; empty for a finding without a decision."""
    if not until and state not in Decision.values:
        return ""
    if not until:
        return choice(Decision, state)
    return str(DECIDED_UNTIL.get(state) or _("was decided until %(day)s")) % {"day": day(until)}


@library.filter
def supporting(facts: Iterable[Fact], title: str) -> list[Fact]:
    """The facts of a record, without its title and without claims that do not agree with it."""
    return [fact for fact in facts if not _is_conflict(fact) and (not title or fact.value != title)]


@library.filter
def conflicting(facts: Iterable[Fact]) -> list[Fact]:
    """The claims that do not agree with a record."""
    return list(filter(_is_conflict, facts))


def _is_conflict(fact: Fact) -> bool:
    return fact.label == _("Does not agree with")


@library.filter
def decide_words(finding: Finding, may_edit: Collection[int]) -> str:
    """The text of the link to a finding, for people who may decide for its organisation and for others."""
    if finding.organisation.id in (may_edit or ()):
        return _("Fix, accept or dispute")
    return _("View finding")


@library.filter
def supposed(finding: Finding) -> str:
    """The sentence of a finding of a register in which a decision has ended."""
    return supposed_message(finding)


@library.filter
def in_a_sentence(change: Difference) -> SafeString:
    """One field that differs: its old and new value, or the value that was added or removed."""
    if change.old and change.new:
        sentence = _("<b>{label}</b> changed from <del><bdi>{old}</bdi></del> to <ins><bdi>{new}</bdi></ins>")
    elif change.new:
        sentence = _("<b>{label}</b> added: <ins><bdi>{new}</bdi></ins>")
    else:
        sentence = _("<b>{label}</b> removed: <del><bdi>{old}</bdi></del>")
    return format_html(sentence, label=change.label, old=change.old, new=change.new)


@library.filter
def in_sentences(changes: Iterable[Difference]) -> SafeString:
    """Fields that differ, as a list."""
    items = format_html_join("", "<li>{}</li>\n  ", ((in_a_sentence(change),) for change in changes))
    return format_html('<ul class="differences">\n  {}</ul>', items)


@library.inclusion_tag("_components/finding.html")
def finding_item(finding: Finding, may_edit: Collection[int], several: bool = False) -> dict[str, Any]:
    """One finding of a list; a list of *several* organisations names the organisation of each finding.

    *may_edit* holds the organisations for which the reader may decide.
    """
    owner = ""
    if several and not finding.names_organisation:
        owner = finding.organisation.name
    return {
        "severity": finding.severity,
        "sentence": finding.message,
        "code": finding.code,
        "rule_url": f"{reverse('rules')}#{finding.code}",
        "citation": finding.citation,
        "state": finding.state,
        "until": finding.decision and finding.decision.until,
        "url": reverse("decide", args=[finding.organisation.id, finding.code, finding.subject]),
        "verb": decide_words(finding, may_edit),
        "organisation": owner,
    }


@library.inclusion_tag("changes/_effect.html")
def effect_item(effect: Effect, several: bool = False) -> dict[str, Any]:
    """What became of one finding; a list of *several* organisations names the organisation of each finding."""
    finding = effect.finding
    sentence, owner = finding.message, finding.organisation.name
    if not several or owner in sentence:
        owner = ""
    shape, name = finding.severity.value, finding.severity.value
    if effect.turn in (Turn.CLOSED, Turn.DECIDED):
        shape, name = "none", "met"
    return {
        "shape": shape,
        "name": name,
        "turn": effect.turn.label,
        "code": finding.code,
        "url": reverse("decide", args=[finding.organisation.id, finding.code, finding.subject]),
        "severity": _severities(effect),
        "sentence": sentence,
        "organisation": owner,
    }


def _severities(effect: Effect) -> str:
    """The severity in words; where it altered, the one before as well."""
    now = choice(Severity, effect.finding.severity)
    if effect.was is None or effect.was == effect.finding.severity:
        return now
    return f"{choice(Severity, effect.was)} → {now}"
