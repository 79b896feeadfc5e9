"""The screen of the notices: runs, their letters, and what goes into the post bag."""
