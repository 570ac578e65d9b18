"""How templates of data entry name rows and their parts."""

from types import SimpleNamespace

import pytest

from registry.templatetags.data_entry import has_faults, other_supplier, row_class, row_id


def entry(prefix: str, original: str | None = None) -> SimpleNamespace:
    return SimpleNamespace(form=SimpleNamespace(prefix=prefix), original=original)


@pytest.mark.parametrize(
    ("given", "name", "classes"),
    [
        (entry("term_set-0", original="a term"), "term_set-0", "inline-related has_original"),
        (entry("term_set-1"), "term_set-1", "inline-related"),
        (entry("term_set-__prefix__"), "term_set-empty", "inline-related empty-form last-related"),
    ],
    ids=["on record", "new", "to copy"],
)
def test_a_row_is_named_and_classed_as_the_script_of_the_form_knows_it(given, name, classes):
    assert row_id(given) == name
    assert row_class(given) == classes


@pytest.mark.parametrize(("faults", "expected"), [([], False), (["", ""], False), (["", "Enter a day."], True)])
def test_a_part_has_errors_if_one_of_its_lines_has(faults, expected):
    assert has_faults([SimpleNamespace(errors=lambda errors=errors: errors) for errors in faults]) is expected


def test_the_supplier_of_a_document_is_named_only_where_it_is_another():
    document = SimpleNamespace(supplier_id=2, supplier="<Acme> Ltd")
    assert other_supplier(document, SimpleNamespace(supplier_id=2)) == ""
    assert other_supplier(document, SimpleNamespace(supplier_id=3)) == " (<bdi>&lt;Acme&gt; Ltd</bdi>)"
