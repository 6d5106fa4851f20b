"""Calibration: coefficients that past periods speak for, each with its evidence."""

from throughline.core.judging.calibration.calibrate import HALF_TO_TWICE as HALF_TO_TWICE
from throughline.core.judging.calibration.calibrate import calibrate as calibrate
from throughline.core.judging.calibration.evidence import ELSEWHERE as ELSEWHERE
from throughline.core.judging.calibration.evidence import Bounds as Bounds
from throughline.core.judging.calibration.evidence import Evidence as Evidence
from throughline.core.judging.calibration.evidence import Table as Table
from throughline.core.judging.calibration.proposal import Calibration as Calibration
from throughline.core.judging.calibration.proposal import Finding as Finding
