"""Words of the invented sheets: names, and the ways offices write each code."""

from __future__ import annotations


def _words(text: str) -> list[str]:
    return text.split()


FAMILY = _words(
    "Aguirre Báez Cardozo Duarte Escobar Giménez Insfrán Jara Ledesma Martínez Noguera "
    "Ojeda Páez Quintana Ríos Sosa Torres Ullón Valdez Zárate Condori Apaza Ticona Huarachi "
    "Charles Jean-Baptiste Toussaint Ndiaye Sow Fall Ba Gómez Peña Muñoz Rondón Chacón Bravo Soto "
    "Contreras Sepúlveda Riquelme Olivera Da-Silva Wang Li Petrova Ivanov O'Connor D'Amico Ybáñez"
)
GIVEN = {
    "woman": _words(
        "Alicia Blanca Dora Elsa Fátima Graciela Hilda Inés Julia Karina Liliana Mirta "
        "Norma Olga Patricia Rocío Sonia Úrsula Verónica Ximena Yolanda Zulma Aïssatou"
    ),
    "man": _words(
        "Adrián César Diego Esteban Fabián Germán Héctor Ismael Javier Kevin Leonel Matías "
        "Nicolás Óscar Pablo Ramiro Sergio Tomás Ulises Víctor Walter Xavier Yamil Modou"
    ),
}
NATIONALITIES = {
    "PRY": ["paraguaya", "PARAGUAYO", "Paraguay", "parag.", "Paraguayo/a", "py"],
    "BOL": ["Bolivia", "boliviano", "BOLIVIANA", "Bol.", "boliviana ", "Est. Plurinac. Bolivia"],
    "VEN": ["Venezuela", "venezolano/a", "VENEZOLANA", "Venez.", "vzla"],
    "PER": ["Perú", "peruana", "PERUANO", "peru"],
    "COL": ["Colombia", "colombiana", "COLOMBIANO"],
    "HTI": ["Haití", "haitiana", "HAITIANO", "haiti"],
    "SEN": ["Senegal", "senegalesa", "senegalés", "SENEGALES"],
    "NGA": ["Nigeria", "nigeriana"],
    "SYR": ["Siria", "sirio", "siria"],
    "ARG": ["argentina", "Argentino"],
    "ESP": ["española", "España"],
    "USA": ["EE.UU.", "estadounidense", "Estados Unidos"],
    "IND": ["India", "indio"],
    "KOR": ["coreana", "Corea del Sur"],
    "XXX": ["apátrida", "Sin nacionalidad"],
    "": ["s/d", "", "-", "no sabe"],
}
NATIONALITIES["BOL"].remove("Est. Plurinac. Bolivia")
SUBJECTS = {
    "residency": ["Radicación", "residencia permanente", "trámite de radicación", "RADEX"],
    "precaria": ["Precaria", "renovación de precaria"],
    "refuge": ["Solicitud de refugio", "refugiados"],
    "dni": ["DNI", "renovación de DNI", "D.N.I"],
    "cuil": ["CUIL", "constancia de CUIL"],
    "criminal_record": ["Certificado de antecedentes", "reincidencia"],
    "birth_registration": ["Partida de nacimiento", "inscripción de nacimiento"],
    "school": ["inscripción escolar", "Escuela", "vacante jardín"],
    "degree_recognition": ["convalidación de título", "Reválida"],
    "health": ["Salud", "hospital", "turno médico"],
    "mental_health": ["salud mental", "psicólogo"],
    "benefits": ["AUH", "ANSES", "asignación familiar"],
    "pensions": ["Jubilación", "pensión"],
    "employment": ["Empleo", "búsqueda de trabajo", "CV"],
    "housing": ["alquiler", "vivienda", "problema habitacional"],
    "food": ["mercadería", "bolsón de alimentos"],
    "gender_violence": ["violencia de género", "violencia familiar"],
    "discrimination": ["discriminación", "INADI"],
    "legal_aid": ["asesoramiento legal", "Abogado/a"],
    "translation": ["traducción", "intérprete"],
    "spanish": ["clases de español", "curso de español"],
    "voluntary_return": ["retorno voluntario"],
    "other": ["otro", "varios"],
}
RESULTS = ["Informado", "se derivó", "turno asignado", "Resuelto", "en trámite", "", "no se pudo"]
ANONYMOUS = ["Anónima", "NN", "no da datos", "s/d", "persona anónima", "No quiso dar sus datos"]
BAD_DAYS = ["ayer", "31/02/2024", "lunes", "", "12/05/2094", "??"]
MONTHS = _words("ene feb mar abr may jun jul ago sep oct nov dic")
