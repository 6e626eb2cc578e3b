"""The Sessions section: who met, what was asked of whom about which line, what was answered, and what became a view."""

from widgets.panels.sessions.page import SessionsPage

__all__ = ["SessionsPage"]
