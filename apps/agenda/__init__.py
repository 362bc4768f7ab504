"""Agenda: the walk-in queue and the appointments of the office's desks."""
