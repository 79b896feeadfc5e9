"""Slots: a week, a month, the lists and the board of a place with a year of slots, and booking one person."""

from __future__ import annotations

import itertools
import os
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import insert

from benchmarks import slot_pages
from benchmarks.measured import Measure, milliseconds
from benchmarks.people import rows
from benchmarks.slot_ward import LAST, PLACE, TODAY, VISITS, acting, make
from desktop_app.models.database import Database
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook, visits
from desktop_app.services.slots import listing
