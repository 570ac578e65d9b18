"""The one kind of outside account: OpenID Connect. allauth looks for it in a module of this name."""

from registry.sign_in.openid import CheckedProvider

provider_classes = [CheckedProvider]
