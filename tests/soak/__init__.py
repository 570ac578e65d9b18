"""The register under kills and under load, over HTTP, as people use it: `make soak` and `make load`."""
