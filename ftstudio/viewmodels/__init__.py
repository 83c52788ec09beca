"""What each page shows and allows; no Qt and no torch from here down."""
