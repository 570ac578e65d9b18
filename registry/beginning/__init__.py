"""The first steps of an organisation in the register: itself, the first service it uses, and what was agreed."""
