"""The register of incidents: what happened, to whom, what was done, and by when authorities must be told."""
