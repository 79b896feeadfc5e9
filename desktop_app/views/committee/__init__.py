"""The committee report: its list, its pages as pictures, what the check found, its text, its files."""
