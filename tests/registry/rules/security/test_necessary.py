"""SEC-11: what the data makes necessary is stated."""

import pytest

from tests.registry.rules.security.case import measure
from tests.registry.rules.table import sees


def silent(control, **given):
    return measure(control, standing="silent", **given)


@pytest.mark.parametrize(
    ("rows", "special", "found"),
    [
        # Nothing on record was not read. Only what was read can be silent.
        ([], "biometric", None),
        ([silent("patching")], "", ["patching"]),
        ([silent("guarded site"), silent("patching")], "", ["patching", "guarded site"]),
        ([measure("patching")], "", None),
        ([measure("patching", standing="unclear")], "", None),
        ([measure("patching", standing="unread")], "", None),
        ([silent("patching"), measure("patching")], "", None),
        # Terminals keep templates. Other data does not make their wiping necessary.
        ([silent("device wiped")], "biometric", ["device wiped"]),
        ([silent("device wiped")], "health", None),
        ([silent("device wiped")], "", None),
        ([silent("firewall")], "biometric", None),
    ],
)
def test_sec_11_asks_for_necessary_measures_that_no_document_states(rows, special, found):
    seen = sees("SEC-11", *rows, special=special)
    assert [[each.value for each in f.seen.figures["controls"]] for f in seen] == ([found] if found else [])


def test_sec_11_names_the_measures():
    (finding,) = sees("SEC-11", silent("patching"), silent("guarded site"))
    assert finding.message == (
        "The documents of Acme Ltd on “Hosting” were read and do not state: security patches and guarded site."
    )
