"""How templates write values of the register in the reader's language."""

from urllib.parse import urlencode

from django import template
from django.urls import NoReverseMatch, reverse

import registry.values
import suppliers.values
from registry.findings.entry_form import EntryForm
from registry.rules.fixes.target import Opens
from suppliers.values import Row
from suppliers.wording.choices import choice
from suppliers.wording.countries import country_name

library = register = template.Library()  # Django looks for the name `register`


@library.filter
def word(value: str, choices: str) -> str:
    """The word for a stored choice: ``{{ term.trigger|word:"Trigger" }}``."""
    return choice(getattr(suppliers.values, choices, None) or getattr(registry.values, choices), value)


@library.filter
def country(code: str | None) -> str:
    """The name of a country by its ISO code; the code itself where the language has no name for it."""
    if not code:
        return ""
    return country_name(code)


@library.filter
def cell(cells: tuple[str, ...], place: int) -> str:
    """One of a table's cells or headings by its place."""
    return cells[place]


@library.filter
def data_entry(row: Row) -> str:
    """The address of a record's form in the admin site; empty where the record is on the form of another."""
    app, name = type(row).__module__.partition(".")[0], type(row).__name__.lower()
    try:
        return reverse(f"admin:{app}_{name}_change", args=[row.id])
    except NoReverseMatch:
        return ""


@library.filter
def form_address(form: EntryForm) -> str:
    """The address of the form that fixes a finding; empty where the record is on the form of another."""
    app, name = form.kind.__module__.partition(".")[0], form.kind.__name__.lower()
    page, arguments = _page(form)
    try:
        address = reverse(f"admin:{app}_{name}_{page}", args=arguments)
    except NoReverseMatch:
        return ""
    if form.filled:
        address += f"?{urlencode(form.filled)}"
    return f"{address}{_part(form.part)}"


def _page(form: EntryForm) -> tuple[str, list[int]]:
    """The name of the page of a form, and the keys in its address."""
    if form.target.opens is Opens.READING:
        return "reading", [key for key in (form.key, form.document) if key is not None]
    if form.key is None:
        return "add", []
    return "change", [form.key]


def _part(part: type[Row] | str) -> str:
    """The place of a part on a form: of the rows of one kind, or of a field."""
    if isinstance(part, type):
        return f"#part-{part.__name__.lower()}_set"
    if part:
        return f"#id_{part}"
    return ""


@library.filter
def anchor(row: Row) -> str:
    """The place of a record on a page, as links from data entry name it."""
    return f"{type(row).__name__.lower()}-{row.id}"
