"""The import of ledgers: pick a file, map its columns, look at what would happen, take it in."""
