"""Filters for templates: days, numbers and lists as the reader's language writes them."""

from datetime import date, datetime

from django import template

from registry.wording.distances import distance
from registry.wording.names import kind_name
from suppliers.wording import figures, terms

register = template.Library()

register.filter(figures.day)
register.filter(figures.short_day)
register.filter(figures.applies)
register.filter(figures.moment)
register.filter(figures.number)
register.filter(terms.breach_notice)
register.filter(terms.backup)
register.filter(terms.retention)
register.filter(kind_name)


@register.filter
def days_away(day: date, today: date) -> str:
    """How far a day is from another, in words."""
    return distance(day, today)


@register.filter
def days_left(day: date, today: date) -> str:
    """How far a deadline is from another day, in words."""
    return distance(day, today, deadline=True)


@register.filter
def iso(value: date | datetime) -> str:
    """A day or a time in the form that programs read."""
    return value.isoformat()
