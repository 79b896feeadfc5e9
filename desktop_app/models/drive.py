"""Whether a folder lies on a network drive, where SQLite's locks can't be trusted."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_OVER_FUSE = {"fuse.sshfs", "fuse.glusterfs"}
NETWORK_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "davfs"} | _OVER_FUSE
_WINDOWS_REMOTE = 4


def can_write(path: Path) -> bool:
    """Whether the file, and the folder in which SQLite puts its companions, may be written."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def on_network_drive(path: Path, mounts: Path = Path("/proc/mounts")) -> bool:
    """Tell by the mount table on Linux, by the drive type on Windows; elsewhere the answer is no."""
    if sys.platform == "win32":
        drive = path.resolve().drive
        kind = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")
        return drive.startswith("\\\\") or kind == _WINDOWS_REMOTE
    if not mounts.exists():
        return False
    best, kind = "", ""
    place = str(path.resolve())
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        _device, point, system, *_rest = line.split(" ")
        point = point.replace("\\040", " ")
        if os.path.commonpath([place, point]) == point and len(point) >= len(best):
            best, kind = point, system
    return kind in NETWORK_SYSTEMS
