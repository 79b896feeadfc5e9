"""Visits taken along: asked for on a screen, then written as a file or printed."""
