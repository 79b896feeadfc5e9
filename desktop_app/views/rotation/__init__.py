"""The screen of the rotation: which venue has its turn in which week, and why."""
