"""The way from a row of documents to its loss: as transformers does it, or faster."""
