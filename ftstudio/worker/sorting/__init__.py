"""Sorting documents into the folders a person has made, learned from examples."""
