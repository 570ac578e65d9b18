"""The checks themselves: each finds its fault."""

import pytest
from playwright.sync_api import Page

from tests.browser.checks import Exempt, axe, fits
from tests.browser.conftest import Monitor

ADD = "html => document.querySelector('main').insertAdjacentHTML('beforeend', html)"


def test_the_monitor_records_the_faults_of_a_page(visitor: Page, monitor: Monitor):
    visitor.goto("/login/")
    visitor.evaluate("console.error('broken')")
    visitor.evaluate("fetch('http://elsewhere.example/').catch(() => {})")
    visitor.evaluate(ADD, '<p style="color: red">styled in place</p>')
    visitor.evaluate("alert('hello')")
    visitor.goto("/static/nothing.css")
    faults, monitor.faults = "\n".join(monitor.faults), []
    for expected in ("broken", "elsewhere.example", "Content Security Policy", "dialog: hello", "status 404"):
        assert expected in faults


def test_axe_sees_a_picture_without_words_and_faint_ones(visitor: Page):
    visitor.goto("/login/")
    axe(visitor)
    visitor.evaluate(ADD, '<img id="wordless" src="data:,">')
    with pytest.raises(AssertionError, match="image-alt at #wordless"):
        axe(visitor)
    axe(visitor, (Exempt("image-alt", "img", "put there by this test"),))
    visitor.evaluate("document.querySelector('h1').style.color = 'silver'")
    with pytest.raises(AssertionError, match="color-contrast at h1"):
        axe(visitor)


def test_what_reaches_past_the_edge_is_named(visitor: Page):
    visitor.goto("/login/")
    fits(visitor)
    visitor.evaluate(ADD, "<p id='broad'>broad</p>")
    visitor.evaluate("document.querySelector('#broad').style.minWidth = '3000px'")
    with pytest.raises(AssertionError, match="broad"):
        fits(visitor)
