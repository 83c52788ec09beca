"""The Documents page: which files the model learns from, and what is in them."""
