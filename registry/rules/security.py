"""Rules about measures, tests and certificates, Article 32."""
