"""Rules about our own records of processing, Article 30."""

from registry.rules.activities import biometrics, conditions, impact, record, reviews, sent

__all__ = ["biometrics", "conditions", "impact", "record", "reviews", "sent"]
