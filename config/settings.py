"""Settings of one installation. Environment variables set everything that differs between installations."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config.data_folder import private_file, private_folder
from config.secret import own_secret_key

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

# The folder in which an installation without a database server stores its register.
DATA_DIR = env.path("DATA_DIR", default=str(BASE_DIR / "data"))
DATA_DIR = private_folder(Path(str(DATA_DIR)))

# HTTPS=1: the register is served over a network. Without it: only to this machine, over 127.0.0.1.
HTTPS = env.bool("HTTPS", default=False)
DEBUG = env.bool("DEBUG", default=False)
# The page with every component, for those who work on the pages.
GALLERY = env.bool("GALLERY", default=DEBUG)
SECRET_KEY = env("SECRET_KEY", default="") or own_secret_key(DATA_DIR)
# Earlier keys: what they signed and encrypted is read until they are removed.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "config.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "simple_history",
    "django_filters",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
    "suppliers",
    "registry",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    # Above the scope, whose own answers are never framed either.
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "registry.request.scope.ScopeMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "registry.request.left.ClearLeftBrowsers",
    # Above the next one: a session that it ends leads to the sign-in page as if there had been none.
    "registry.request.door.DoorMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "registry.request.sent.SentForms",
    "registry.request.kept.KeptForms",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            # Days, numbers and sentences in the reader's language, and the token of a form, in every template.
            "builtins": ["registry.templatetags.wording", "registry.templatetags.sent_forms"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "registry.request.context.page",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'register.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # FULL: what was acknowledged is on the disk also after a power cut.
        # secure_delete: what was erased is overwritten in the file.
        # A writer takes the write lock when it begins, so that a second writer waits instead of failing.
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
    }
    if DATABASES["default"]["NAME"] != ":memory:":
        private_file(Path(DATABASES["default"]["NAME"]))
    # Tests that write on several threads need a file, because a database in memory has only one connection.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}
else:
    # A thread keeps its connection, and tries it before each request. Opening one takes longer than a page's queries.
    DATABASES["default"].setdefault("CONN_MAX_AGE", 600)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "registry.User"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "overview"
LOGOUT_REDIRECT_URL = "login"
AUTHENTICATION_BACKENDS = ["registry.sign_in.backend.PasswordBackend"]
# The first one limits how many hashes a process computes at once. It reads the hashes of Django's own.
PASSWORD_HASHERS = ["registry.sign_in.hashing.BoundedHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name", "email")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "registry.sign_in.validators.CommonPartsValidator"},
    {"NAME": "registry.sign_in.validators.VarietyValidator"},
    {"NAME": "registry.sign_in.validators.OwnWordsValidator"},
]

# Sign-in: allauth's accounts, second factors, sessions and organisations' own accounts. No one signs up.
ACCOUNT_ADAPTER = "registry.sign_in.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# Django's own: allauth's keeps a second list of e-mail addresses.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
PASSWORD_RESET_TIMEOUT = 3600
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_FORMS = {
    "login": "registry.sign_in.forms.SignInForm",
    "change_password": "registry.sign_in.forms.ChangePasswordForm",
    "set_password": "registry.sign_in.forms.SetPasswordForm",
    "reset_password": "registry.sign_in.forms.ResetPasswordForm",
    "reset_password_from_key": "registry.sign_in.forms.ResetPasswordKeyForm",
    "reauthenticate": "registry.sign_in.forms.ReauthenticateForm",
}
# Days after which a password that an administrator gave, and nobody used, opens nothing.
GIVEN_PASSWORD_DAYS = 7
# By address, then by account as seen from one address. The last line counts an account over all addresses: it needs
# many of them, and never closes the account to an address from which its person signed in lately.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "20/m/ip,60/h/ip,10/15m/key",
    "login_failed_anywhere": "100/h/key",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
    "reset_password": "5/m/ip,20/h/ip,3/h/key",
    "reset_password_from_key": "20/m/ip",
    "openid": "20/m/ip",
    "passkey": "30/m/ip",
    # Letters that a person sends by mail from here, to addresses that the person enters.
    "letter_mail": "20/h/user",
}
# The number of web servers in front whose X-Forwarded-For is believed. Without it all people have one address.
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=int(BEHIND_PROXY))
MFA_ADAPTER = "registry.sign_in.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_RECOVERY_CODE_DIGITS = 10
MFA_TOTP_TOLERANCE = 1
MFA_TOTP_ISSUER = "Register"
MFA_FORMS = {
    "authenticate": "registry.sign_in.forms.FactorForm",
    "reauthenticate": "registry.sign_in.forms.FactorAgainForm",
    "activate_totp": "registry.sign_in.forms.ActivateAppForm",
    "add_webauthn": "registry.sign_in.forms.AddPasskeyForm",
    "edit_webauthn": "registry.sign_in.forms.RenamePasskeyForm",
}
USERSESSIONS_ADAPTER = "registry.sign_in.adapters.SessionsAdapter"
SOCIALACCOUNT_ADAPTER = "registry.sign_in.adapters.OrganisationAccountAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_FORMS = {"disconnect": "registry.sign_in.forms.DisconnectForm"}

# A session ends with the browser, after this time without a request, and this long after signing in.
SESSION_COOKIE_AGE = env.int("SESSION_IDLE_MINUTES", default=120) * 60
SESSION_LONGEST = env.int("SESSION_LONGEST_MINUTES", default=720) * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
# Not in a cookie of its own.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Counts attempts to sign in, shared by the processes of this machine. No entry of the register is in it.
CACHES = {
    "default": {
        "BACKEND": "config.shared_cache.SharedCache",
        "LOCATION": DATA_DIR / "attempts",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}

# Mail: without EMAIL_URL none is sent, and nobody can reset a password by mail.
MAIL = env.str("EMAIL_URL", default="") != ""
vars().update(env.email("EMAIL_URL", default="dummymail://"))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("EMAIL_FROM", default="register@localhost")
ACCOUNT_EMAIL_NOTIFICATIONS = MAIL

# Days after which an entry of the access log is removed.
ACCESS_LOG_DAYS = env.int("ACCESS_LOG_DAYS", default=365)

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", _("English"))]
LOCALE_PATHS = [BASE_DIR / "config" / "locale"]
USE_I18N = True
USE_TZ = True
# The time zone in which a day begins and ends for this installation.
TIME_ZONE = env("TIME_ZONE", default="Europe/London")

STATIC_URL = "/static/"
STATIC_ROOT = Path(env("STATIC_ROOT", default=str(BASE_DIR / "staticfiles")))
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = not HTTPS
STATIC_STORAGE = "whitenoise.storage.CompressedManifestStaticFilesStorage"
if not HTTPS:
    STATIC_STORAGE = "django.contrib.staticfiles.storage.StaticFilesStorage"
    # Without HTTPS no files are collected: the finders serve each file from its source folder.
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATIC_STORAGE},
}

# No page loads anything from another site or sends anything to one.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "object-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "registry.views.errors.form_refused"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
CSRF_COOKIE_HTTPONLY = True
if HTTPS:
    # A browser accepts these names only from this host, over HTTPS and for all paths.
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
SECURE_HSTS_SECONDS = 0
if HTTPS:
    SECURE_HSTS_SECONDS = 31_536_000  # one year
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# The form of a record with many rows below it posts many fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    # A line about a request names the account and the address.
    "filters": {"who": {"()": "config.log_lines.Who"}},
    # The time has its distance from UTC.
    "formatters": {
        "dated": {
            "format": "%(asctime)s %(levelname)s %(name)s: %(message)s%(who)s",
            "datefmt": "%Y-%m-%dT%H:%M:%S%z",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "dated", "filters": ["who"]}},
    # These two log too much at their default level.
    "loggers": {
        "weasyprint": {"level": "ERROR"},
        "fontTools": {"level": "ERROR"},
        # Each event of the access log is a line too, for a collector that the database's owner does not write to.
        "registry.access_log": {"level": "INFO"},
    },
    "root": {"level": "WARNING", "handlers": ["console"]},
}
