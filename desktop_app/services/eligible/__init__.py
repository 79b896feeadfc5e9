"""Who can still take part in the campaign and has not collected the card: for reminder calls."""

from desktop_app.services.eligible.export import ExportWords, export
from desktop_app.services.eligible.listing import (
    EVERYBODY,
    ON_THE_SHELF,
    EligibleRow,
    Filter,
    Found,
    Listing,
    campaign,
    counts,
    open_list,
)

__all__ = [
    "EVERYBODY",
    "ON_THE_SHELF",
    "EligibleRow",
    "ExportWords",
    "Filter",
    "Found",
    "Listing",
    "campaign",
    "counts",
    "export",
    "open_list",
]
