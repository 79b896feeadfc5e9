"""The screen of the incidents: the register, and one incident with all that belongs to it."""
