"""Pages before the work: first start, login, lock."""
