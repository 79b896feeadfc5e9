"""Cards that nobody has collected: the figures, the list behind each of them, and the list as a file."""

from desktop_app.services.backlog.export import ExportWords, export
from desktop_app.services.backlog.figures import BacklogRow, PaceRow, PlaceRow, age_key, figures
from desktop_app.services.backlog.listing import EVERYTHING, Filter, Listing, ListRow, open_list

__all__ = [
    "EVERYTHING",
    "BacklogRow",
    "ExportWords",
    "Filter",
    "ListRow",
    "Listing",
    "PaceRow",
    "PlaceRow",
    "age_key",
    "export",
    "figures",
    "open_list",
]
