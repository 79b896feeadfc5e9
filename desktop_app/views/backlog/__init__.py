"""The screen of the cards that nobody has collected."""
