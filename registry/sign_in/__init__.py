"""Signing in: the register's ways into allauth's accounts, second factors and organisations' own accounts."""
