"""Disposal of cards whose time is over: found by the rule, pulled by scan, destroyed before two people."""
