"""The templates: complete, translatable, and without anything that a strict content policy refuses."""

import re
from functools import cache
from math import ceil
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template import engines
from django.template.loader import get_template

ROOT = Path(__file__).resolve().parent.parent / "templates"
NAMES = sorted(str(file.relative_to(ROOT)) for file in ROOT.rglob("*.html"))

# English outside translation: the invented data of the gallery.
INVENTED = {name for name in NAMES if name.startswith("_gallery/")}
READABLE = ("title", "aria-label", "alt", "placeholder", "data-label", "label")

# The characters that count as one line, and the longest line allowed.
LINE, LONGEST_LINE = 100, 120


@cache
def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def bare(name: str) -> str:
    """A template without comments and without the text of its translate tags."""
    kept = re.sub(r"{% comment %}.*?{% endcomment %}|{#.*?#}|<!--.*?-->|<!doctype html>", "", text(name), flags=re.S)
    kept = re.sub(r"{% blocktranslate.*?{% endblocktranslate %}", "", kept, flags=re.S)
    return re.sub(r"{%.*?%}|{{.*?}}", "", kept, flags=re.S)


@pytest.mark.parametrize("name", NAMES)
def test_every_template_compiles(name):
    assert get_template(name).template.name == name


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "pattern",
    [
        r"\bstyle\s*=",
        r"<style\b",
        r"<script\b(?![^>]*\bsrc=)",
        r"<[^>]*\son[a-z]+\s*=",
        r"javascript:",
        r"<(?:script|link|img|iframe|source|embed|object)\b[^>]*(?:https?:)?//",
        r"\|safe\b(?!\s+(?:pages|trimmed))",
        r"{%\s*autoescape\s+off",
    ],
)
def test_no_template_holds_what_the_policy_refuses(name, pattern):
    assert re.findall(pattern, bare(name) if "<[" in pattern else text(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_a_template_includes_or_extends_is_there(name):
    for wanted in re.findall(r'{%\s*(?:include|extends)\s+"([^"]+)"', text(name)):
        assert get_template(wanted)
    for file in re.findall(r"{%\s*static\s+'([^']+)'", text(name)):
        assert finders.find(file), file


@pytest.mark.parametrize("name", NAMES)
def test_a_template_with_words_loads_their_translation(name):
    if re.search(r"{%\s*(?:block)?translate\b", text(name)):
        assert re.search(r"{% load [^%]*\bi18n\b", text(name))
    else:
        assert words(name) == []


def words(name: str) -> list[str]:
    """The words that stay English in every language."""
    shown = re.findall(r"<title>(.*?)</title>", bare(name), re.S)
    shown += [v for a in READABLE for v in re.findall(rf'<[^>]*\s{a}="([^"]*)"', bare(name))]
    shown += re.sub(r"<[^>]*>", "\n", re.sub(r"<(script|style)\b.*?</\1>", "", bare(name), flags=re.S)).split("\n")
    return [found for one in shown for found in re.findall(r"[A-Za-z]{3,}", re.sub(r"&\w+;", " ", one))]


@pytest.mark.parametrize("name", sorted(set(NAMES) - INVENTED))
def test_every_word_of_a_page_can_be_translated(name):
    assert words(name) == []


def test_the_search_for_words_finds_them(monkeypatch):
    monkeypatch.setattr(f"{__name__}.text", lambda name: '<p title="Close it">{% translate "Ja" %} Hello {{ x }}</p>')
    assert words("x.html") == ["Close", "Hello"]


@pytest.mark.parametrize("name", NAMES)
def test_templates_are_short_enough_to_be_read(name):
    lines = text(name).splitlines()
    assert sum(max(1, ceil(len(line) / LINE)) for line in lines) <= 120


@pytest.mark.parametrize("name", NAMES)
def test_no_line_of_a_template_is_too_long_to_be_read(name):
    assert [line for line in text(name).splitlines() if len(line) > LONGEST_LINE] == []


def test_every_template_of_ours_is_found_before_those_of_libraries():
    assert engines["django"].engine.dirs == [ROOT]


# Pages whose form is one button.
ONE_BUTTON = {"letters/recompose.html", "letters/discard.html"}


@pytest.mark.parametrize("name", [name for name in NAMES if "{% form_token %}" in text(name)])
def test_a_page_with_a_form_that_writes_asks_before_it_is_left(name):
    if text(name).startswith('{% extends "base.html" %}') and name not in ONE_BUTTON:
        assert "js/leaving.js" in text(name)
