"""The whole story of the first thread, told through the real window, and cut off at any moment."""
