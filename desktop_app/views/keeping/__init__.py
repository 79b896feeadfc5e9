"""How long cards are kept: on the record, and the ward's rule in the settings."""
