"""The schedule of the venues given out: asked for on a screen, then printed, written as a file, or copied."""
