"""Measured figures, as ratios against a baseline in the same run. Nothing here asserts a time."""
