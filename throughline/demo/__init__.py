"""The demo company: an invented maker of industrial sensors, alive on whatever day it is made."""
