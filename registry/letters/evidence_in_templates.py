"""Conclusions about biometric templates are asked about where the templates are."""

from collections.abc import Iterable
from dataclasses import replace

from registry.causes.point import Point
from registry.letters.asked import Asked
from registry.letters.behind import biometric, conclusions


def moved(asked: Iterable[Asked]) -> tuple[Asked, ...]:
    """The findings, of which those on conclusions about templates are moved to the question on templates."""
    asked = tuple(asked)
    with_templates = {each.service.id for each in asked if each.point == Point.TEMPLATES}
    found = []
    for each in asked:
        if each.code == "EVD-08" and each.service.id in with_templates and _about_templates(each):
            found.append(replace(each, point=Point.TEMPLATES))
        else:
            found.append(each)
    return tuple(found)


def _about_templates(asked: Asked) -> bool:
    """Whether every conclusion is about the option with which the service handles templates."""
    options = {row.option_id for row in biometric(asked)} - {None}
    return all(row.option_id in options for row in conclusions(asked))
