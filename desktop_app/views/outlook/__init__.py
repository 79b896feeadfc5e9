"""The supervisor's front page, plans to compare, and memos for a decision."""
