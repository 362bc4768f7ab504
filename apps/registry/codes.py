"""The national code lists of office practice, in English and in Spanish.

A code never changes meaning; a city adds its own words as `LocalCode`, each
mapped to one of these so that figures of different cities can be added up.
"""

from __future__ import annotations

from tenants import catalogue

# Highly sensitive subjects: shown nationally once a year and never crossed.
PROTECTED_SUBJECTS = frozenset({"gender_violence", "trafficking", "refuge"})

SUBJECTS: tuple[tuple[str, str, str], ...] = (
    ("residency", "Residency", "Radicación"),
    ("precaria", "Precaria (provisional residence)", "Precaria"),
    ("refuge", "Refuge", "Refugio"),
    ("statelessness", "Statelessness", "Apatridia"),
    ("dni", "National ID (DNI)", "DNI"),
    ("cuil", "CUIL (labour identification)", "CUIL"),
    ("criminal_record", "Criminal record certificate", "Antecedentes penales"),
    ("apostille", "Apostille or legalisation", "Apostilla o legalización"),
    ("birth_registration", "Birth registration", "Inscripción de nacimiento"),
    ("naturalisation", "Naturalisation", "Ciudadanía argentina"),
    ("school", "School vacancy", "Vacante escolar"),
    ("degree_recognition", "Degree recognition", "Reconocimiento de títulos"),
    ("health", "Health", "Salud"),
    ("mental_health", "Mental health", "Salud mental"),
    ("sexual_health", "Sexual and reproductive health", "Salud sexual y reproductiva"),
    ("benefits", "Social benefits (AUH, ANSES)", "Prestaciones sociales (AUH, ANSES)"),
    ("pensions", "Pensions", "Jubilaciones y pensiones"),
    ("employment", "Employment", "Empleo"),
    ("labour_exploitation", "Labour exploitation", "Explotación laboral"),
    ("entrepreneurship", "Entrepreneurship", "Emprendimientos"),
    ("housing", "Housing", "Vivienda"),
    ("food", "Food or emergency aid", "Alimentos o emergencia"),
    ("gender_violence", "Gender violence", "Violencia de género"),
    ("childhood", "Childhood", "Niñez"),
    ("disability", "Disability", "Discapacidad"),
    ("trafficking", "Human trafficking", "Trata de personas"),
    ("discrimination", "Discrimination", "Discriminación"),
    ("legal_aid", "Legal aid", "Asesoramiento jurídico"),
    ("translation", "Translation", "Traducción"),
    ("spanish", "Spanish classes", "Clases de español"),
    ("voting", "Voting", "Voto"),
    ("voluntary_return", "Voluntary return", "Retorno voluntario"),
    ("other", "Other", "Otro"),
)

RESULTS: tuple[tuple[str, str, str], ...] = (
    ("informed", "Informed", "Orientación"),
    ("assisted_filing", "Assisted filing", "Trámite asistido"),
    ("appointment", "Appointment obtained", "Turno obtenido"),
    ("referred_accepted", "Referred, accepted", "Derivada, aceptada"),
    ("referred_no_reply", "Referred, no reply yet", "Derivada, sin respuesta"),
    ("in_progress", "In progress", "En curso"),
    ("resolved", "Resolved", "Resuelta"),
    ("not_resolved", "Not resolved", "No resuelta"),
    ("withdrew", "Withdrew", "Desistió"),
    ("lost_contact", "Lost contact", "Sin contacto"),
)

GENDERS: tuple[tuple[str, str, str], ...] = (
    ("woman", "Woman", "Mujer"),
    ("man", "Man", "Varón"),
    ("trans_woman", "Trans woman", "Mujer trans"),
    ("trans_man", "Trans man or masculinity", "Varón trans o masculinidad trans"),
    ("non_binary", "Non-binary", "No binario"),
    ("other", "Other", "Otro"),
    ("undisclosed", "Prefers not to answer", "Prefiere no responder"),
)

CHANNELS: tuple[tuple[str, str, str], ...] = (
    ("counter", "Counter", "Mostrador"),
    ("phone", "Phone", "Teléfono"),
    ("whatsapp", "WhatsApp", "WhatsApp"),
    ("field_visit", "Field visit", "Visita territorial"),
    ("mobile_desk", "Mobile desk", "Operativo móvil"),
)

DOCUMENT_KINDS: tuple[tuple[str, str, str], ...] = (
    ("dni", "Argentine DNI", "DNI argentino"),
    ("dni_foreigner", "Foreigner's DNI", "DNI extranjero"),
    ("precaria", "Precaria", "Precaria"),
    ("passport", "Passport", "Pasaporte"),
    ("foreign_id", "Foreign identity document", "Documento de otro país"),
    (
        "refuge_certificate",
        "Refuge applicant's certificate",
        "Certificado de solicitante de refugio",
    ),
    ("travel_document", "Travel document", "Documento de viaje"),
    ("birth_certificate", "Birth certificate", "Partida de nacimiento"),
    ("cuil", "CUIL", "CUIL"),
    ("none", "No document", "Sin documento"),
)

LANGUAGES: tuple[tuple[str, str, str], ...] = (
    ("es", "Spanish", "Español"),
    ("gn", "Guaraní", "Guaraní"),
    ("qu", "Quechua", "Quechua"),
    ("ay", "Aymara", "Aimara"),
    ("pt", "Portuguese", "Portugués"),
    ("ht", "Haitian Creole", "Criollo haitiano"),
    ("wo", "Wolof", "Wólof"),
    ("en", "English", "Inglés"),
    ("fr", "French", "Francés"),
    ("zh", "Chinese", "Chino"),
    ("ru", "Russian", "Ruso"),
    ("uk", "Ukrainian", "Ucraniano"),
    ("ar", "Arabic", "Árabe"),
    ("lsa", "Argentine Sign Language", "Lengua de señas argentina"),
    ("other", "Another language", "Otro idioma"),
)

INTERPRETERS: tuple[tuple[str, str, str], ...] = (
    ("not_needed", "Not needed", "No hizo falta"),
    ("team", "Somebody of the team", "Alguien del equipo"),
    ("professional", "Professional interpreter", "Intérprete profesional"),
    ("remote", "By phone or video", "Por teléfono o videollamada"),
    ("companion", "Somebody who came along", "Alguien que acompañaba"),
    ("missing", "Needed, and there was none", "Hacía falta y no hubo"),
)

NATIONAL_LISTS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "subject": SUBJECTS,
    "result": RESULTS,
    "gender": GENDERS,
    "channel": CHANNELS,
    "document_kind": DOCUMENT_KINDS,
    "language": LANGUAGES,
    "interpreter": INTERPRETERS,
}


def register_national_lists() -> None:
    """Offer the lists to the national catalogue; setup writes them to its table."""
    for name, rows in NATIONAL_LISTS.items():
        catalogue.register(
            name,
            [
                catalogue.Item(code=code, en=english, es=spanish, position=position)
                for position, (code, english, spanish) in enumerate(rows, start=1)
            ],
        )
