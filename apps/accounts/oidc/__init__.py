"""Signing in with a city's own identity provider (OpenID Connect, authorization code with PKCE)."""
