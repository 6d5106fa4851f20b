"""Companies: the tenants of an installation. A global table: it names them and holds their defaults."""

from django.db import models

from throughline.kit.models import new_id


class Company(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    time_zone = models.CharField(max_length=60, default="Asia/Shanghai")
    currency = models.CharField(max_length=3, default="CNY")
    fiscal_first_month = models.PositiveSmallIntegerField(default=1)
    words = models.JSONField(default=dict)
    """What the company calls the product's terms: by term, in each language (see access.terms)."""
    plans_need_approval = models.BooleanField(default=False, db_default=False)
    """Whether a second person approves a run before it is published (see cascade.models.Approval)."""
    escalate_after = models.PositiveSmallIntegerField(default=2, db_default=2)
    """Working days without a reaction after which an alert goes one level up."""
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(fiscal_first_month__range=(1, 12)), name="tenants_company_fiscal_month"
            ),
            models.CheckConstraint(
                condition=models.Q(escalate_after__range=(1, 20)), name="tenants_company_escalate_after"
            ),
        ]

    def __str__(self) -> str:
        return self.name
