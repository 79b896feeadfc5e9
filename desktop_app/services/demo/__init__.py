"""The synthetic ward: people who do not exist, with the totals of the committee report."""
