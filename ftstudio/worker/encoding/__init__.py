"""Texts as vectors, by encoders of the BERT family."""
