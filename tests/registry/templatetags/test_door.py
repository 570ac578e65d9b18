"""What the pages of signing in show in words."""

import pytest

from registry.access_log.event import AccessEvent, EventKind
from registry.templatetags.door import browser, in_fours

CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (CHROME, "Chrome on Linux"),
        (CHROME.replace("X11; Linux x86_64", "Windows NT 10.0; Win64") + " Edg/156.0", "Edge on Windows"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit Version/19.0 Safari/604.1",
            "Safari on iPhone",
        ),
        ("curl/8.0", "curl/8.0"),
        ("", ""),
    ],
)
def test_a_browser_is_named_as_people_know_it(agent, words):
    assert browser(agent) == words


def test_a_key_is_read_in_groups_of_four():
    assert in_fours("OHT22ZUU6T") == "OHT2 2ZUU 6T"


@pytest.mark.parametrize(
    ("kind", "detail", "words"),
    [
        (EventKind.FACTOR_REMOVED, "recovery_codes, totp, webauthn", "recovery codes, app, passkey"),
        (EventKind.ROLE_CHANGED, "dpo", "data protection officer"),
        (EventKind.ROLE_CHANGED, "no longer: admin", "no longer: administrator"),
        (EventKind.EXPORTED, "controller.pdf, 2026-03-03", "controller.pdf, 2026-03-03"),
        (EventKind.SIGNED_OUT, "", ""),
    ],
)
def test_an_event_says_roles_and_factors_in_our_words(kind, detail, words):
    assert AccessEvent(kind=kind, detail=detail).in_words == words
