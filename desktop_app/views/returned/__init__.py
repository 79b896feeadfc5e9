"""Mail that came back: envelopes are scanned, addresses compared, and something is done about each."""
