"""The renewal wave: what expires by month, who is expected, and the people behind each month."""
