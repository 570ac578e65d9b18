"""The request boundary: organisation and day from the address, who may do what, what every page is given."""
