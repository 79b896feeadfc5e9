"""Slots: the week of a place, its month, its hours and closures."""
