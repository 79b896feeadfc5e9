"""Errors to review: what stopped, whose history that touches, and the answer that closes it."""
