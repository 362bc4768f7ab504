"""Inside a city: making its export before it leaves."""
