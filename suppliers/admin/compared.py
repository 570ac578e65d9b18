"""One record in three versions: as I opened it, as I sent it, and as it is now. Each field has one of the three."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import CheckboxInput, MultiWidget
from django.http import QueryDict
from django.utils.translation import gettext as _

from suppliers.wording.figures import day

# Of the form, not of the record.
NOT_OF_THE_RECORD = ("why", "seen", "rest")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One field that two people changed: its label, and both values in words."""

    label: str
    mine: str
    theirs: str


def sent_for(form: Any, name: str) -> list[str]:
    """The values that a browser sends for a field that nobody touched."""
    widget = form.fields[name].widget
    widget = getattr(widget, "widget", widget)
    value = form[name].value()
    if isinstance(widget, CheckboxInput):
        return ["on"] if widget.check_test(value) else []
    found = widget.format_value(value)
    if found is None:
        return [""]
    if isinstance(found, list | tuple):
        return [str(each) for each in found]
    return [str(found)]


def sent_for_all(form: Any) -> dict[str, list[str]]:
    """The values that a browser sends for a record that nobody touched."""
    return {name: sent_for(form, name) for name in form.fields if _comparable(form, name)}


def _comparable(form: Any, name: str) -> bool:
    return name not in NOT_OF_THE_RECORD and not isinstance(form.fields[name].widget, MultiWidget)


def groups(form: Any) -> list[tuple[str, ...]]:
    """The fields of a form. A number and its unit are one, because neither means anything alone."""
    found: dict[str, tuple[str, ...]] = {}
    for name in form.fields:
        if _comparable(form, name):
            whole = name.removesuffix("number").removesuffix("unit") or "period"
            key = whole if name.endswith(("number", "unit")) else f"={name}"
            found[key] = (*found.get(key, ()), name)
    return list(found.values())


class Compared:
    """The three versions of one record. ``base`` is None for a record that I did not have when I opened the form."""

    def __init__(self, form: Any, data: QueryDict, base: Any, now: Any) -> None:
        self.form, self.data = form, data
        self.before, self.present = form(instance=base), form(instance=now)
        self.typed = set(form(data, instance=base).changed_data)
        self.differing = set(form(data, instance=now).changed_data)
        self.known = base is not None

    def altered_by_others(self, names: tuple[str, ...]) -> bool:
        """Whether another person altered one of the fields after I opened the form."""
        return not self.known or any(sent_for(self.before, name) != sent_for(self.present, name) for name in names)

    def merge(self) -> list[tuple[str, ...]]:
        """Gives each field that I did not touch its present value. The fields that both of us altered, differently."""
        both = []
        for names in groups(self.present):
            if not self.altered_by_others(names):
                continue
            if not self.typed & set(names) and self.known:
                take_present(self.data, self.present, names)
            elif self.differing & set(names):
                both.append(names)
        return both


def take_present(data: QueryDict, present: Any, names: tuple[str, ...]) -> None:
    """Puts the present value of some fields into the data of a form without a prefix."""
    for name in names:
        data.setlist(name, sent_for(present, name))


def lines(form: Any, data: QueryDict, present: Any, names: tuple[str, ...] | None = None) -> list[Line]:
    """The fields in which what I sent differs from what is on record now, both in words."""
    found = []
    for group in groups(present):
        if names is not None and group != names:
            continue
        mine = " ".join(filter(None, (in_words(form, name, data.getlist(name)) for name in group)))
        theirs = " ".join(filter(None, (in_words(form, name, sent_for(present, name)) for name in group)))
        if mine != theirs:
            found.append(Line(label=str(present[group[0]].label), mine=mine or _("empty"), theirs=theirs or _("empty")))
    return found


def in_words(form: Any, name: str, values: list[str]) -> str:
    """A value that was sent for a field, as a person reads it."""
    field, value = form.fields[name], "".join(values[-1:])
    if isinstance(field, forms.BooleanField):
        return _("yes") if value else _("no")
    if not value:
        return ""
    if isinstance(field, forms.ModelChoiceField | forms.DateField):
        return _cleaned(field, value)
    choices = getattr(field, "choices", None)
    if choices is not None:
        return str(dict(_flat(choices)).get(value, value))
    return value


def _cleaned(field: Any, value: str) -> str:
    try:
        found = field.clean(value)
    except ValidationError:
        if isinstance(field, forms.ModelChoiceField):
            # It may be another organisation's.
            return _("a record that you may not see")
        return value
    if isinstance(field, forms.DateField):
        return day(found)
    return str(found)


def _flat(choices: Any) -> list[tuple[str, str]]:
    found = []
    for value, label in choices:
        if isinstance(label, list | tuple):
            found += _flat(label)
        else:
            found.append((str(value), str(label)))
    return found
