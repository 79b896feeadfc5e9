"""The committee report on paper: laid out page by page, then drawn."""
