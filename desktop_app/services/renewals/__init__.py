"""The renewal wave: cards and certificates that expire, the visits that follow, and the seats they need."""
