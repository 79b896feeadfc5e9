"""The screen of outreach: visits, cards sent by post, post offices."""
