"""The steps of the example; `run` starts them."""
