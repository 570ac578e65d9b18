"""When a person was last here, from the access log."""

from datetime import UTC, datetime, timedelta

import pytest

from registry.access_log.event import AccessEvent
from registry.access_log.reading import last_here
from tests import factories

pytestmark = pytest.mark.django_db
BEGIN = datetime(2026, 3, 2, 9, tzinfo=UTC)
IN, OUT, OVER, FAILED, SEEN = "signed in", "signed out", "session over", "sign-in failed", "exported"


@pytest.mark.parametrize(
    ("events", "hour"),
    [
        ([], None),
        ([IN], None),
        ([IN, IN], 0),
        ([IN, OUT, IN], 1),
        ([IN, OUT, IN, SEEN], 1),
        ([IN, SEEN, IN], 1),
        ([IN, FAILED, IN], 0),
        # The end of a session that was over is noted when the person comes back.
        ([IN, OVER, IN], 0),
        ([IN, OUT, IN, OUT], 1),
    ],
)
def test_it_is_the_last_act_before_the_present_sign_in(events, hour):
    person, other = factories.user("reader"), factories.user("other")
    for place, event in enumerate(events):
        kind, detail = (OUT, event) if event == OVER else (event, "")
        at = BEGIN + timedelta(hours=place)
        AccessEvent.objects.create(at=at, kind=kind, detail=detail, user=person)
        AccessEvent.objects.create(at=at + timedelta(minutes=1), kind=IN, user=other)
    expected = None if hour is None else BEGIN + timedelta(hours=hour)
    assert last_here(person) == expected
