"""Cards that nobody has collected: the figures, the list behind each of them, and the list as a file."""

from desktop_app.services.backlog.export import ExportWords, export
from desktop_app.services.backlog.figures import BacklogRow, PaceRow, PlaceRow, age_key, by_place, figures
from desktop_app.services.backlog.listing import Listing, open_list
from desktop_app.services.backlog.rows import EVERYTHING, Filter, ListRow

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
    "by_place",
    "export",
    "figures",
    "open_list",
]
