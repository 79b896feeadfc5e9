"""What is drawn: rows in, page out; the same code for screen, paper and files."""
