"""The question on what Article 28(3) asks for: a part for each topic on which the supplier's documents are silent."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from registry.causes.point import Point
from registry.letters.asked import Asked
from registry.letters.composed import Part
from registry.letters.matter import MOST_PARTS, Matter, joined, keys_of
from suppliers.values import Commitment, Standing, Topic
from suppliers.wording.choices import choice
from suppliers.wording.figures import listing

# Each duty as a clause that the supplier confirms, in the order of the article.
CLAUSES = {
    Topic.INSTRUCTIONS: gettext_lazy("you process our data on our documented instructions only"),
    Topic.UNLAWFUL: gettext_lazy("you inform us if in your opinion an instruction infringes the law"),
    Topic.CONFIDENTIALITY: gettext_lazy("the people who process our data are bound to confidentiality"),
    Topic.SECURITY: gettext_lazy("you take the security measures that Article 32 asks for"),
    Topic.SUB_PROCESSORS: gettext_lazy("sub-processors need our authorisation, specific or general"),
    Topic.RIGHTS: gettext_lazy("you help us with requests of data subjects"),
    Topic.BREACH: gettext_lazy("you help us with personal data breaches"),
    Topic.DPIA: gettext_lazy("you help us with our impact assessment"),
    Topic.AUDIT: gettext_lazy("you give us the information that shows compliance, and allow audits"),
    Topic.COMPELLED_TOLD: gettext_lazy(
        "you inform us before you disclose our data to an authority, unless the law forbids it"
    ),
}
# What a supplier states on related topics: a clause asks for what goes beyond it.
BESIDE = {
    Topic.AUDIT: (Topic.DOCUMENTS, Topic.CUSTOMER_TESTING),
    Topic.COMPELLED_TOLD: (Topic.COMPELLED,),
}
# Clauses that become one part, if the question would be too long otherwise.
PAIRS = ((Topic.INSTRUCTIONS, Topic.UNLAWFUL), (Topic.BREACH, Topic.DPIA))


def duties(matter: Matter) -> tuple[Part, ...]:
    """A clause for each duty that no document covers, then what is said unclearly."""
    unclear = matter.of("EVD-10", case="unclear")
    clauses = {**_silent(matter), **_unclear_duties(matter, unclear)}
    clauses = {topic: clauses[topic] for topic in CLAUSES if topic in clauses}
    others = _other_topics(matter, unclear)
    rest = matter.parts(matter.rest(matter.of("EVD-10"), matter.of("CON-09", case="silent")))
    if len(clauses) + len(rest) + len(others) > MOST_PARTS:
        clauses = _paired(clauses)
    return (_lead(matter, others), *_punctuated(list(clauses.values())), *rest)


def _lead(matter: Matter, others: list[Part]) -> Part:
    """The first sentences: the contract to which the supplier refers, unclear matters, and what is to be confirmed."""
    sentences = [_contract(matter), *(part.text for part in others)]
    sentences.append(matter.lead_in(document=_documents(matter)))
    findings = tuple(dict.fromkeys(key for part in others for key in part.findings))
    part = matter.lead(" ".join(filter(None, sentences)))
    return Part(key=part.key, kind=part.kind, text=part.text, findings=findings)


def _documents(matter: Matter) -> str:
    """The documents that were read, as the subject of a sentence in the singular."""
    documents = {document.id: document for dossier in matter.dossiers for document in dossier.read}
    if len(documents) == 1:
        return _("Your document “%(document)s”") % {"document": next(iter(documents.values())).name}
    return _("What your documents state")


def _contract(matter: Matter) -> str:
    """A sentence on the terms that the supplier names for it; empty where it names none."""
    rows = [row for row in _on(matter, Topic.CONTRACT) if row.legal_conclusion]
    if not rows:
        return ""
    return _("You refer to terms that contain what Article 28 requires%(cite)s.") % {"cite": matter.writer.cite(rows)}


def _silent(matter: Matter) -> dict[Topic, Part]:
    """The duties on which the documents are silent."""
    found: dict[Topic, list[Asked]] = {}
    for each in matter.of("EVD-10", case="silent"):
        for topic in each.finding.seen.figures["topics"]:
            found.setdefault(topic, []).append(each)
    for each in matter.of("CON-09", case="silent"):
        found.setdefault(Topic.COMPELLED_TOLD, []).append(each)
    return {topic: _clause(matter, topic, asked) for topic, asked in found.items()}


def _clause(matter: Matter, topic: Topic, asked: Iterable[Asked]) -> Part:
    """A duty as a clause. It goes beyond what the supplier states on related topics, and the notice asked for."""
    text = str(CLAUSES[topic])
    beside = [row for other in BESIDE.get(topic, ()) for row in _on(matter, other)]
    if beside and topic == Topic.AUDIT:
        text = _("%(clause)s, beyond what you offer%(cite)s") % {"clause": text, "cite": matter.writer.cite(beside)}
    elif beside:
        cite = matter.writer.cite(beside)
        text = _("%(clause)s; you write about such requests%(cite)s, but not about informing us") % {
            "clause": text,
            "cite": cite,
        }
    elif topic == Topic.BREACH and Point.BREACH in matter.writer.points:
        text = _("%(clause)s, beyond the notice of question {breach}") % {"clause": text}
    return Part(key=f"topic {topic.value}", text=text, findings=keys_of(asked))


def _unclear_duties(matter: Matter, unclear: tuple[Asked, ...]) -> dict[Topic, Part]:
    """The duties on which the documents are unclear."""
    found = {}
    for topic, asked in _by_topic(unclear).items():
        if topic not in CLAUSES:
            continue
        words = {"clause": str(CLAUSES[topic]), "cite": matter.writer.cite(_on(matter, topic, Standing.UNCLEAR))}
        text = _("%(clause)s; what you write about it%(cite)s is not clear to us") % words
        found[topic] = Part(key=f"topic {topic.value}", text=text, findings=keys_of(asked))
    return found


def _other_topics(matter: Matter, unclear: tuple[Asked, ...]) -> list[Part]:
    """Unclear topics that are no duty of Article 28(3): one sentence in front."""
    asked = {topic: those for topic, those in _by_topic(unclear).items() if topic not in CLAUSES}
    if not asked:
        return []
    rows = [row for topic in asked for row in _on(matter, topic, Standing.UNCLEAR)]
    topics = listing([choice(Topic, topic) for topic in asked])
    words = {"topics": topics, "cite": matter.writer.cite(rows)}
    text = _("What you write on the following is not clear to us: %(topics)s%(cite)s. What applies?") % words
    return [Part(key="other topics", text=text, findings=keys_of(each for those in asked.values() for each in those))]


def _by_topic(unclear: Iterable[Asked]) -> dict[Topic, list[Asked]]:
    found: dict[Topic, list[Asked]] = {}
    for each in unclear:
        for topic in each.finding.seen.figures["topics"]:
            found.setdefault(topic, []).append(each)
    return found


def _on(matter: Matter, topic: Topic, standing: Standing = Standing.STATED) -> list[Commitment]:
    """The statements on a topic of one standing."""
    return [row for row in matter.claims(Commitment) if (row.topic, row.standing) == (topic, standing)]


def _paired(clauses: dict[Topic, Part]) -> dict[Topic, Part]:
    """The clauses, two of a kind as one."""
    found = dict(clauses)
    for first, second in PAIRS:
        if first in found and second in found:
            found[first] = joined([found[first], found.pop(second)], by="; ")
    return found


def _punctuated(clauses: list[Part]) -> list[Part]:
    """The clauses of a list, which begin in lower case: a semicolon ends each but the last."""
    ends = [";"] * (len(clauses) - 1) + ["."]
    return [replace(part, text=f"{part.text}{end}") for part, end in zip(clauses, ends, strict=False)]
