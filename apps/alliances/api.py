"""The API of alliances."""

from kernel.api.routers import Route

routes: list[Route] = []
