"""Visits booked for a found person, the board of the day, the cards to pull."""
