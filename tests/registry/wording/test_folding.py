"""Text folded for comparing: accents, case, width, hyphens and quotation marks make no difference."""

import unicodedata

import pytest

from registry.wording.folding import folded, folded_words


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("Société Générale", "societe generale"),
        ("Österreichische", "osterreichische"),
        ("Éclair", "ECLAIR"),
        ("Straße", "strasse"),
        ("STRASSE", "straße"),
        ("GROẞ", "gross"),
        ("Ørsted", "orsted"),
        ("Łódź", "lodz"),
        ("Đorđe", "dorde"),
        ("Þórður", "thordur"),
        ("Æble, Œuvre", "aeble, oeuvre"),
        ("İstanbul ısı", "istanbul isi"),
        ("Ħal Qormi", "hal qormi"),
        ("ﬁle", "file"),
        ("Ｗｉｄｅ　１２", "wide 12"),
        ("№ 5", "no 5"),
        ("Ελλάς", "ελλασ"),
        ("МОСКВА", "москва"),
        ("東京", "東京"),
    ],
)
def test_letters_are_alike_without_accent_case_and_width(text: str, alike: str) -> None:
    assert folded(text) == folded(alike)
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize("text", ["société", "Ö", "Ǻ", "Ệ"])
def test_a_text_typed_in_parts_is_the_same_text(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    assert apart != text
    assert folded(apart) == folded(text)


@pytest.mark.parametrize("quoted", ["O’Neill", "O‘Neill", "O`Neill", "O´Neill", "Oʼneill", "O＇Neill", 'O"Neill'])
def test_quotation_marks_are_alike(quoted: str) -> None:
    assert folded(quoted) == "o'neill"


@pytest.mark.parametrize("dash", ["‐", "‑", "‒", "–", "—", "−", "－", "﹣"])
def test_hyphens_and_dashes_are_alike(dash: str) -> None:
    assert folded(f"SUB{dash}02") == "sub-02"


def test_what_has_no_shape_is_left_out() -> None:
    assert folded("data\N{SOFT HYPHEN}centre\N{ZERO WIDTH SPACE}s") == "datacentres"


def test_every_kind_of_space_parts_words() -> None:
    assert folded_words("  Viatel\N{NO-BREAK SPACE}data\tCENTRE\n\x00data ") == ["viatel", "data", "centre", "data"]


def test_a_text_is_folded_sign_by_sign() -> None:
    """A search marks what it found in the text as it was typed, so no sign depends on its neighbours."""
    text = "Straße, Société, Ellás Ἑλλάς, ﬃ Ǆ"
    assert folded(text) == "".join(folded(sign) for sign in text)
