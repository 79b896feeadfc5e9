"""Will the backlog be cleared: the ward's own past played forward, and how good that would have been."""
