"""Results, channels and languages: the words offices use → the national lists."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from apps.registry.importing.values.phrases import Found, phrases

RESULT_WORDS: dict[str, str] = {
    "informed": """informad*|informa*|se informa|orientaci*|orientad*|se orienta|asesorad*
|se asesora
|asesoramiento|informed|se brinda informacion|informacion|se explica|consulta evacuada|evacuada
|se asesoro|se oriento|se informo|info|orienta|asesora""",
    "assisted_filing": """tramite iniciado|radex|se carga radex|se carga|carga radex
|tramite asistido
|se inicia tramite|inicia tramite|se ayuda con la carga|tramite online|se inicio tramite
|asistencia en tramite
|acompañamiento|se acompaña|assisted filing|se realiza tramite|tramite realizado|carga de tramite
|tramite cargado|se completa formulario|formulario|gestionado|gestion|se gestiona|iniciado|se inicio
|se realizo carga|se hizo el tramite|tramite presentado""",
    "appointment": """turno*|turno obtenido|turno ok|con turno|se saca turno|turno asignado
|turno otorgado
|se otorga turno|appointment|cita|turno sacado|se gestiona turno|turno gestionado|se dio turno""",
    "referred_accepted": """derivacion aceptada|derivado aceptado|derivada aceptada|aceptada
|aceptado
|derivacion recibida|referred accepted|derivado y aceptado|derivado ok|derivado con respuesta
|derivacion efectiva""",
    "referred_no_reply": """derivad*|deriva|se deriva|derivaci*|derivado sin respuesta
|sin respuesta|referred
|se derivo|derivar|remitido|se remite|referred no reply|derivacion sin respuesta|enviado a
|articulacion
|se articula|articulado""",
    "in_progress": """en curso|en proceso|en tramite|pendiente*|en gestion|abierto|abierta
|en seguimiento
|seguimiento|in progress|iniciado en curso|continua|a la espera|en espera|esperando
|falta documentacion
|vuelve""",
    "resolved": """resuelt*|ok|listo|solucionad*|finalizad*|cerrad*|completad*|resolved|done
|cumplid*|positivo
|concluid*|terminad*|tramite finalizado|si|exitoso|se resuelve|se resolvio|hecho|entregad*
|logrado""",
    "not_resolved": """no resuelt*|sin resolver|no se pudo|no se resuelve|rechazad*|denegad*
|negativo|fallido
|not resolved|unresolved|sin solucion|no|no se resolvio|no corresponde|no solucionado|sin resolucion
|no se logro|imposible|sin exito""",
    "withdrew": """desist*|desiste|abandon*|se retira|retirad*|no quiso continuar|withdrew
|renuncia|no continua
|se retiro|cancelad*|no quiso|se fue""",
    "lost_contact": """sin contacto|no contesta|perdio contacto|se perdio contacto|no responde
|lost contact
|no volvio|no atiende|inubicable|no concurrio|no asistio|ausente|no se presento
|perdida de contacto""",
}
CHANNEL_WORDS: dict[str, str] = {
    "counter": "mostrador|presencial|oficina|personal|en persona|ventanilla|counter"
    "|espontanea|sede|in person",
    "phone": "telefono|telefonic*|llamada|llamado|tel|phone|call",
    "whatsapp": "whatsapp|wsp|wapp|wpp|whats app|wasap|mensaje|wp|ws|whats",
    "field_visit": "territorio|territorial|visita|domicilio|barrio|en territorio"
    "|visita domiciliaria|field visit|visita territorial",
    "mobile_desk": "operativo|movil|oficina movil|operativo movil|mobile|jornada"
    "|dispositivo movil|itinerante|mobile desk",
}
LANGUAGE_WORDS: dict[str, str] = {
    "es": "español|castellano|spanish",
    "gn": "guarani",
    "qu": "quechua|quichua",
    "ay": "aymara|aimara",
    "pt": "portugues|portuguese",
    "ht": "creole|criollo|criollo haitiano|kreyol|creol",
    "wo": "wolof",
    "en": "ingles|english",
    "fr": "frances|french",
    "zh": "chino|mandarin|chinese|chino mandarin",
    "ru": "ruso|russian",
    "uk": "ucraniano|ukrainian",
    "ar": "arabe|arabic",
    "lsa": "lengua de señas|lsa|señas",
    "other": "otro|otra|other",
}
_RESULTS = phrases(RESULT_WORDS)
_CHANNELS = phrases(CHANNEL_WORDS)
_LANGUAGES = phrases(LANGUAGE_WORDS)
# "s/r" and "pendiente" say that something is going on only when read as a result.
_PENDING = {
    "pendiente": "in_progress",
    "a confirmar": "in_progress",
    "no corresponde": "not_resolved",
}
_NO_REPLY = {"no responde": "lost_contact", "no contesta": "lost_contact"}


def read_result(text: str, overrides: Mapping[str, str] | None = None) -> Found:
    """How the consultation ended."""
    return _RESULTS.read(text, {**_PENDING, **_NO_REPLY, **(overrides or {})})


@lru_cache(maxsize=2_000)
def read_channel(text: str) -> Found:
    """How the person reached the office."""
    return _CHANNELS.read(text)


@lru_cache(maxsize=2_000)
def read_language(text: str) -> Found:
    """The language the person was attended in."""
    return _LANGUAGES.read(text)
