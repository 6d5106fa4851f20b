"""Records that a CRM sends us: signed calls, their envelopes, and the secrets that prove them."""
