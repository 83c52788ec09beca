"""Files sorted into folders: nothing is ever lost, and everything can be undone."""
