"""The ledger import: read strictly, map, check every row, compare with the database, store all or nothing."""
