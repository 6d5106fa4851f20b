"""Judging a rule before it is published: deviation, its yardsticks and noise floor, fairness, calibration."""
