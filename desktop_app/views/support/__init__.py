"""The support desk: one person at a time, registration checks, follow-ups and counts."""
