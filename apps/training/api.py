"""The API of training."""

from kernel.api.routers import Route

routes: list[Route] = []
