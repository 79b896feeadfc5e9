"""What this PC remembers: language, look, terminal, printer, columns of lists (JSON in the data folder)."""

from __future__ import annotations

import json
import platform
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import cast


@dataclass(slots=True)
class Settings:
    """One PC's settings; `save` writes them, a damaged file is set aside and the defaults hold.

    columns: widths by the list's name. lists: by the same name the "order" of its columns and the "hidden".
    """

    folder: Path
    language: str = "ja"
    theme: str = "light"
    text_size: str = "normal"
    terminal: str = ""
    place: str = ""
    database_url: str = ""
    idle_minutes: int = 5
    printer: str = ""
    support_venue: str = ""
    columns: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    lists: dict[str, dict[str, list[str]]] = field(default_factory=dict[str, dict[str, list[str]]])

    @property
    def path(self) -> Path:
        """The settings file."""
        return self.folder / "settings.json"

    @property
    def database(self) -> str:
        """URL of the database: the one set, or the SQLite file in the data folder."""
        # In an address % and ? are signs of their own: of a folder a%20b another one would be opened.
        file = (self.folder / "kofu_desk.db").as_posix().replace("%", "%25").replace("?", "%3F")
        return self.database_url or f"sqlite:///{file}"

    def save(self) -> None:
        """Write the file whole or not at all. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        kept = {key: value for key, value in asdict(self).items() if key != "folder"}
        draft = self.path.with_suffix(".new")
        draft.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
        draft.replace(self.path)


def load(folder: Path) -> Settings:
    """Read the settings of this PC; unknown keys and wrong types are passed over."""
    settings = Settings(folder, terminal=platform.node()[:40] or "terminal")
    try:
        found: object = json.loads(settings.path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return settings
    except ValueError:
        settings.path.replace(settings.path.with_suffix(".damaged"))
        return settings
    if not isinstance(found, dict):
        return settings
    kept = cast("dict[str, object]", found)
    for entry in fields(Settings):
        value = kept.get(entry.name)
        if entry.name != "folder" and type(value) is type(getattr(settings, entry.name)):
            setattr(settings, entry.name, value)
    settings.lists = {name: _texts(choice) for name, choice in settings.lists.items()}
    return settings


def _texts(kept: object) -> dict[str, list[str]]:
    """Lists of texts by their names; what is anything else was not written here."""
    if not isinstance(kept, dict):
        return {}
    found = cast("dict[str, object]", kept)
    return {
        name: [str(part) for part in cast("list[object]", value)]
        for name, value in found.items()
        if isinstance(value, list)
    }
