"""Readers of documents, one family of formats a file."""
