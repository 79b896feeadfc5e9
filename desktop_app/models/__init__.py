"""What the office keeps, and the rules of one record."""
