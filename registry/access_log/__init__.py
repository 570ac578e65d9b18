"""The access log: who signed in, confirmed who they are, altered a way to sign in, exported a file or got a role."""
