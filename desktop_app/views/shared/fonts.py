"""The Japanese font of the window: that of the pages."""

from __future__ import annotations

from desktop_app.paper import faces

load = faces.load
