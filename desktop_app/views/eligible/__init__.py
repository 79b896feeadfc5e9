"""The screen of the people who can still take part and have not collected the card."""
