"""Cards out of their places for a day at a counter: pulled and put back by scan, and counted at its end."""
