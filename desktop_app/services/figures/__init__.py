"""Figures of the ward: published and computed side by side, each with what it was made from."""
