"""Rules about what was agreed with a processor, Article 28(3), and what it promises beside."""

from registry.rules.contract import agreements, contents, guarantees, joint, outlived, own_use, practice

__all__ = ["agreements", "contents", "guarantees", "joint", "outlived", "own_use", "practice"]
