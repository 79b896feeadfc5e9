"""When places are open, and the slots and seats that follow."""
