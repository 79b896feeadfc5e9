"""The screen of disposal: whose time is over, lists, and each card destroyed before two people."""
