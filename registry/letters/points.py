"""The points of a letter: one numbered question each, in the order in which a supplier reads them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.causes.point import Point
from registry.values import LetterHeading


@dataclass(frozen=True, slots=True, kw_only=True)
class PointWords:
    """The words of a point in a letter: its heading, its title, and the first sentence that it always has.

    The codes of points are kept with letters: they are never renamed, and never used again for another matter.
    """

    point: Point
    heading: LetterHeading
    title: Promise
    lead_in: Promise | str = ""


POINTS: tuple[PointWords, ...] = (
    PointWords(
        point=Point.AGREEMENT,
        heading=LetterHeading.CONTRACT,
        title=_("Agreement"),
        lead_in=_("%(refers)sPlease send the agreement we signed, or your current one for signature."),
    ),
    PointWords(
        point=Point.DUTIES,
        heading=LetterHeading.CONTRACT,
        title=_("What Article 28(3) asks for"),
        lead_in=_(
            "%(document)s does not cover the points below. Please confirm each of them, and that our agreement will "
            "contain it:"
        ),
    ),
    PointWords(point=Point.OWN_USE, heading=LetterHeading.CONTRACT, title=_("Own use")),
    PointWords(point=Point.CHANGES, heading=LetterHeading.CONTRACT, title=_("Changes")),
    PointWords(
        point=Point.PROMISE,
        heading=LetterHeading.CONTRACT,
        title=_("Agreed terms"),
        lead_in=_(
            "In the points below your documents give less than we agreed. Please confirm that what was agreed applies "
            "and is kept:"
        ),
    ),
    PointWords(point=Point.EXPECTED, heading=LetterHeading.CONTRACT, title=_("Data we send")),
    PointWords(point=Point.BREACH, heading=LetterHeading.BREACHES, title=_("Notice")),
    PointWords(point=Point.BREACH_CHAIN, heading=LetterHeading.BREACHES, title=_("Notice behind you")),
    PointWords(point=Point.CONTACT, heading=LetterHeading.BREACHES, title=_("Contact")),
    PointWords(
        point=Point.PARTIES,
        heading=LetterHeading.PARTIES,
        title=_("Parties"),
        lead_in=_(
            "%(declaration)s%(cite)s. Your documents also say that %(party_does)s%(cite2)s. For each of them, please "
            "tell us:"
        ),
    ),
    PointWords(point=Point.FLOW_DOWN, heading=LetterHeading.PARTIES, title=_("Contracts behind you")),
    PointWords(
        point=Point.ACCESS,
        heading=LetterHeading.PARTIES,
        title=_("Access"),
        lead_in=_("In each of these pairs, which statement is right?"),
    ),
    PointWords(point=Point.LOCATION, heading=LetterHeading.PARTIES, title=_("Places")),
    PointWords(point=Point.TRANSFER, heading=LetterHeading.PARTIES, title=_("Transfers")),
    PointWords(
        point=Point.TEMPLATES,
        heading=LetterHeading.SECURITY,
        title=_("Biometric templates"),
        lead_in=_("Because these are special category data, we ask in detail."),
    ),
    PointWords(point=Point.ENCRYPTION, heading=LetterHeading.SECURITY, title=_("Encryption")),
    PointWords(point=Point.SIGN_IN, heading=LetterHeading.SECURITY, title=_("Sign-in")),
    PointWords(point=Point.TESTS, heading=LetterHeading.SECURITY, title=_("Tests")),
    PointWords(
        point=Point.ENDING,
        heading=LetterHeading.DELETION,
        title=_("End of the contract"),
        lead_in=_("%(stated)s%(cite)s."),
    ),
    PointWords(point=Point.COPIES, heading=LetterHeading.DELETION, title=_("Copies")),
    PointWords(point=Point.GENERATED, heading=LetterHeading.EVIDENCE, title=_("Data that you generate")),
    PointWords(point=Point.STATEMENT, heading=LetterHeading.EVIDENCE, title=_("Current statement")),
    PointWords(point=Point.CERTIFICATES, heading=LetterHeading.EVIDENCE, title=_("Certificates")),
    PointWords(point=Point.EVIDENCE, heading=LetterHeading.EVIDENCE, title=_("Evidence")),
    PointWords(point=Point.PAPERS, heading=LetterHeading.PAPERS, title=_("Papers we ask for")),
)

BY_CODE: dict[str, PointWords] = {words.point.value: words for words in POINTS}
# The place of each point in a letter. A question that a person added comes last.
PLACES: dict[str, int] = {code: place for place, code in enumerate(BY_CODE, 1)}
LAST = len(POINTS) + 1
