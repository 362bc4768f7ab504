"""The first five cities, with the codes and places the national statistics office uses.

Sources: INDEC's codes of local governments and departments; coordinates of the
city halls. Population is not here: two of the figures are still to be confirmed.
"""

from typing import Final

from tenants.provisioning import CitySpec

FIRST_CITIES: Final = {
    spec.slug: spec
    for spec in (
        CitySpec("maipu", "Maipú", "Mendoza", "50", "500070", "50070", -32.985, -68.788,
                 "America/Argentina/Mendoza", "#8c2f39"),
        CitySpec("rosario", "Rosario", "Santa Fe", "82", "820210", "82084", -32.947, -60.633,
                 "America/Argentina/Cordoba", "#0b6e4f"),
        CitySpec("mendoza", "Mendoza", "Mendoza", "50", "500007", "50007", -32.890, -68.844,
                 "America/Argentina/Mendoza", "#5b3a8c"),
        CitySpec("cordoba", "Córdoba", "Córdoba", "14", "140077", "14014", -31.417, -64.184,
                 "America/Argentina/Cordoba", "#1f5fa8"),
        CitySpec("neuquen", "Neuquén", "Neuquén", "58", "580056", "58035", -38.952, -68.059,
                 "America/Argentina/Salta", "#a35200"),
    )
}  # fmt: skip
