"""The rotation of venues: their days, the planner, what people ask of it, what stands and why."""
