"""What reports keeps: the files asked for."""

from apps.reports.models.exports import (
    FINAL,
    MOST_ROWS,
    MOVES,
    Content,
    ExportStep,
    FileFormat,
    ReportExport,
    State,
)

__all__ = [
    "FINAL",
    "MOST_ROWS",
    "MOVES",
    "Content",
    "ExportStep",
    "FileFormat",
    "ReportExport",
    "State",
]
