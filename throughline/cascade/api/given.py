"""What calls bring, as the services take it."""

from throughline.cascade.api.schemas import GivenDraft, GivenLimit
from throughline.cascade.draft import Draft
from throughline.cascade.limits import Fixed
from throughline.cascade.owner_limit import OwnerLimit
from throughline.goals.owner import Owner


def limit_of(given: GivenLimit) -> OwnerLimit:
    """Raises OneOwner."""
    fixed = Fixed(lock=given.lock, minimum=given.minimum, maximum=given.maximum, hold=given.hold)
    return OwnerLimit(Owner(given.unit_id, given.person_id), fixed, given.reason)


def draft_of(given: GivenDraft) -> Draft:
    """Raises OneOwner."""
    return Draft(
        body=given.body,
        parameters=given.parameters,
        attributes_on=given.attributes_on,
        limits=None if given.limits is None else [limit_of(one) for one in given.limits],
        effective=given.effective,
        amount=given.amount,
        kept_by=given.kept_by,
    )
