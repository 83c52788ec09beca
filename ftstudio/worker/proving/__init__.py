"""What a training has gained and what it has cost, measured after it."""
