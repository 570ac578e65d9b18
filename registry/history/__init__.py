"""What was written, by whom, when and why; what differs between two days."""
