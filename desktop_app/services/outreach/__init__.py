"""Outreach: visits to facilities and homes, cards sent by post, applications made at post offices."""
