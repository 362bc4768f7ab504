"""Classifies the fields of the libraries' tables that lie beside ours."""

from __future__ import annotations

from kernel.privacy import declare


def classify() -> None:
    """Declare contenttypes, auth, sessions and pghistory."""
    declare("contenttypes.ContentType", plain=("id", "app_label", "model"))
    declare("auth.Permission", plain=("id", "name", "content_type", "codename"))
    declare("auth.Group", plain=("id", "name"))
    declare("auth.Group_permissions", plain=("id", "group", "permission"))
    # The key opens the session, the data say whose it is.
    declare("sessions.Session", plain=("expire_date",), sensitive=("session_key", "session_data"))
    # The metadata hold who (an id) and from where (a coarse address).
    declare("pghistory.Context", plain=("id", "created_at", "updated_at"), personal=("metadata",))
