"""The support desk: one person after another at a terminal, registration checks, follow-ups and counts."""
