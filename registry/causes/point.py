"""Points: the questions of a letter to a supplier, in the order in which a letter asks them."""

from enum import StrEnum


class Point(StrEnum):
    """One question that can be put to a supplier. Findings with one point are parts of one question."""

    NONE = ""
    AGREEMENT = "agreement"
    DUTIES = "duties"
    OWN_USE = "own-use"
    CHANGES = "changes"
    PROMISE = "promise"
    EXPECTED = "expected"
    BREACH = "breach"
    BREACH_CHAIN = "breach-chain"
    CONTACT = "contact"
    PARTIES = "parties"
    FLOW_DOWN = "flow-down"
    ACCESS = "access"
    LOCATION = "location"
    TRANSFER = "transfer"
    TEMPLATES = "templates"
    ENCRYPTION = "encryption"
    SIGN_IN = "sign-in"
    TESTS = "tests"
    ENDING = "ending"
    COPIES = "copies"
    GENERATED = "generated"
    STATEMENT = "statement"
    CERTIFICATES = "certificates"
    EVIDENCE = "evidence"
    PAPERS = "papers"
