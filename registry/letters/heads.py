"""The head and the end of a letter: to whom it goes, why we ask, and what we will do with the answers."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.chains import laws_of
from registry.letters.asked import Asked
from registry.letters.composed import Question
from registry.letters.matter import keys_of
from registry.letters.voice import Voice
from registry.reading.lens import Lens
from registry.rules.dossiers import EngagementDossier
from registry.values import Organisation, OurRole
from suppliers.values import Contact, ContactRole, Regime, Supplier
from suppliers.wording.figures import day, listing, number

# Whom a letter on data protection addresses, in the order of preference.
READERS = (ContactRole.DPO, ContactRole.PRIVACY, ContactRole.GENERAL, ContactRole.SECURITY, ContactRole.BREACH)
# A letter with more questions names those that matter most.
MANY = 15


def head_of(
    *,
    voice: Voice,
    lens: Lens,
    asked: Collection[Asked],
    questions: Collection[Question],
) -> dict[str, str]:
    """The texts of a letter apart from its questions."""
    supplier, senders = voice.supplier, voice.senders
    contacts = sorted(lens.current(Contact, "supplier_id", supplier.id), key=_preference)
    services = dict.fromkeys(each.service.name for each in asked)
    return {
        "about": _("Data protection questions about %(services)s") % {"services": _quoted(services)},
        "addressee": _addressee(supplier, contacts),
        "mailbox": next((contact.email for contact in contacts if contact.email), ""),
        "opening": "\n\n".join(_opening(lens, senders, asked, questions, contacts=contacts)),
        "closing": "\n\n".join(_closing(senders)),
    }


def _preference(contact: Contact) -> tuple[int, int]:
    order = {role: place for place, role in enumerate(READERS)}
    return order.get(ContactRole(contact.role), len(READERS)), contact.id


def _quoted(names: Iterable[str]) -> str:
    return listing([f"“{name}”" for name in names])


def _addressee(supplier: Supplier, contacts: list[Contact]) -> str:
    """A position and the postal address. A person is never named."""
    address = supplier.address or next((contact.address for contact in contacts if contact.address), "")
    reader = _("For the attention of the person responsible for data protection")
    if _has_officer(contacts):
        reader = _("The Data Protection Officer")
    return "\n".join(filter(None, [reader, supplier.legal_name, address]))


def _has_officer(contacts: Iterable[Contact]) -> bool:
    return any(contact.role == ContactRole.DPO for contact in contacts)


def _opening(
    lens: Lens,
    senders: Collection[Organisation],
    asked: Collection[Asked],
    questions: Collection[Question],
    *,
    contacts: list[Contact],
) -> list[str]:
    """Why we write, what we have read, and how to answer."""
    greeting = _("Dear Sir or Madam,")
    if _has_officer(contacts):
        greeting = _("Dear Data Protection Officer,")
    dossiers = list({each.dossier.engagement.id: each.dossier for each in asked}.values())
    used = _uses(dossiers, lens.on, several=len(senders) > 1)
    return [greeting, " ".join([*used, *_why(senders)]), _read(dossiers), _how(asked, questions)]


def _uses(dossiers: Iterable[EngagementDossier], on: date, *, several: bool) -> list[str]:
    """Since when each service is used, and in which roles: once, if they are the same."""
    sentences = [(_used(dossier, on, several=several), _roles(dossier, several=several)) for dossier in dossiers]
    roles = dict.fromkeys(role for _use, role in sentences if role)
    if len(roles) > 1:
        return [words for pair in sentences for words in pair if words]
    return [*dict.fromkeys(use for use, _role in sentences), *roles]


def _used(dossier: EngagementDossier, on: date, *, several: bool) -> str:
    """Since when the service is used or until when it was, and for how many people."""
    words: dict[str, Any] = {"service": dossier.service.name, "day": day(dossier.engagement.starts)}
    words |= {"who": dossier.organisation.legal_name, "people": number(_rounded(dossier.people or 0))}
    sentence = _("We use “%(service)s”.")
    if dossier.engagement.ends and dossier.engagement.ends < on:
        words["end"] = day(dossier.engagement.ends)
        sentence = (
            _("%(who)s used “%(service)s” until %(end)s.") if several else _("We used “%(service)s” until %(end)s.")
        )
    elif dossier.engagement.starts and several:
        sentence = _("%(who)s has used “%(service)s” since %(day)s.")
    elif dossier.engagement.starts and dossier.people:
        sentence = _("We have used “%(service)s” since %(day)s, for data of about %(people)s people.")
    elif dossier.engagement.starts:
        sentence = _("We have used “%(service)s” since %(day)s.")
    return sentence % words


def _roles(dossier: EngagementDossier, *, several: bool) -> str:
    """In which roles we and the supplier are; *several* of us are so each."""
    match dossier.engagement.role, several:
        case OurRole.PROCESSOR, False:
            return _("We are the controller and take you to be our processor.")
        case OurRole.PROCESSOR, True:
            return _("Each of us is the controller of its data and takes you to be its processor.")
        case OurRole.SUB_PROCESSOR, False:
            return _("We are a processor for our clients and take you to be our sub-processor.")
        case OurRole.SUB_PROCESSOR, True:
            return _("Each of us is a processor for its clients and takes you to be its sub-processor.")
    return ""


def _rounded(people: int) -> int:
    """A number of people, so that a letter does not tell the exact one."""
    if people < 50:
        return people
    return round(people, -1)


def _why(senders: Iterable[Organisation]) -> list[str]:
    """The duty to know the supplier's guarantees, under the law of each sender."""
    laws = {law for organisation in senders for law in laws_of(organisation.regime)}
    names = {Regime.EU: _("GDPR"), Regime.UK: _("UK GDPR")}
    words = {"laws": listing([names[law] for law in Regime if law in laws])}
    return [
        _("Article 28(1) of the %(laws)s asks us to use only processors that provide sufficient guarantees.") % words,
        _("Before we can say so of yours, we need your help with a few points."),
    ]


