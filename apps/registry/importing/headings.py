"""What each heading of an attendance sheet means, in the words offices use (es, en)."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from kernel.sheets.cells import plain


class Field(StrEnum):
    """What a column may hold. IGNORED columns are not loaded."""

    DATE = "date"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    NAME = "name"
    FAMILY = "family"
    GIVEN = "given"
    DOCUMENT = "document"
    DOCUMENT_KIND = "document_kind"
    NATIONALITY = "nationality"
    BIRTH_COUNTRY = "birth_country"
    GENDER = "gender"
    BIRTH = "birth"
    PHONE = "phone"
    SUBJECT = "subject"
    RESULT = "result"
    CHANNEL = "channel"
    LANGUAGE = "language"
    NOTE = "note"
    # Of sheets that tell where people were sent.
    DESTINATION = "destination"
    STATE = "state"
    ANSWERED = "answered"
    IGNORED = ""


# Several columns may feed these: what they hold is put together.
REPEATABLE = frozenset({Field.BIRTH, Field.PHONE, Field.SUBJECT, Field.NOTE, Field.DOCUMENT})

_EXACT: dict[Field, str] = {
    Field.DATE: """fecha|fecha de atencion|fecha atencion|fecha de consulta|fecha consulta
|dia de atencion
|fecha de la consulta|fecha de la atencion|fecha de registro|fecha de visita|marca temporal
|timestamp
|date|date of contact|contact date|visit date|date of visit|date of attendance|attendance date
|f atencion
|f consulta|fec|fech|fecha de contacto|fecha ingreso consulta|fecha entrevista|fecha de entrevista
|f atenc
|fecha atenc|fec atencion|fecha intervencion|fecha de intervencion|fecha del dia|fecha y hora
|dia y hora
|fec consulta|fecha contacto|fecha de carga|fecha hora|fecha turno|f de atencion|f de consulta
|cuando""",
    Field.DAY: "dia|day|d",
    Field.MONTH: "mes|month",
    Field.YEAR: "ano|year|anio",
    Field.NAME: """apellido y nombre|apellidos y nombres|nombre y apellido|nombres y apellidos
|nombre completo
|apellido y nombres|apellidos y nombre|nombre y apellidos|persona|consultante|solicitante|usuario
|usuaria
|usuario a|beneficiario|beneficiaria|beneficiario a|nombre del consultante|titular|full name|name
|ayn|a y n
|apellido nombre|nombre apellido|ap y nombre|ap y nom|apell y nombre|apellido y nom|persona atendida
|nombre de la persona|datos personales|apellido s y nombre s|nombre s y apellido s|client|migrante
|persona migrante|apellido y nombre del consultante|nya|n y a|quien consulta|asistente|atendido
|atendida
|atendido a|nom y ap|nomb y apell|vecino|vecina|vecino a|person|apynom|apeynom|ciudadano
|interesado""",
    Field.FAMILY: """apellido|apellidos|primer apellido|surname|last name|family name|family names
|apellido s
|ape|apell|apellido paterno|lastname""",
    Field.GIVEN: """nombre|nombres|primer nombre|first name|given name|given names|nombre s
|nombre de pila
|forename|firstname|nom|prenombre""",
    Field.DOCUMENT: """documento|dni|numero de documento|n doc|nro doc|nro de doc|nro documento
|no doc|num doc
|nro de documento|doc|document|document number|id number|n de documento|n documento|dni pasaporte
|dni pas
|tipo y n doc|tipo y numero de documento|tipo y nro de documento|documento identidad
|documento de identidad
|pasaporte|identificacion|numero doc|dni o pasaporte|nro dni|n dni|numero de dni|numero dni|cuil
|id|passport
|doc nro|doc n|documento n|documento nro|dni precaria pasaporte|document no|tipo y n documento
|d n i|cedula
|doc identidad|doc de identidad|dni n|dni nro|dni precaria|nro pasaporte|tipo y nro doc|nro ident
|num documento""",
    Field.DOCUMENT_KIND: """tipo de documento|tipo doc|tipo documento|tipo de doc|document type|td
|clase de documento
|t doc|tipo|id type|type of document|tipo dni|tipo d""",
    Field.NATIONALITY: """nacionalidad|pais|pais de origen|origen|nac|nacionalidades|nationality
