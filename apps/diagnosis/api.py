"""The API of diagnosis."""

from kernel.api.routers import Route

routes: list[Route] = []
