"""The supervisor's front page: figures that cost the same at any size, the last answer, the next actions."""
