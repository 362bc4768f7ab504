"""The 24 provinces: INDEC's code, ISO 3166-2 and the time zone that each lives by.

Sources: INDEC's geographic codes, ISO 3166-2:AR, the tz database.
"""

from dataclasses import dataclass
from typing import Final

_ZONE: Final = "America/Argentina/"


@dataclass(frozen=True, slots=True)
class Province:
    """One province. `code` is INDEC's, with which every municipality's begins."""

    code: str
    name: str
    iso: str
    time_zone: str


PROVINCES: Final = {
    code: Province(code, name, f"AR-{iso}", f"{_ZONE}{zone}")
    for code, name, iso, zone in (
        ("02", "Ciudad Autónoma de Buenos Aires", "C", "Buenos_Aires"),
        ("06", "Buenos Aires", "B", "Buenos_Aires"),
        ("10", "Catamarca", "K", "Catamarca"),
        ("14", "Córdoba", "X", "Cordoba"),
        ("18", "Corrientes", "W", "Cordoba"),
        ("22", "Chaco", "H", "Cordoba"),
        ("26", "Chubut", "U", "Catamarca"),
        ("30", "Entre Ríos", "E", "Cordoba"),
        ("34", "Formosa", "P", "Cordoba"),
        ("38", "Jujuy", "Y", "Jujuy"),
        ("42", "La Pampa", "L", "Salta"),
        ("46", "La Rioja", "F", "La_Rioja"),
        ("50", "Mendoza", "M", "Mendoza"),
        ("54", "Misiones", "N", "Cordoba"),
        ("58", "Neuquén", "Q", "Salta"),
        ("62", "Río Negro", "R", "Salta"),
        ("66", "Salta", "A", "Salta"),
        ("70", "San Juan", "J", "San_Juan"),
        ("74", "San Luis", "D", "San_Luis"),
        ("78", "Santa Cruz", "Z", "Rio_Gallegos"),
        ("82", "Santa Fe", "S", "Cordoba"),
        ("86", "Santiago del Estero", "G", "Cordoba"),
        ("90", "Tucumán", "T", "Tucuman"),
        ("94", "Tierra del Fuego, Antártida e Islas del Atlántico Sur", "V", "Ushuaia"),
    )
}

# A little more than the country without its Antarctic sector, where no city hall is.
SOUTH, NORTH, WEST, EAST = -55.5, -21.5, -73.7, -53.5


def within_bounds(latitude: float, longitude: float) -> bool:
    """Whether that point may be a city hall of Argentina; exchanged numbers never are."""
    return SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST
