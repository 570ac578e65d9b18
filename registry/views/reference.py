"""Reference data: the countries and the law as the register knows them, with their sources."""

from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.wording.names import word_of
from registry.wording.tables import Table, table
from suppliers.values import (
    AdequacyDecision,
    CountryMembership,
    DataCategory,
    LegalEvent,
    LegalList,
    LegalTerm,
    Regime,
    Row,
    StatutoryTerm,
    SubjectCategory,
)
from suppliers.wording.countries import country_name
from suppliers.wording.figures import applies, day


@requires(Permission.READER)
def reference(request: RegisterRequest) -> HttpResponse:
    lens = lens_of(request)
    tables = [(table, entry) for table, entry in _tables(lens) if table.rows]
    return render(request, "reference/list.html", {"tables": tables})


def _tables(lens: Lens) -> Iterator[tuple[Table, str]]:
    """Each table with the address of its list in data entry."""
    for regime in Regime:
        yield _decisions(lens, regime), _entry(AdequacyDecision, regime__exact=regime.value)
    yield _memberships(lens), _entry(CountryMembership)
    yield _statutory_terms(lens), _entry(StatutoryTerm)
    yield _events(lens), _entry(LegalEvent)
    for listed in LegalList:
        yield _terms(lens, listed), _entry(LegalTerm, list__exact=listed.value)
    yield _data(lens), _entry(DataCategory)
    yield _people(lens), _entry(SubjectCategory)


def _entry(kind: type[Row], **only: str) -> str:
    address = reverse(f"admin:suppliers_{kind.__name__.lower()}_changelist")
    if only:
        address += f"?{urlencode(only)}"
    return address


def _data(lens: Lens) -> Table:
    rows = sorted((c.name, word_of(c, "special")) for c in lens.all(DataCategory))
    return table(_("Categories of data"), (_("Category"), _("Special category")), rows)


def _people(lens: Lens) -> Table:
    rows = sorted((c.name, _yes_or_no(c.vulnerable), _yes_or_no(c.employed)) for c in lens.all(SubjectCategory))
    return table(_("Categories of data subjects"), (_("Category"), _("Vulnerable"), _("In employment")), rows)


def _yes_or_no(value: bool) -> str:
    return _("yes") if value else _("no")


def _decisions(lens: Lens, regime: Regime) -> Table:
    decisions = lens.where(AdequacyDecision, "regime", regime)
    return table(
        _("Adequate destinations, %(regime)s") % {"regime": regime.label},
        (_("Destination"), _("Decision or regulations"), _("Scope"), _("Applies"), _("Source")),
        sorted(map(_decision, decisions)),
    )


def _decision(row: AdequacyDecision) -> tuple[str, ...]:
    destination = row.body
    if row.country_id:
        destination = country_name(row.country_id)
    return destination, row.number, _scope(row), applies(row.starts, row.ends), _source(row)


def _scope(row: AdequacyDecision) -> str:
    if row.listed_only and row.scope:
        return f"{_('Listed recipients only.')} {row.scope}"
    if row.listed_only:
        return _("Listed recipients only.")
    return row.scope or _("the whole destination")


def _memberships(lens: Lens) -> Table:
    """One row for all countries that belong to the same group for the same days on the same source."""
    together: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for membership in lens.all(CountryMembership):
        key = (word_of(membership, "group"), applies(membership.starts, membership.ends), _source(membership))
        together[key].append(country_name(membership.country_id))
    rows = []
    for (group, days, source), names in together.items():
        rows.append((group, ", ".join(sorted(names)), days, source))
    return table(
        _("Members of groups of countries"), (_("Group"), _("Countries"), _("Applies"), _("Source")), sorted(rows)
    )


def _statutory_terms(lens: Lens) -> Table:
    terms = sorted(lens.all(StatutoryTerm), key=lambda t: (t.provision, t.regime, t.id))
    return table(
        _("Statutory terms"),
        (_("Provision"), _("Law"), _("Duty"), _("Period"), _("Applies"), _("Source")),
        map(_statutory_term, terms),
    )


def _statutory_term(row: StatutoryTerm) -> tuple[str, ...]:
    period, days = row.period or _("no figure"), applies(row.starts, row.ends)
    return row.provision, word_of(row, "regime"), row.what, str(period), days, _source(row)


def _events(lens: Lens) -> Table:
    events = sorted(lens.all(LegalEvent), key=lambda e: (e.on, e.regime))
    return table(
        _("Legal events"),
        (_("Day"), _("Law"), _("Event"), _("Concerns"), _("Effect"), _("Source")),
        map(_event, events),
    )


def _event(row: LegalEvent) -> tuple[str, ...]:
    concerned = _("all destinations")
    if row.country_id:
        concerned = country_name(row.country_id)
    return day(row.on), word_of(row, "regime"), row.name, concerned, row.effect, _source(row)


def _terms(lens: Lens, listed: LegalList) -> Table:
    name = str(listed.label)
    return table(
        capfirst(name),
        (_("Code"), _("Name"), _("Provision"), _("Law"), _("Applies"), _("Source")),
        map(_term, lens.where(LegalTerm, "list", listed)),
    )


def _term(row: LegalTerm) -> tuple[str, ...]:
    regime = _("both")
    if row.regime:
        regime = word_of(row, "regime")
    return row.code, row.name, row.provision, regime, applies(row.starts, row.ends), _source(row)


def _source(row: AdequacyDecision | CountryMembership | StatutoryTerm | LegalEvent | LegalTerm) -> str:
    return f"{row.source} ({word_of(row, 'confirmed')})"
