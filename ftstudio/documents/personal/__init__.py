"""Personal data: numbers and addresses that are found in a text."""
