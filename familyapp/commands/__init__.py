"""The commands of ``familyapp``: the same core as the window, without a window."""
