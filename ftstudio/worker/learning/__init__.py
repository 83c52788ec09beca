"""What every training of an adapter shares, whatever it is for."""
