"""FT Studio: teaches a language model from a person's own documents, locally."""

__version__ = "0.1.0"
