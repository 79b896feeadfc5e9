"""Staff accounts: who may log in, with which password, in which role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, PersonalNumber, Unknown
from desktop_app.models.keeping import Staff
from desktop_app.services import audit, documents, guard, seals
from desktop_app.services.acting import COMMAND_LINE, Acting
from desktop_app.terms import Role

FAILURES_ALLOWED = 5
LOCKED_FOR = timedelta(minutes=10)
SHORTEST_PASSWORD = 8
_STAFF_ID = re.compile(r"[A-Za-z0-9._-]{1,20}")


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One account, without its password."""

    id: str
    name: str
    role: Role
    active: bool
    locked_until: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class LoginRow:
    """What came of a try to log in: the account, or why not: "wrong", or "locked" with its end."""

    staff: StaffRow | None
    reason: str = ""
    locked_until: datetime | None = None


def hash_password(password: str) -> str:
    """Hash a password with argon2id for keeping."""
    return hasher().hash(password)


def has_accounts(session: Session) -> bool:
    """Whether anybody can log in at all; a new database has nobody."""
    count = select(func.count()).select_from(Staff).where(Staff.password_hash.is_not(None))
    return bool(session.scalar(count))


def list_staff(session: Session) -> list[StaffRow]:
    """All accounts that can have a password, active ones first, by id."""
    found = session.scalars(
        select(Staff).where(Staff.password_hash.is_not(None)).order_by(Staff.active.desc(), Staff.id)
    )
    return [_row(staff) for staff in found]


def role_of(session: Session, staff_id: str) -> Role:
    """Role of an active account, or of the built-in one. Raises Unknown."""
    if staff_id == COMMAND_LINE:
        return Role.IT
    return Role(_active(session, staff_id).role)


def require(session: Session, acting: Acting, step: str, *roles: Role) -> None:
    """Let only these roles go on. Raises NoPermission with the first of them, Unknown for closed accounts."""
    if role_of(session, acting.staff_id) not in roles:
        raise NoPermission(step, roles[0].value)


def at_counter(session: Session, acting: Acting, step: str) -> None:
    """Let only those go on who work with cards and people. Raises as `require` does."""
    require(session, acting, step, Role.WINDOW, Role.SUPERVISOR)


def at_counter_or_unnamed(session: Session, acting: Acting, step: str) -> None:
    """Let those of the counter go on, and a command that names nobody. Raises as `require` does."""
    if acting.staff_id != COMMAND_LINE:
        at_counter(session, acting, step)


def works_at_counter(session: Session, staff_id: str) -> bool:
    """Whether this is an account of the counter that is on: nobody else counts as a second person."""
    return role_now(session, staff_id) in {Role.WINDOW, Role.SUPERVISOR}


def role_now(session: Session, staff_id: str) -> Role | None:
    """Role of an account that is on, None for one that was closed."""
    role = session.scalar(select(Staff.role).where(Staff.id == staff_id, Staff.active))
    return Role(role) if role else None


def with_files(session: Session, acting: Acting, step: str) -> None:
    """Let only those go on who bring files of the whole ward in. Raises as `require` does."""
    require(session, acting, step, Role.SUPERVISOR, Role.IT)


def log_in(session: Session, acting: Acting, password: str) -> LoginRow:
    """Check the password of acting.staff_id and keep the outcome.

    After five wrong passwords the account is locked for ten minutes, also for the right one. A refusal is a
    result and no exception, so that the count of failures is kept.
    """
    staff = session.get(Staff, acting.staff_id, populate_existing=True)
    if staff is None or not staff.active or staff.password_hash is None:
        # The same work as for a known id: the answer's time doesn't tell who exists.
        _verify(_nobody(), password)
        audit.record(session, acting, "login_refused", "staff", {"reason": "wrong"})
        return LoginRow(None, "wrong")
    if staff.locked_until and staff.locked_until > acting.now:
        audit.record(session, acting, "login_refused", staff.id, {"reason": "locked"})
        return LoginRow(None, "locked", staff.locked_until)
    if not _verify(staff.password_hash, password):
        return _note_failure(session, acting, staff)
    staff.failures, staff.locked_until = 0, None
    audit.record(session, acting, "login", staff.id)
    return LoginRow(_row(staff))


def _note_failure(session: Session, acting: Acting, staff: Staff) -> LoginRow:
    staff.failures += 1
    reason = "wrong"
    if staff.failures >= FAILURES_ALLOWED:
        staff.failures, staff.locked_until = 0, acting.now + LOCKED_FOR
        reason = "locked"
    audit.record(session, acting, "login_refused", staff.id, {"reason": reason})
    return LoginRow(None, reason, staff.locked_until if reason == "locked" else None)


def make_first_supervisor(session: Session, acting: Acting, name: str, password: str) -> StaffRow:
    """Make acting.staff_id the first supervisor of a database without accounts, with the usual documents.

    With them the ward can hand over on its first day; it changes them as it needs.
    Raises NotAllowed when there are accounts already, Invalid for a bad id, name or password.
    """
    if has_accounts(session):
        raise NotAllowed("make_first_supervisor", "has_accounts")
    documents.install_defaults(session)
    with_it = [key for record in ("document", "document_rule") for key in seals.keys(session, record)]
    return _insert(session, acting, acting.staff_id, name, Role.SUPERVISOR, password, with_it)


