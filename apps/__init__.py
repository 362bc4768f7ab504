"""Bounded contexts of the product, each importable as ``apps.<name>``."""
