"""Runs of notices: whom to tell next so that they fit the free seats, their letters, and what became of each."""
