"""The log file: what the program did, never whom it concerned."""

import logging
import uuid
from logging.handlers import RotatingFileHandler
from pathlib import Path

_LOG = logging.getLogger("desktop_app")


def start(folder: Path) -> None:
    """Log to a file in the folder, 5 × 1 MB at most. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "kofu_desk.log"
    handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=4, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _LOG.handlers[:] = [handler]
    _LOG.setLevel(logging.INFO)


def bug(error: BaseException) -> str:
    """Log our own bug without its values and give the number that a person can read out."""
    number = uuid.uuid4().hex[:8]
    trace: list[str] = []
    step = error.__traceback__
    while step:
        code = step.tb_frame.f_code
        trace.append(f"{Path(code.co_filename).name}:{step.tb_lineno} {code.co_name}")
        step = step.tb_next
    # The message of an exception may quote a person's data (a driver's does): its type and place are enough.
    _LOG.error("bug %s %s at %s", number, type(error).__name__, " < ".join(reversed(trace)))
    return number
