"""Returned mail: what came back, what the ledger says now, and what is done about the address."""
