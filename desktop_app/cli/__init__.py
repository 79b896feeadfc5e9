"""The commands for IT, scheduled runs and tests."""
