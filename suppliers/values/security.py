"""Security measures, and the tests and certificates that support them."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Claim, NamedBy
from suppliers.values.period import Period, period


class Heading(TextChoices):
    """The headings of the Commission's clauses 2021/915, Annex III, and three of our own."""

    ENCRYPTION = "encryption", _("pseudonymisation and encryption")
    RESILIENCE = "resilience", _("ongoing confidentiality, integrity, availability and resilience")
    RESTORE = "restore", _("restoring availability and access")
    TESTING = "testing", _("regular testing, assessing and evaluating")
    IDENTIFICATION = "identification", _("user identification and authorisation")
    TRANSMISSION = "transmission", _("protection in transmission")
    STORAGE = "storage", _("protection in storage")
    PHYSICAL = "physical", _("physical security")
    LOGGING = "logging", _("event logging")
    CONFIGURATION = "configuration", _("system configuration, defaults included")
    GOVERNANCE = "governance", _("IT security governance")
    ASSURANCE = "assurance", _("certification and assurance")
    MINIMISATION = "minimisation", _("data minimisation")
    QUALITY = "quality", _("data quality")
    RETENTION = "retention", _("limited retention")
    ACCOUNTABILITY = "accountability", _("accountability")
    PORTABILITY = "portability", _("portability and erasure")
    SEPARATION = "separation", _("separation of customers")
    TRAINING = "training", _("training of staff")
    DISPOSAL = "disposal", _("disposal of media")


class Control(TextChoices):
    """What a measure does: our own closed list, so that suppliers can be compared."""

    ENCRYPTION_REST = "encryption at rest", _("encryption at rest")
    ENCRYPTION_TRANSIT = "encryption in transit", _("encryption in transit")
    ENCRYPTION_BACKUP = "encryption of backups", _("encryption of backups")
    OLD_PROTOCOL = "old protocol", _("an outdated protocol in use")
    FILE_TRANSFER = "file transfer", _("file transfer over a secure channel")
    PLAIN_TRANSFER = "plain transfer", _("unencrypted file transfer")
    SECOND_FACTOR = "second factor", _("sign-in with a second factor")
    SINGLE_SIGN_ON = "single sign-on", _("sign-in through the customer's own directory")
    PASSWORD_RULES = "password rules", _("rules for passwords")
    CERTIFICATE_SIGN_IN = "certificate sign-in", _("sign-in by certificate")
    FAILED_SIGN_INS = "failed sign-ins", _("failed sign-ins monitored and blocked")
    TENANT_KEY = "tenant key", _("a separate key for each customer")
    NETWORK_LIMIT = "network limit", _("access limited by network address")
    PRIVATE_NETWORK = "private network", _("access through a private network")
    FIREWALL = "firewall", _("firewall")
    INTRUSION = "intrusion", _("malicious requests detected and blocked")
    ADDRESS_BLOCKING = "address blocking", _("abusive addresses blocked")
    ANTI_VIRUS = "anti-virus", _("protection against malware")
    EXPOSED_DATABASE = "exposed database", _("database accessible from outside")
    ADMIN_PANEL = "admin panel", _("administration panel installed on the server")
    SCRIPT_GATEWAY = "script gateway", _("scripts run through CGI")
    PATCHING = "patching", _("security patches")
    AUTOMATIC_PATCHING = "automatic patching", _("security patches applied automatically")
    MONITORING = "monitoring", _("servers and services monitored")
    LOGGING = "logging", _("events logged")
    LOAD_BALANCING = "load balancing", _("load balancing")
    REDUNDANCY = "redundancy", _("more than one server")
    SPARE = "spare", _("a standby ready to take over")
    RECOVERY = "recovery", _("disaster recovery")
    SEPARATE_DATABASE = "separate database", _("a separate database for each customer")
    SEPARATE_INSTANCE = "separate instance", _("a separate instance for each customer")
    DEDICATED_HARDWARE = "dedicated hardware", _("dedicated hardware")
    STANDARD_BUILD = "standard build", _("servers built by a standard script")
    HARDENED_CHANNEL = "hardened channel", _("restricted channel between components")
    LOCKED_CABINET = "locked cabinet", _("locked cabinet")
    GUARDED_SITE = "guarded site", _("guarded site")
    NEED_TO_KNOW = "need to know", _("access on a need-to-know basis")
    TRAINING = "training", _("training")
    HANDBOOK = "handbook", _("written rules for staff")
    BRIEFINGS = "briefings", _("regular briefings")
    SELF_CHECK = "self check", _("measures checked by the supplier itself")
    MEDIA_DESTROYED = "media destroyed", _("storage media destroyed")
    DEVICE_WIPED = "device wiped", _("devices wiped before disposal")
    IRREVERSIBLE = "irreversible", _("templates cannot be turned back into the sample")
    UNLINKABLE = "unlinkable", _("templates cannot be linked across systems")
    REVOCABLE = "revocable", _("templates can be revoked")
    RENEWABLE = "renewable", _("templates can be replaced")
    ALTERNATIVE = "alternative", _("an alternative to biometrics")
    OTHER = "other", _("another measure")
    TEMPORARY_ACCESS = "temporary access", _("access opened for each occasion, then closed")
    PLAIN_INTERFACE = "plain interface", _("unencrypted interfaces offered")


