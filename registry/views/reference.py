"""Reference data: what the register knows of countries and the law, with its sources."""

from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from registry.request.permission import Permission, requires
from registry.request.scope import lens_of
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
def reference(request: HttpRequest) -> HttpResponse:
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
    return f"{address}?{urlencode(only)}" if only else address


def _data(lens: Lens) -> Table:
    rows = sorted((c.name, word_of(c, "special")) for c in lens.all(DataCategory))
    return table(_("Categories of data"), (_("Category"), _("Special category")), rows)


def _people(lens: Lens) -> Table:
    said = {True: _("yes"), False: _("no")}
    rows = sorted((c.name, said[c.vulnerable], said[c.employed]) for c in lens.all(SubjectCategory))
    return table(_("Categories of people"), (_("Category"), _("Vulnerable"), _("In employment")), rows)


def _decisions(lens: Lens, regime: Regime) -> Table:
    found = [d for d in lens.all(AdequacyDecision) if d.regime == regime]
    rows = [
        (
            country_name(d.country_id) if d.country_id else d.body,
            d.number,
            " ".join(filter(None, (_("Listed recipients only.") if d.listed_only else "", d.scope)))
            or _("the whole destination"),
            applies(d.starts, d.ends),
            _source(d),
        )
        for d in found
    ]
    return table(
        _("Adequate destinations, %(regime)s") % {"regime": regime.label},
        (_("Destination"), _("Decision"), _("Scope"), _("Applies"), _("Source")),
        sorted(rows),
    )


def _memberships(lens: Lens) -> Table:
    """Countries that belong to the same group for the same days on the same source stand in one row."""
    together: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for membership in lens.all(CountryMembership):
        key = (word_of(membership, "group"), applies(membership.starts, membership.ends), _source(membership))
        together[key].append(country_name(membership.country_id))
    rows = [(group, ", ".join(sorted(names)), days, source) for (group, days, source), names in together.items()]
    return table(_("Members"), (_("Group"), _("Countries"), _("Applies"), _("Source")), sorted(rows))


def _statutory_terms(lens: Lens) -> Table:
    rows = [
        (t.provision, word_of(t, "regime"), t.what, t.period or _("no figure"), applies(t.starts, t.ends), _source(t))
        for t in sorted(lens.all(StatutoryTerm), key=lambda t: (t.provision, t.regime, t.id))
    ]
    return table(
        _("Periods that the law sets"),
        (_("Provision"), _("Regime"), _("What"), _("Period"), _("Applies"), _("Source")),
        rows,
    )


def _events(lens: Lens) -> Table:
    rows = [
        (day(e.on), word_of(e, "regime"), e.name, _concerned(e), e.effect, _source(e))
        for e in sorted(lens.all(LegalEvent), key=lambda e: (e.on, e.regime))
    ]
    return table(
        _("Days on which the law changed"),
        (_("Day"), _("Regime"), _("What"), _("Concerns"), _("Effect"), _("Source")),
        rows,
    )


def _concerned(event: LegalEvent) -> str:
    """The destination that a change of the law concerns."""
    return country_name(event.country_id) if event.country_id else _("all destinations")


def _terms(lens: Lens, listed: LegalList) -> Table:
    rows = [
        (
            t.code,
            t.name,
            t.provision,
            word_of(t, "regime") if t.regime else _("both"),
            applies(t.starts, t.ends),
            _source(t),
        )
        for t in lens.where(LegalTerm, "list", listed)
    ]
    name = str(listed.label)
    return table(
        capfirst(name),
        (_("Code"), _("Name"), _("Provision"), _("Regime"), _("Applies"), _("Source")),
        rows,
    )


def _source(row: AdequacyDecision | CountryMembership | StatutoryTerm | LegalEvent | LegalTerm) -> str:
    return f"{row.source} ({word_of(row, 'confirmed')})"
