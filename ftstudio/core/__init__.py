"""Values and rules that need nothing but Python."""
