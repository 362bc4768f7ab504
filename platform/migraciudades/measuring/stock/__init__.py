"""The peer: a stock django-tenants project with the smallest tenant and domain there are."""
