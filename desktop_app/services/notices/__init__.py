"""Runs of notices: whom to tell next so that they fit the free seats, and what became of each letter."""
