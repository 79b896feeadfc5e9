"""Hits of the search box."""