class RunBy(TextChoices):
    SUPPLIER = "supplier", _("the supplier")
    PARTY = "party", _("the party named")
    CUSTOMER = "customer", _("the customer, who must switch it on or run it")
    UNKNOWN = "unknown", _("not stated")


class Sense(TextChoices):
    """Whether the presence or the absence of a measure is the strength. "FTP is not used" is a strength."""

    WANTED = "wanted", _("a strength if present")
    UNWANTED = "unwanted", _("a strength if absent")
    NEUTRAL = "neutral", _("neither")


class Environment(TextChoices):
    PRODUCTION = "production", _("production")
    TEST = "test", _("a test environment, not production")
    UNKNOWN = "unknown", _("not stated")


class SchemeKind(TextChoices):
    """ISO and SOC are not certifications under Article 42."""

    ARTICLE_42 = "article 42", _("certification under Art. 42")
    ARTICLE_40 = "article 40", _("code of conduct under Art. 40")
    OTHER = "other", _("another scheme")


class Holder(TextChoices):
    SUPPLIER = "supplier", _("the supplier itself")
    PARTY = "party", _("another party")
    UNCLEAR = "unclear", _("not clear")


class CertificateState(TextChoices):
    HELD = "held", _("held")
    DENIED = "denied", _("not held")
    IN_PROGRESS = "in progress", _("in progress")
    COMPLIANCE = "compliance", _("compliance claimed, no certificate")
    FOLLOWS = "follows", _("followed, as it states")
    EXPIRED = "expired", _("expired")


@dataclass(frozen=True, slots=True)
class SecurityMeasure(Claim):
    """One measure under a heading of Article 32, and who runs it."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name|control")

    heading: str
    control: str
    name: str
    sense: str
    run_by: str
    party_id: int | None
    protocol: str
    algorithm: str
    key_bits: int | None
    key_holder: str

    @property
    def strength(self) -> bool | None:
        """Whether the claim is a strength. None if it is unclear, not stated or neither."""
        if self.sense == Sense.NEUTRAL or self.standing not in {"stated", "denied"}:
            return None
        return (self.standing == "stated") == (self.sense == Sense.WANTED)


@dataclass(frozen=True, slots=True)
class Test(Claim):
    """A test of measures: subject, environment, tester, method, interval, last date (Article 32(1)(d))."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("what")

    __test__: ClassVar[bool] = False  # for pytest: this class is no test

    what: str
    environment: str
    party_id: int | None
    method: str
    every_number: int | None
    every_unit: str
    last: date | None
    report: str

    @property
    def every(self) -> Period | None:
        """The time between two tests. None means unknown."""
        return period(self.every_number, self.every_unit)


@dataclass(frozen=True, slots=True)
class Certification(Claim):
    """A certificate, code or scheme: holder, state, scope and last day."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("scheme", "state")

    scheme: str
    kind: str
    state: str
    holder: str
    party_id: int | None
    scope: str
    body: str
    reference: str
    valid_from: date | None
    valid_until: date | None
