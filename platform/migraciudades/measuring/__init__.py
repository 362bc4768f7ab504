"""Programs that the benches run as processes of their own, and their throw-away databases."""
