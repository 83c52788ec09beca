"""Finding, reading and comparing a person's files."""
