"""Addresses: one module per kind of host."""
