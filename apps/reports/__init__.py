"""Reports: the city's own exact figures, for any period and by any aspect."""
