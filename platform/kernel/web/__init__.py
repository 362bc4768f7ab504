"""What every page has: a request id, strict headers, bounded input, problem pages, health."""
