"""All settings, read from the environment. A missing or wrong one stops start-up by name."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from apps.accounts import passwords
from kernel import env
from kernel.api import settings as api_settings
from kernel.observability import logs, sentry
from kernel.web import csp as web_csp
from kernel.web import email
from kernel.web.middleware import ordered
from migraciudades import installed
from tenants.roles import derive

ROOT = Path(__file__).resolve().parents[2]

# --- secrets and places -------------------------------------------------------
SECRET_KEY = env.text("MC_SECRET_KEY", example="50 random characters", minimum=32)
TENANTS_ROLE_SECRET = env.text("MC_ROLE_SECRET", example="50 random characters", minimum=32)
TENANTS_ROLE_PREFIX = env.text("MC_ROLE_PREFIX", example="mc", default="mc")
KEY_ENCRYPTION_KEY = env.key_bytes(
    "MC_KEY_ENCRYPTION_KEY", example="the output of: openssl rand -base64 32"
)
# Former ones, which open what has not been wrapped anew yet.
KEY_ENCRYPTION_KEYS_RETIRED = env.several_keys(
    "MC_KEY_ENCRYPTION_KEYS_RETIRED", example="the former MC_KEY_ENCRYPTION_KEY"
)
FILES_DIR = Path(env.text("MC_FILES_DIR", example="/var/lib/migraciudades/files"))
CITY_FILES_MEGABYTES = env.integer(
    "MC_CITY_FILES_MB", example="2048", default=2048, minimum=10, maximum=1_000_000
)
ALLIANCES_EXPIRING_DAYS = env.integer(
    "MC_EXPIRING_DAYS", example="90", default=90, minimum=1, maximum=730
)
# Outside what is dumped and outside the files: of the vaults the latest state alone is kept.
VAULT_DIR = Path(
    env.text("MC_VAULT_DIR", example="/var/lib/migraciudades/vault", default=f"{FILES_DIR}-vault")
)
TENANTS_PG_DUMP = env.text(
    "MC_PG_DUMP",
    example="/usr/lib/postgresql/17/bin/pg_dump",
    default="",
    about="Path of pg_dump where provisioning cannot find one.",
)
TENANTS_BASE_DOMAIN = env.text("MC_BASE_DOMAIN", example="localhost", default="localhost")
TENANTS_NATIONAL_HOST = env.text(
    "MC_NATIONAL_HOST", example="nacional.localhost", default=f"nacional.{TENANTS_BASE_DOMAIN}"
)
PUBLIC_PORT = env.integer("MC_PORT", example="8000", default=8000, minimum=1, maximum=65535)
DEMO = env.flag("MC_DEMO", default=False)
DEBUG = env.flag("MC_DEBUG", default=False)
SECURE = env.flag("MC_HTTPS", default=False)

# --- database -----------------------------------------------------------------
POSTGRES = ("postgresql", "postgres")
DATABASE_EXAMPLE = "postgresql://mc_gateway:secret@127.0.0.1:5432/migraciudades"


def _database(address: str, login: tuple[str, str], **more: Any) -> dict[str, Any]:
    parts = urlsplit(address)
    return {
        "ENGINE": "tenants.backend",
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or 5432),
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": login[0],
        "PASSWORD": login[1],
        "OPTIONS": {"connect_timeout": 10},
        # A pooler in transaction mode hands out another connection for each one.
        "DISABLE_SERVER_SIDE_CURSORS": True,
        "CONN_MAX_AGE": 0,
        **more,
    }


def _login(name: str) -> tuple[str, str]:
    full = f"{TENANTS_ROLE_PREFIX}_{name}"
    return full, derive(TENANTS_ROLE_SECRET, full)


_web = env.url("DATABASE_URL", example=DATABASE_EXAMPLE, schemes=POSTGRES)
_owner = env.url("DATABASE_OWNER_URL", example=DATABASE_EXAMPLE, schemes=POSTGRES, default="")
DATABASES = {
    "default": _database(_web, _login("gateway")),
    # Each audience of the publications is a login role of its own: what the one may
    # read, the other cannot, even by raw SQL.
    "iom": _database(_web, _login("iom"), TENANTS_FIXED_ROLE=_login("iom")),
    "dnm": _database(_web, _login("dnm"), TENANTS_FIXED_ROLE=_login("dnm")),
}
if _owner:
    # Only where DATABASE_OWNER_URL is given: migrations and provisioning, never the web.
    _name = f"{TENANTS_ROLE_PREFIX}_owner"
    _fixed = (_name, derive(unquote(urlsplit(_owner).password or "") or _owner, _name))
    if urlsplit(_owner).username == _name:
        _fixed = (_name, unquote(urlsplit(_owner).password or ""))
    DATABASES["owner"] = _database(
        _owner, _fixed, TENANTS_FIXED_ROLE=_fixed, TENANTS_OWNER=True, TENANTS_BOOTSTRAP_URL=_owner
    )
DATABASE_ROUTERS = ["tenants.routing.SchemaRouter"]
TENANT_SYNC_ROUTER = "tenants.routing.SchemaRouter"
TENANT_MODEL = "tenants.City"
TENANT_DOMAIN_MODEL = "tenants.Domain"
TENANT_LIMIT_SET_CALLS = True
TENANTS_KEEP_CONNECTIONS = True
TENANTS_IDLE_CONNECTIONS = env.integer(
    "MC_IDLE_CONNECTIONS", example="48", default=48, minimum=1, maximum=1000
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- apps ---------------------------------------------------------------------
SHARED_APPS = installed.SHARED
TENANT_APPS = installed.IN_A_CITY
INSTALLED_APPS = SHARED_APPS + [app for app in TENANT_APPS if app not in SHARED_APPS]

# --- requests -----------------------------------------------------------------
# Host names are data: PlaceMiddleware answers 404 for any that no city has.
ALLOWED_HOSTS = ["*"]
URLCONF_NATIONAL = "migraciudades.urls.national"
URLCONF_HEALTH = "migraciudades.urls.health"
ROOT_URLCONF = "migraciudades.urls.city"
WSGI_APPLICATION = "migraciudades.wsgi.application"
APPEND_SLASH = True
MIDDLEWARE = ordered(
    before_session=[
        "whitenoise.middleware.WhiteNoiseMiddleware",
        "django.middleware.gzip.GZipMiddleware",
        "tenants.middleware.PlaceMiddleware",
    ],
    after_authentication=[
        "apps.accounts.middleware.PresenceMiddleware",
        "apps.registry.protection_session.ReadingMiddleware",
        "allauth.account.middleware.AccountMiddleware",
        "apps.accounts.middleware.LanguageMiddleware",
        "apps.accounts.middleware.SecondFactorMiddleware",
        "apps.accounts.last_access.LastAccessMiddleware",
        "django_htmx.middleware.HtmxMiddleware",
    ],
)
CSRF_FAILURE_VIEW = "kernel.web.pages.csrf_failure"
CONTENT_SECURITY_POLICY = web_csp.POLICY
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SESSION_ENGINE = "django.contrib.sessions.backends.db"
# No domain: the cookie belongs to one host, so to one city. With the prefix, a browser takes it
# from no other: a page of a sibling host could otherwise set one for the whole domain.
_HOST_ONLY = "__Host-" if SECURE else ""
SESSION_COOKIE_NAME = f"{_HOST_ONLY}mc_session"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# However busy somebody is, a working day ends; left alone, a session ends sooner.
SESSION_COOKIE_AGE = 3600 * env.integer(
    "MC_SESSION_HOURS", example="12", default=12, minimum=1, maximum=24
)
SESSION_IDLE_SECONDS = 60 * env.integer(
    "MC_SESSION_IDLE_MINUTES", example="30", default=30, minimum=5, maximum=720
)
REAUTHENTICATION_SECONDS = 60 * env.integer(
    "MC_REAUTHENTICATION_MINUTES", example="10", default=10, minimum=1, maximum=60
)
CSRF_COOKIE_NAME = f"{_HOST_ONLY}mc_csrf"
# In which browsers an account has signed in: apps.accounts.devices.
DEVICE_COOKIE_NAME = f"{_HOST_ONLY}mc_device"
CSRF_COOKIE_HTTPONLY = True
CSRF_USE_SESSIONS = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
# The largest sheet that is worked with and its envelope; a longer body is refused unread.
FILE_UPLOAD_MAX_MEMORY_SIZE = 27 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
# Never a temporary file: a process killed half-way would leave an office's sheet on the disk in
# the clear. What is kept is kept encrypted, by kernel.files.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

# --- people and permissions ---------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
ACCESS_RULES = "apps.accounts.rules.allowed"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = passwords.VALIDATORS
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_ADAPTER = "apps.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "apps.accounts.forms.SignInForm",
    "reset_password": "apps.accounts.forms.AskResetForm",
    "reset_password_from_key": "apps.accounts.forms.NewPasswordForm",
    "change_password": "apps.accounts.forms.ChangePasswordForm",
}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/accounts/login/"
# Counter PCs are shared: the session ends with the browser.
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_UNIQUE_EMAIL = True
# Identity providers of cities that stand in a private network, by host name.
OIDC_PRIVATE_HOSTS = frozenset(
    host.strip().lower()
    for host in env.text(
        "MC_OIDC_PRIVATE_HOSTS", example="idp.muni.local,sso.muni.local", default=""
    ).split(",")
    if host.strip()
)
MFA_ADAPTER = "apps.accounts.adapter_mfa.MFAAdapter"
MFA_FORMS = {"authenticate": "apps.accounts.forms_factors.SecondStepForm"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODE_COUNT = 10
# One step before and after: clocks of telephones differ.
MFA_TOTP_TOLERANCE = 1
# Browsers allow passkeys without HTTPS on *.localhost alone; the library takes none unless told.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SECURE and TENANTS_BASE_DOMAIN == "localhost"
# Attempts to sign in are counted in PostgreSQL (apps.accounts.attempts). The library's counts in
# the cache would refuse an office that arrives at once, and count nothing while it is away.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": None,
    "reset_password": "20/m/ip,5/5m/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
}
PASSWORD_RESET_TIMEOUT = 3600

# --- templates, forms, words --------------------------------------------------
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "platform" / "migraciudades" / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django_cotton.cotton_loader.Loader",
                                "django.template.loaders.filesystem.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
            "builtins": [
                "django_cotton.templatetags.cotton",
                "template_partials.templatetags.partials",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "migraciudades.context.shell",
            ],
        },
    }
]
FORM_RENDERER = "frontend.forms.Renderer"
LANGUAGE_CODE = "es-ar"
# Each in its own words: whoever looks for a language reads that one.
LANGUAGES = [("es-ar", "Español"), ("en", "English")]
LOCALE_PATHS = [ROOT / "platform" / "migraciudades" / "locale"]
LANGUAGE_COOKIE_NAME = "mc_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = USE_TZ = True
FORMAT_MODULE_PATH = ["migraciudades.formats"]
USE_THOUSAND_SEPARATOR = True
TIME_ZONE = "America/Argentina/Buenos_Aires"

# --- files --------------------------------------------------------------------
STATIC_URL = "/static/"
FRONTEND_DIST = ROOT / "frontend" / "dist"
STATICFILES_DIRS = [
    ROOT / "platform" / "migraciudades" / "static",
    *([FRONTEND_DIST] if FRONTEND_DIST.exists() else []),
]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 24 * 3600
# Vite puts a digest of the content into the name: such a file never changes.
WHITENOISE_IMMUTABLE_FILE_TEST = r"/static/ui/.+-[\w-]{8}\.(?:js|css|svg)$"
DJANGO_VITE = {"default": {"dev_mode": False, "manifest_path": FRONTEND_DIST / "manifest.json"}}

# --- broker, cache, mail ------------------------------------------------------
REDIS = ("redis", "rediss", "redis+socket", "unix")
_broker = env.url("BROKER_URL", example="redis://127.0.0.1:6379/0", schemes=(*REDIS, "amqp"))
_cache = env.url("CACHE_URL", example="redis://127.0.0.1:6379/1", schemes=REDIS, default=_broker)
CACHES = {
    "default": {
        "BACKEND": "kernel.cache.ForgivingCache",
        "LOCATION": _cache.replace("redis+socket://", "unix://"),
        "KEY_FUNCTION": "kernel.cache.scoped_key",
        "REVERSE_KEY_FUNCTION": "kernel.cache.plain_key",
        "KEY_PREFIX": TENANTS_ROLE_PREFIX,
        "TIMEOUT": 300,
        # No page waits for it longer than its answer is worth.
        "OPTIONS": {"socket_connect_timeout": 1, "socket_timeout": 2},
    }
}
BROKER_URL = CELERY_BROKER_URL = _broker
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_DEFAULT_QUEUE = TENANTS_ROLE_PREFIX
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# A worker waits for its broker however long that is away.
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
# A killed worker's task is sent again by the outbox, seconds after nothing is heard of it
# (tenants.leases). The broker's own redelivery, which knows no difference between a dead worker
# and a busy one, is the last resort.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    "socket_timeout": 10,
    "socket_connect_timeout": 5,
    # A request that promises work must not wait for a broker that is away.
    "max_retries": 0,
}
_mail = email.read(env)
MAIL_SERVER_NAMED = _mail.named
EMAIL_BACKEND = _mail.backend
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.starttls, _mail.tls
EMAIL_TIMEOUT = _mail.timeout
DEFAULT_FROM_EMAIL = env.text(
    "MC_EMAIL_FROM", example="avisos@migraciudades.example", default="avisos@localhost"
)
MAIL_REPLY_TO = env.text("MC_EMAIL_REPLY_TO", example="mesa@migraciudades.example", default="")

# --- API ----------------------------------------------------------------------
REST_FRAMEWORK = api_settings.rest_framework(
    authentication=[
        "apps.accounts.api_auth.TokenAuthentication",
        "apps.accounts.api_auth.SessionAuthentication",
    ]
)
SPECTACULAR_SETTINGS = api_settings.spectacular(
    title="MigraCiudades",
    description="The API of a city's workspace and of the national observatory.",
    version="1",
)

# --- operations ---------------------------------------------------------------
PGHISTORY_APPEND_ONLY = False
LOG_FORMAT = env.choice(
    "MC_LOG_FORMAT", choices=("json", "console"), example="json", default="json"
)
LOGGING = logs.configure("console" if LOG_FORMAT == "console" else "json")
SENTRY_DSN = env.url("SENTRY_DSN", example="https://key@errors.example/1", default="")
env.finish()
sentry.configure(SENTRY_DSN)
