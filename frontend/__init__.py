"""Design system: components, styles, islands, icons and built assets. No business words."""
