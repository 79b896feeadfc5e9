"""Plans to try against the backlog, and the memos that keep what was compared for a decision."""
