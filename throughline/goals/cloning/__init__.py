"""Taking the objectives and key results of one cycle along into another."""
