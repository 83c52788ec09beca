"""The few distances of which every screen is made, in device-independent pixels."""

UNIT = 8
"""The rhythm: every distance is this, or a few times this."""

CARD_PADDING = 16
"""Between the edge of a card and what is in it."""

PAGE_MARGIN = 40
"""Between the edge of the window and what is in it."""
