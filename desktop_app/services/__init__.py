"""What people do: functions over a session, one module a subject."""
