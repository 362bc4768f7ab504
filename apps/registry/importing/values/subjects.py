"""Subjects of consultation: the words offices use → the national list."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from apps.registry.importing.values.phrases import Found, Phrases, phrases

OTHER = "other"

WORDS: dict[str, str] = {
    "residency": """radicaci*|residencia*|radex|mercosur|residir|regularizaci*|tramite migratorio
|permanente|temporaria|transitoria|prorroga de permanencia|prorroga|reunificacion familiar
|renovacion de residencia|situacion migratoria|cambio de categoria|migraciones|dnm|residency
|residence|arraigo|criterio mercosur|documentacion migratoria|radicar*|tramite de radicacion
|turno migraciones|turno radicacion|regularizacion migratoria|visa|visado|permiso de residencia
|vencimiento de residencia|residence permit|radic""",
    "precaria": "precaria*|residencia precaria|renovacion de precaria|renovacion precaria"
    "|turno precaria",
    "refuge": """refugi*|conare|asilo|solicitud de refugio|solicitante de refugio|acnur|asylum
|proteccion internacional|solicitud de asilo|condicion de refugiado|refuge""",
    "statelessness": "apatrid*|stateless*|sin nacionalidad",
    "dni": """dni|documento|documento nacional de identidad|turno dni|renaper|tramite dni|nuevo dni
|ejemplar|canje de dni|actualizacion de dni|cedula|documentacion|identity card|national id
|renovacion de dni|extravio de dni|dni digital|cambio de domicilio""",
    "cuil": "cuil|constancia de cuil|cuit|clave fiscal|clave de seguridad social"
    "|clave anses|monotributo cuit",
    "criminal_record": """antecedente*|antecedentes penales|certificado de antecedentes|reincidencia
|cap|planilla prontuarial|prontuario|criminal record|certificado de reincidencia
|registro nacional de reincidencia|certificado penal|buena conducta""",
    "apostille": """apostill*|legalizaci*|legalizar|la haya|apostille|legalizacion de documentos
|legalizar documentos|legalizado""",
    "birth_registration": """inscripcion de nacimiento|partida de nacimiento|acta de nacimiento
|nacimiento
|registro civil|partida*|inscripcion tardia|birth registration|birth certificate
|anotar al bebe|reconocimiento de hijo""",
    "naturalisation": """naturalizaci*|ciudadania|carta de ciudadania|ciudadania argentina
|nacionalidad
|opcion de nacionalidad|tramite de ciudadania|carta ciudadania|citizenship|nacionalizaci*""",
    "school": """escuela*|escolar*|vacante escolar|vacante|banco escuela|banco|colegio|educaci*
|jardin
|secundario|secundaria|primaria|primario|inscripcion escolar|inscripcion escuela|cens|terminalidad
|alfabetizaci*|school|pase escolar|terminar estudios|finalizar estudios|estudios|universidad
|jardin de infantes|jardin maternal|cupo escolar|beca*|guarderia|boleto estudiantil""",
    "degree_recognition": """convalidaci*|reconocimiento de titulo*|titulo*|revalida
|revalidar titulo
|homologaci*|equivalencia*|equivalencia de estudios|titulo universitario|reconocimiento de estudios
|convalidacion de estudios|convalidacion de titulo|convalidar titulo|degree recognition
|equivalencias de estudios|reconocimiento titulo""",
    "health": """salud|hospital*|turno hospital|centro de salud|medico|medica|turno medico|vacuna*
|caps
|salita|atencion medica|obra social|control medico|health|enfermedad|medicamento*
|turno centro de salud
|cobertura medica|vacunacion|odontolog*|libreta sanitaria|carnet de vacunas|certificado medico
|pediatra
|emergencia medica|dispensario""",
    "mental_health": """salud mental|psicolog*|psiquiatr*|contencion emocional|terapia|mental health
|apoyo psicologico|apoyo psicosocial|psicosocial|adicciones|consumo problematico
|asistencia psicologica|atencion psicologica""",
    "sexual_health": """salud sexual|salud reproductiva|salud sexual y reproductiva|anticoncepti*
|embarazo
|ile|ive|control prenatal|ginecolog*|preservativos|vih|hiv|control de embarazo
|planificacion familiar
|obstetric*|sexual health|hormonizacion|embarazada|salud sexual reproductiva""",
    "benefits": """auh|asignaci*|anses|asignacion universal|asignacion familiar|plan social
|planes sociales
|subsidio*|prestacion*|ayuda economica|beneficio*|beneficio social|tarjeta alimentar|alimentar|sube
|potenciar trabajo|plan*|ayuda social|asistencia social|desarrollo social|programa social|benefits
|social benefits|asignacion por embarazo|asignacion por hijo|cuna|ingreso familiar|ife|tarifa social
|subsidio desempleo|prestaciones sociales|beca progresar|progresar|salario familiar""",
    "pensions": """pension|pensiones|jubilaci*|puam|moratoria|previsional|pension no contributiva
