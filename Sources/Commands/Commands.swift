// Placeholder until the module's first type arrives in the next commits.