|country
|country of origin|pais origen|nacion|pais de procedencia|pais de nacionalidad|procedencia
|citizenship|nacional
|nacionalid|nationalities|de donde es|pais o nacionalidad|nacionalidad origen""",
    Field.BIRTH_COUNTRY: """pais de nacimiento|lugar de nacimiento|country of birth|nacido en
|pais nacimiento
|lugar nacimiento|birth country|nacio en|pais nac""",
    Field.GENDER: """genero|sexo|sexo genero|genero sexo|identidad de genero|gender|sex|gen|sx
|ident genero
|identidad genero|genero autopercibido|genero auto percibido|s|g|genero sex""",
    Field.BIRTH: """edad|fecha de nacimiento|fecha nacimiento|f nac|f nacimiento|fec nac
|nacimiento|fecha nac
|edad f nac|edad o fecha de nacimiento|ano de nacimiento|age|date of birth|dob|birth date
|birthdate|year of birth
|fn|fdn|f de nac|f de nacimiento|edad f de nac|fecha de nac|anos|ano nac|ano nacimiento
|edad fecha de nacimiento
|edad aproximada|nac fecha|fecha nacim|birth year|edad fecha nac|f nac edad
|fecha de nacimiento edad|fecha naci
|edad aprox|edad ano de nacimiento|nacimiento edad|fnac|cumpleanos|edad nac|born""",
    Field.PHONE: """telefono|tel|celular|cel|telefono celular|tel cel|contacto|phone|mobile
|whatsapp|n de telefono
|telefonos|numero de telefono|tel contacto|telefono de contacto|nro telefono|n telefono
|teléfono contacto|movil
|telefono contacto|nro de telefono|wsp|whats app|phone number|tel de contacto|n tel|nro tel
|num tel|n de tel
|cel contacto|numero de celular|nro celular|n de celular|nro de celular|n celular|telefono cel
|cell|fono""",
    Field.SUBJECT: """motivo|motivo de consulta|motivo consulta|tema|consulta|asunto|tramite
|motivo de la consulta
|tipo de consulta|tipo consulta|tema de consulta|subject|reason|topic|demanda|solicitud|necesidad
|gestion
|motivo de atencion|motivo atencion|problematica|consulta por|reason for visit
|motivo de la atencion|servicio
|tipo de tramite|tema principal|que consulta|requerimiento|motivos|tramite solicitado
|consulta motivo|temas
|motivo principal|tipo de gestion|consulta realizada|tramite consulta|tema consultado
|tema consulta|materia
|area tematica|tipo de atencion|tipo de demanda|motivo visita|motivo de visita|request|issue
|por que viene""",
    Field.RESULT: """resultado|respuesta|resolucion|estado|result|outcome|intervencion|accion
|que se hizo|derivacion
|resultado de la consulta|estado del tramite|accion realizada|intervencion realizada
|respuesta brindada|situacion
|status|resultado consulta|seguimiento|resultado atencion|resultado de la atencion
|gestion realizada|desenlace
|resultado intervencion|res|resol|cierre|como se resolvio|accion tomada|respuesta dada
|tramite realizado
|resultado gestion|se resolvio|que se resolvio|actuacion""",
    Field.CHANNEL: """canal|via|modalidad|medio|canal de atencion|via de contacto|channel
|modo de atencion|via contacto
|medio de contacto|lugar de atencion|forma de contacto|modalidad de atencion|presencial telefono
|por donde""",
    Field.LANGUAGE: "idioma|lengua|language|idioma de atencion|lengua materna|idiomas"
    "|idioma que habla|habla",
    Field.NOTE: """observaciones|observacion|notas|nota|comentarios|comentario|obs|detalle|notes
|remarks|comments
|descripcion|observ|detalles|anotaciones|otros datos|aclaraciones|derivado a|derivada a
|referred to|detalle consulta
|informacion adicional|detalle de la consulta|breve descripcion|relato|derivacion a|area derivada
|a donde se deriva
|comments notes|note|resumen|otras observaciones|datos adicionales""",
    Field.IGNORED: """n|nro|orden|n orden|nro de orden|numero|num|item|n de orden|id atencion|hora
