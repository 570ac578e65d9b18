"""What a letter asks for each case of a rule. A case without an entry is never asked: the fix of it is ours alone."""

from django.utils.functional import Promise

from registry.letters.questions import (
    access,
    activities,
    breach,
    contract,
    evidence,
    parties,
    retention,
    security,
    transfers,
)

QUESTIONS: dict[tuple[str, str], Promise] = {
    **access.QUESTIONS,
    **activities.QUESTIONS,
    **breach.QUESTIONS,
    **contract.QUESTIONS,
    **evidence.QUESTIONS,
    **parties.QUESTIONS,
    **retention.QUESTIONS,
    **security.QUESTIONS,
    **transfers.QUESTIONS,
}
