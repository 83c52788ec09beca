"""Using a sorter: how good it is, and putting documents into folders by it."""
