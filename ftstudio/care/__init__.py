"""The program looks after itself: its log, its crashes, its place, its licences."""
