"""How training reads and is written over the API."""

from apps.training.serializers.courses import CourseEditionSerializer

__all__ = ["CourseEditionSerializer"]
