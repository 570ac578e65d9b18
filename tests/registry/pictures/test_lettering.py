"""Names in boxes: how they wrap, and where they are cut off."""

import pytest

from registry.pictures.lettering import fitted, width, wrapped


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Siso", ("Siso",)),
        ("Lakeside Desk Europe", ("Lakeside Desk", "Europe")),
        ("Ironbridge Sicherheit GmbH & Co. KG", ("Ironbridge", "Sicherheit GmbH…")),
        ("", ()),
        ("شركة الأفق للاستضافة ذ.م.م", ("شركة الأفق", "للاستضافة ذ.م.م")),
    ],
)
def test_a_name_has_two_lines_at_most(name, lines):
    assert wrapped(name, 11, 116, 2) == lines


def test_a_name_without_a_space_is_broken_and_cut():
    one, two = wrapped("Aktiengesellschaft" * 600, 11, 116, 2)
    assert width(one, 11) <= 116
    assert width(two, 11) <= 116
    assert two.endswith("…")


def test_wide_letters_take_more_room():
    assert width("東京", 10) == 20
    assert width("e\u0301", 10) == width("e", 10)
    assert fitted("東京海上日動システムズ株式会社", 11, 50) == "東京海…"
