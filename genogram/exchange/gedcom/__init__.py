"""GEDCOM 5.5, 5.5.1 and 7: reading all three, writing 7."""