def _read(dossiers: Iterable[EngagementDossier]) -> str:
    """The documents that were read, with thanks for what they answer."""
    documents = {document.id: document for dossier in dossiers for document in dossier.read}
    if not documents:
        return _("We have read no document of yours on it yet.")
    names = []
    for document in documents.values():
        words = {"document": document.name, "day": day(document.dated)}
        dated = _("“%(document)s” of %(day)s") if document.dated else _("“%(document)s”")
        names.append(dated % words)
    read = _("We have read %(documents)s. Thank you: it answers many questions.") % {"documents": listing(names)}
    if len(documents) == 1:
        return " ".join(
            [
                read,
                _("Those below are the ones that it leaves open, or where two of its sentences do not seem to agree."),
                _("Words in brackets name its sections."),
            ]
        )
    return f"{read} {_('Those below are the ones that are left open, or where two statements do not seem to agree.')}"


def _how(asked: Collection[Asked], questions: Collection[Question]) -> str:
    """How and by when to answer. The register fills in the day and the numbers."""
    sentences = [
        _("Please answer by number, by %(due)s.") % {"due": "{due}"},
        _("Part answers are welcome."),
        _(
            "“We do not do this” and “we do not know yet” are answers too. If you need more time for one of them, "
            "please tell us which and until when."
        ),
    ]
    most = _matter_most(asked, questions)
    if len(questions) > MANY and most:
        numbers = listing([f"{{{point}}}" for point in most])
        sentences.append(
            _("If only a few can be answered at once, these questions matter most to us: %(numbers)s.")
            % {"numbers": numbers}
        )
    sentences.append(_("An answer sheet is enclosed."))
    return " ".join(sentences)


def _matter_most(asked: Iterable[Asked], questions: Iterable[Question]) -> list[str]:
    """The points with a critical finding, and biometric templates."""
    critical = set(keys_of(each for each in asked if each.finding.severity == Severity.CRITICAL))
    found = []
    for question in questions:
        if question.point == Point.TEMPLATES or critical.intersection(question.findings):
            found.append(question.point)
    return list(dict.fromkeys(found))


def _closing(senders: Collection[Organisation]) -> list[str]:
    """What we will do with the answers, and by whom the letter is."""
    names = "\n".join(organisation.legal_name for organisation in senders)
    return [
        " ".join(
            [
                _("Please mark what is confidential; we will keep it so."),
                _("We will file your answers as your statement at the date of your reply."),
                _("On that basis we will assess your guarantees in %(month)s.") % {"month": "{month}"},
                _("If something is easier to explain by telephone, please call us."),
            ]
        ),
        _("Yours faithfully,"),
        "\n".join([_("Data protection officer"), names]),
    ]
