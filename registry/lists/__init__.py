"""What the lists show: one value for each supplier, engagement, activity, client and document, kept while it holds."""