|pnc
|pension por vejez|jubilado|jubilada|pensions|pension madre de 7 hijos
|pension universal adulto mayor""",
    "employment": """empleo*|trabajo*|laboral*|busqueda laboral|busca trabajo|cv|curriculum
|curriculum vitae
|oficina de empleo|bolsa de trabajo|capacitacion laboral|desempleo|intermediacion laboral|job
|employment|changa*|libreta de trabajo|armado de cv|oferta laboral|work|jobs|capacitaci*
|curso de oficio|curso*|oficios|insercion laboral|orientacion laboral|libreta de desempleo""",
    "labour_exploitation": """explotacion laboral|trabajo esclavo|reduccion a la servidumbre
|trabajo en negro
|trabajo no registrado|taller clandestino|conflicto laboral|reclamo laboral|despido|salarios impagos
|no le pagan|labour exploitation|labor exploitation|abuso laboral|sueldo adeudado|trabajo forzoso
|explotacion""",
    "entrepreneurship": """emprend*|monotributo|habilitacion comercial|microcredito*|feria*
|negocio propio
|habilitacion|monotributo social|entrepreneurship|comercio|permiso de venta|puesto de feria
|micro emprendimiento|microemprendimiento*|venta ambulante|permiso de feria|negocio
|economia social""",
    "housing": """vivienda*|alquiler*|habitacional|desalojo|ipv|techo|situacion de calle
|alojamiento|hogar
|parador|subsidio habitacional|lote*|terreno|housing|inquilin*|albergue|lugar donde vivir|hotel
|subsidio de alquiler|emergencia habitacional|garantia alquiler|rent|shelter|casa|pieza
|materiales""",
    "food": """alimento*|bolson*|comida|comedor|mercaderia|viveres|merendero|modulo alimentario
|bolson alimentario
|ayuda alimentaria|emergencia|asistencia alimentaria|food|ropa|abrigo|frazada*|pañales|leche|ropero
|caja de alimentos|caja alimentaria|vianda*|modulo alimentar|colchon*|asistencia critica""",
    "gender_violence": """violencia de genero|vg|violencia*|violencia familiar|violencia domestica
|viogen
|maltrato|genero|area mujer|area de la mujer|144|denuncia por violencia|gender violence|gbv
|violencia intrafamiliar|vdg|v de genero|viol genero|violencia contra la mujer|perimetral
|linea 144|exclusion del hogar""",
    "childhood": """niñez|infancia|niños|menores|oal|eti|proteccion de derechos|guarda
|cuota alimentaria|tutela
|autorizacion de viaje|autorizacion para viajar|permiso de viaje|childhood|menor no acompañado|nna
|primera infancia|regimen de visitas|niños y adolescentes|adopcion""",
    "disability": """discapacidad|cud|certificado unico de discapacidad
|certificado de discapacidad|disability
|junta medica|pase libre|silla de ruedas|discapacitado|discapacitada""",
    "trafficking": "trata|trata de personas|trafico de personas|trafficking"
    "|explotacion sexual|145|trata de blancas",
    "discrimination": """discriminaci*|inadi|xenofobi*|racismo|maltrato institucional|discrimination
|trato discriminatorio""",
    "legal_aid": """legal*|abogad*|asesoria legal|asesoramiento legal|asesoria juridica|juridic*
|defensoria
|divorcio|asesoramiento|patrocinio|defensor|consulta legal|legal aid|lawyer|denuncia
|asistencia legal
|asesoramiento juridico|expulsion|orden de expulsion|causa penal|causa judicial|defensor oficial
|juicio
|asesoria|sucesion|patrocinio juridico gratuito|legales""",
    "translation": "traducci*|traductor*|interprete*|interpretaci*|translation"
    "|traduccion publica|traducir",
    "spanish": """español|clases de español|curso de español|idioma|idioma español|castellano|ele
|aprender español|taller de español|clase de español|spanish|spanish classes|clases de castellano
|curso de idioma|clases de idioma|español para extranjeros""",
    "voting": "voto|votar|padron|elecciones|empadronamiento|padron electoral"
    "|padron de extranjeros|voting|vote",
    "voluntary_return": """retorno|retorno voluntario|retorno asistido|repatriaci*|volver a su pais
|voluntary return|regreso a su pais|retorno voluntario asistido|pasaje*|pasaje de regreso
|retorno al pais""",
    OTHER: "otro|otra|otros|otras|varios|varias|other|consulta general|consulta"
    "|consultas varias|general|otra consulta",
}


@lru_cache(maxsize=1)
def known() -> Phrases:
    """The phrases, built once."""
    return phrases(WORDS)


def read_subjects(text: str, overrides: Mapping[str, str] | None = None) -> Found:
    """The principal subject first, then the others."""
    found = _cached(text) if not overrides else known().read(text, overrides)
    if len(found.codes) > 1:
        kept = tuple(code for code in found.codes if code != OTHER)
        return Found(kept or found.codes[:1])
    return found


@lru_cache(maxsize=20_000)
def _cached(text: str) -> Found:
    return known().read(text)
