"""Where rows and fields stand in a file of changes."""

from registry.loaders.lines import change_lines

TEXT = '''# A register as text.
[[change]]
on = 2026-01-19
reason = "Read"

[[change.add]]
key = "acme"
address = """
1 Street
on = 3
[[change]]"""
name = "Acme"

[[change.alter]]
key = "acme"
"quoted" = 1

[[ change ]]
on = 2026-01-20
remove = [{ key = "acme" }]
'''


def test_each_change_row_and_field_has_its_line():
    first, second = change_lines(TEXT)
    assert (first.line, first.of("on"), first.of("reason")) == (2, 3, 4)
    (added,) = first.parts["add"]
    assert (added.line, added.of("key"), added.of("address"), added.of("name")) == (6, 7, 8, 12)
    assert first.parts["alter"][0].of("quoted") == 16
    assert (second.line, second.of("on")) == (18, 19)


def test_a_text_of_several_lines_holds_no_headers_and_no_fields():
    assert len(change_lines(TEXT)) == 2
    assert "on" not in change_lines(TEXT)[0].parts["add"][0].fields


def test_a_field_that_is_not_there_stands_at_its_row_and_a_row_in_one_line_at_its_part():
    first, second = change_lines(TEXT)
    assert first.row("add", 0).of("country_id") == 6
    assert second.row("remove", 0).of("key") == 20
    assert second.row("add", 0).of("key") == 18
