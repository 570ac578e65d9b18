"""Rules about what was agreed with a processor, Article 28(3), and what it promises beside."""

from registry.rules.contract import agreements, guarantees, outlived, practice

__all__ = ["agreements", "guarantees", "outlived", "practice"]
