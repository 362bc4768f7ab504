"""Departments: added, renamed, retired; and who works in them."""

from django.db import transaction

from apps.accounts import rules
from apps.accounts.errors import NotManagedError, RefusedError
from apps.accounts.selectors import Account
from apps.staff.errors import NameTakenError, RetiredError
from apps.staff.models import Department, Membership
from kernel.text import fold

LONGEST_CODE = 50


@transaction.atomic
def create_department(*, name: str, by: Account | None, code: str = "") -> Department:
    """Add a department. Without a code one is made of the name; it never changes again."""
    _manages(by)
    name = name.strip()
    _refuse_taken(name)
    wanted = code or fold(name).replace(" ", "-")[:LONGEST_CODE] or "department"
    taken = set(Department.objects.filter(code__startswith=wanted).values_list("code", flat=True))
    free = next(
        one for one in (wanted, *(f"{wanted}-{n}" for n in range(2, 1000))) if one not in taken
    )
    return Department.objects.create(code=free, name=name, folded_name=fold(name) or name)


@transaction.atomic
def rename_department(*, department: Department, name: str, by: Account | None) -> Department:
    """Give it another name; the code stays, so that what points to it does not move."""
    _manages(by)
    department = Department.objects.select_for_update().get(pk=department.pk)
    name = name.strip()
    _refuse_taken(name, but=department)
    department.name, department.folded_name = name, fold(name) or name
    department.save(update_fields=["name", "folded_name"])
    return department


@transaction.atomic
def set_in_use(*, department: Department, active: bool, by: Account | None) -> Department:
    """Retire a department, or take it up again. Who works in it stays until they are moved."""
    _manages(by)
    department = Department.objects.select_for_update().get(pk=department.pk)
    if department.active != active:
        department.active = active
        department.save(update_fields=["active"])
    return department


@transaction.atomic
def assign(
    *, user: Account, department: Department | None, by: Account | None, title: str = ""
) -> Membership | None:
    """Say in which department somebody works, and as what; None takes them out of any."""
    if by is not None and not rules.may_manage(by, user):
        raise NotManagedError("an account is moved by who manages it")
    current = Membership.objects.select_for_update().filter(user=user).first()
    if department is None:
        if current is not None:
            current.delete()
        return None
    stays = current is not None and current.department_id == department.pk
    # The row is asked for anew: it may have been retired since the page was read.
    if not stays and not Department.objects.filter(pk=department.pk, active=True).exists():
        raise RetiredError("nobody joins a retired department")
    if current is None:
        return Membership.objects.create(user=user, department=department, title=title.strip())
    current.department, current.title = department, title.strip()
    current.save(update_fields=["department", "title"])
    return current


def _manages(by: Account | None) -> None:
    if by is not None and not rules.allowed(by, "accounts.manage_staff"):
        raise RefusedError("departments are kept by who manages the staff")


def _refuse_taken(name: str, *, but: Department | None = None) -> None:
    same = Department.objects.filter(folded_name=fold(name) or name)
    if but is not None:
        same = same.exclude(pk=but.pk)
    if same.exists():
        raise NameTakenError("a department has that name")
