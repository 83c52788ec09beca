"""The window: the only widgets, and pyqtgraph."""
