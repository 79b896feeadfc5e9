"""The screen of the report's figures."""