|mail|email
|correo|correo electronico|e mail|domicilio|direccion|barrio|localidad|atendio|operador|operadora
|agente|profesional
|responsable|oficina|sede|estado civil|hijos|cantidad de hijos|ocupacion|profesion|nivel educativo
|estudios
|fecha de ingreso|fecha de ingreso al pais|ingreso al pais|firma|atendido por|officer|staff
|address|ciudad
|departamento|tiempo en el pais|fecha de llegada|vencimiento|fecha de vencimiento|categoria|no
|index|row|provincia
|fecha proximo turno|proximo turno|fecha de turno|fecha de seguimiento|fecha seguimiento
|atendida por|quien atendio
|motivo del rechazo|reason for refusal
|fecha vencimiento|fecha ingreso|fecha ingreso pais|fecha ingreso al pais|situacion migratoria
|grupo familiar""",
}
# What a longer heading contains, tried in this order: the first that fits decides.
_INSIDE: tuple[tuple[str, Field], ...] = (
    (
        r"\b(nacim\w*|f nac|fec nac|fecha de nac|born|birth)\b.*\b(pais|lugar|country|place)\b",
        Field.BIRTH_COUNTRY,
    ),
    (r"\b(pais|lugar|country|place)\b.*\b(nacim\w*|birth)\b", Field.BIRTH_COUNTRY),
    (r"\b(ingreso|llegada|vencim\w*|proxim[oa]|seguimiento|arrival|expiry|venc)\b", Field.IGNORED),
    (
        r"\b(mail|domicilio|direccion|barrio|localidad|atendio|operador[a]?|atendido por)\b",
        Field.IGNORED,
    ),
    (r"\b(edad|f nac|nacim\w*|fecha de nac|birth|age|fec nac|fecha nac|dob)\b", Field.BIRTH),
    (r"\bfecha\b|\bdate\b|\bmarca temporal\b", Field.DATE),
    (r"\btipo\b.*\bdoc\w*$|^doc\w* tipo$", Field.DOCUMENT_KIND),
    (r"\b(dni|doc|documento|pasaporte|passport|document|identificacion)\b", Field.DOCUMENT),
    (r"\b(nacionalidad(es)?|pais de origen|nationality|country of origin)\b", Field.NATIONALITY),
    (r"\b(genero|sexo|gender|sex)\b", Field.GENDER),
    (r"\b(tel|telefono|celular|cel|whatsapp|phone|mobile)\b", Field.PHONE),
    (r"\bapellidos?\b.*\bnombres?\b|\bnombres?\b.*\bapellidos?\b|\bfull name\b", Field.NAME),
    (r"\b(motivo|tema|consulta|tramite|subject|reason|asunto)\b", Field.SUBJECT),
    (r"\b(resultado|respuesta|resolucion|outcome|result|intervencion)\b", Field.RESULT),
    (r"\b(observ\w*|nota|notas|coment\w*|remarks|notes|derivad[oa])\b", Field.NOTE),
    (r"\b(canal|modalidad|channel)\b", Field.CHANNEL),
    (r"\b(idioma|lengua|language)\b", Field.LANGUAGE),
    (r"\bapellidos?\b|\bsurname\b|\blast name\b", Field.FAMILY),
    (r"\bnombres?\b|\bname\b", Field.GIVEN),
    (r"\bpais\b|\bcountry\b", Field.NATIONALITY),
)
_PATTERNS = tuple((re.compile(pattern), field) for pattern, field in _INSIDE)


@lru_cache(maxsize=1)
def _exact() -> dict[str, Field]:
    found: dict[str, Field] = {}
    for field, names in _EXACT.items():
        for name in names.replace("\n", "").split("|"):
            found.setdefault(plain(name), field)
    return found


@lru_cache(maxsize=5_000)
def field_of(heading: str) -> tuple[Field, int] | None:
    """What a heading means and how surely (2 the very words, 1 among others); None if unknown."""
    bare = plain(heading)
    if not bare or len(bare) > 90:
        return None
    exact = _exact().get(bare)
    if exact is not None:
        return exact, 2
    for pattern, field in _PATTERNS:
        if pattern.search(bare):
            return field, 1
    return None
