"""The city's side of the figures: closing periods, drawing the adjustment, publishing."""
