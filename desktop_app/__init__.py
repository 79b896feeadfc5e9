"""Kofu Desk: the counter program with which a ward hands over My Number cards."""

__version__ = "0.1.0"
