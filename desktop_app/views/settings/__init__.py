"""Settings of this PC and of the ward."""
