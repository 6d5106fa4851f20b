"""What a metric asks of facts: conditions read from JSON, tried on one fact, or written as a query."""
