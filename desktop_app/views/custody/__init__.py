"""Work with cards in custody."""
