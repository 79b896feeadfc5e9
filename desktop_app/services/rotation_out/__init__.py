"""The schedule of the venues given out: poster, calendar file, tables, texts for the web and for SNS."""
