"""Design system: components, styles, TypeScript islands, icons and built assets. No business words."""