def create(session: Session, acting: Acting, staff_id: str, name: str, role: Role, password: str) -> StaffRow:
    """Make an account. For supervisors and IT. Raises NoPermission, Invalid for what can't be taken."""
    require(session, acting, "staff", Role.SUPERVISOR, Role.IT)
    return _insert(session, acting, staff_id, name, role, password)


def change(
    session: Session, acting: Acting, staff_id: str, seen_version: int, name: str, role: Role, *, active: bool
) -> StaffRow:
    """Change name, role or whether the account is on. For supervisors and IT.

    Raises NoPermission, Unknown, Conflict, Invalid, and NotAllowed for the last active supervisor.
    """
    require(session, acting, "staff", Role.SUPERVISOR, Role.IT)
    staff = _load(session, staff_id)
    if staff.version != seen_version:
        raise Conflict(staff_id, "", None, "staff")
    loses = staff.role == Role.SUPERVISOR and staff.active and (role != Role.SUPERVISOR or not active)
    if loses and _active_supervisors(session) == 1:
        raise NotAllowed("staff", "last_supervisor")
    staff.name, staff.role, staff.active = _name(name), role.value, active
    staff.version += 1
    told = {"role": role.value, "active": active}
    audit.record(session, acting, "staff_changed", staff_id, told, sealed=[_key(staff)])
    return _row(staff)


def set_password(session: Session, acting: Acting, staff_id: str, password: str) -> None:
    """Give somebody a new password and lift a lock. For supervisors and IT.

    Raises NoPermission, Unknown, Invalid.
    """
    require(session, acting, "staff", Role.SUPERVISOR, Role.IT)
    staff = _load(session, staff_id)
    staff.password_hash = hash_password(_password(staff_id, password))
    staff.failures, staff.locked_until = 0, None
    staff.version += 1
    audit.record(session, acting, "password_set", staff_id, sealed=[_key(staff)])


def change_own_password(session: Session, acting: Acting, old: str, new: str) -> None:
    """Change the password of acting.staff_id. Raises Invalid for a wrong old one or a weak new one."""
    staff = _active(session, acting.staff_id)
    if staff.password_hash is None or not _verify(staff.password_hash, old):
        raise Invalid("old_password", "wrong")
    staff.password_hash = hash_password(_password(staff.id, new))
    staff.version += 1
    audit.record(session, acting, "password_changed", staff.id, sealed=[_key(staff)])


def _insert(
    session: Session,
    acting: Acting,
    staff_id: str,
    name: str,
    role: Role,
    password: str,
    with_it: Sequence[str] = (),
) -> StaffRow:
    if guard.HIDDEN in guard.mask(staff_id):
        raise PersonalNumber(guard.mask(staff_id))
    if not _STAFF_ID.fullmatch(staff_id):
        raise Invalid("staff_id", "form")
    if session.get(Staff, staff_id) is not None:
        raise Invalid("staff_id", "taken")
    hashed = hash_password(_password(staff_id, password))
    staff = Staff(id=staff_id, name=_name(name), role=role.value, password_hash=hashed)
    staff.active, staff.failures, staff.version = True, 0, 1
    session.add(staff)
    session.flush()
    told, sealed = {"role": role.value}, [_key(staff), *with_it]
    audit.record(session, acting, "staff_created", staff_id, told, sealed=sealed)
    return _row(staff)


def _key(staff: Staff) -> str:
    return seals.key("staff", staff.id)


def _name(name: str) -> str:
    plain = " ".join(guard.refuse(name).split())
    if not plain:
        raise Invalid("name", "missing")
    return plain


def _password(staff_id: str, password: str) -> str:
    if len(password) < SHORTEST_PASSWORD:
        raise Invalid("password", "too_short")
    if password.casefold() == staff_id.casefold():
        raise Invalid("password", "same_as_id")
    return password


def _load(session: Session, staff_id: str) -> Staff:
    staff = session.get(Staff, staff_id, populate_existing=True)
    if staff is None:
        raise Unknown("staff", staff_id)
    return staff


def _active(session: Session, staff_id: str) -> Staff:
    staff = _load(session, staff_id)
    if not staff.active:
        raise Unknown("staff", staff_id)
    return staff


def _active_supervisors(session: Session) -> int:
    count = select(func.count()).select_from(Staff)
    return session.scalar(count.where(Staff.active, Staff.role == Role.SUPERVISOR.value)) or 0


@lru_cache(maxsize=1)
def hasher() -> PasswordHasher:
    """What hashes passwords: argon2id with the second recommended option of RFC 9106 (64 MiB)."""
    return PasswordHasher()


@lru_cache(maxsize=1)
def _nobody() -> str:
    return hash_password("nobody's password")


def _verify(hashed: str, password: str) -> bool:
    try:
        return hasher().verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


def _row(staff: Staff) -> StaffRow:
    return StaffRow(staff.id, staff.name, Role(staff.role), staff.active, staff.locked_until, staff.version)
