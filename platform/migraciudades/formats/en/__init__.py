"""English as an international office in Argentina writes it."""
