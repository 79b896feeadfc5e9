"""Campaigns as data: parts, days that differ, venues and their closures, how the ward tells of them."""
