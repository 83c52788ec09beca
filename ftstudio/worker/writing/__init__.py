"""Goal "write": the model learns to write as the documents do."""
