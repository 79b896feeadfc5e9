"""The desk: one person at a time, from the scan of the notice to the card in the hand."""
