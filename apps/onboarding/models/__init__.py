"""What the national host keeps of cities on their way in and out."""

from apps.onboarding.models.cities import (
    CityExport,
    CityReceipt,
    CitySign,
    Deed,
    Departure,
    Happening,
    Leaving,
    Order,
    Sign,
)
from apps.onboarding.models.onboarding import Onboarding, Progress, State

__all__ = [
    "CityExport",
    "CityReceipt",
    "CitySign",
    "Deed",
    "Departure",
    "Happening",
    "Leaving",
    "Onboarding",
    "Order",
    "Progress",
    "Sign",
    "State",
]
