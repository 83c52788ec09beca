"""The fine-tuned model for other programs: written, loaded again, asked a question."""
