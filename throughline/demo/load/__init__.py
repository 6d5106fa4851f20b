"""The story carried into a company by the same services that a real company uses."""
