"""The preferences: one dialog in four parts."""
