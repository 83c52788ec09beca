"""Which models there are, what is on this computer, and how to get one."""
