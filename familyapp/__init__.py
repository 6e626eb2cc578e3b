"""The application: puts the rooms of the house together."""
