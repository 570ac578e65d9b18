"""Causes: which matter a finding is about, which question it asks, and where it waits for a person."""
