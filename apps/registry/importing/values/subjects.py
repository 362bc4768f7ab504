"""Subjects of consultation: the words offices use → the national list."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from apps.registry.importing.values.phrases import Found, Phrases, phrases

OTHER = "other"

WORDS: dict[str, str] = {
    "residency": """regularizar*|carga radex|radicado|radicada|radicaci*|residencia*|radex
|mercosur|residir|regularizaci*|tramite migratorio|permanente|temporaria|transitoria
|prorroga de permanencia|prorroga|reunificacion familiar|renovacion de residencia
|situacion migratoria|cambio de categoria|migraciones|dnm|residency|residence|arraigo
|criterio mercosur|documentacion migratoria|radicar*|tramite de radicacion|turno migraciones
|turno radicacion|regularizacion migratoria|visa|visado|permiso de residencia
|vencimiento de residencia|residence permit|radic""",
    "precaria": """prec|precaria*|residencia precaria|renovacion de precaria|turno precaria""",
    "refuge": """refugi*|conare|asilo|solicitud de refugio|solicitante de refugio|acnur|asylum
|proteccion internacional|solicitud de asilo|condicion de refugiado|refuge""",
    "statelessness": """apatrid*|stateless*|sin nacionalidad""",
    "dni": """doc nacional identidad|identidad|dni|documento|documento nacional de identidad
|turno dni|renaper|tramite dni|nuevo dni|ejemplar|canje de dni|actualizacion de dni|cedula
|documentacion|identity card|national id|renovacion de dni|extravio de dni|dni digital
|cambio de domicilio""",
    "cuil": """cuil|constancia de cuil|cuit|clave fiscal|clave de seguridad social|clave anses
|monotributo cuit""",
    "criminal_record": """rnr|antec|ant penal*|antec penal*|reincidencias|antecedente*
|antecedentes penales|certificado de antecedentes|reincidencia|cap|planilla prontuarial
|prontuario|criminal record|certificado de reincidencia|registro nacional de reincidencia
|certificado penal|buena conducta""",
    "apostille": """apostiy*|legaliz*|apostill*|legalizaci*|legalizar|la haya|apostille
|legalizacion de documentos|legalizar documentos|legalizado""",
    "birth_registration": """inscripcion recien nacido|inscripcion bebe|inscripcion hijo
|inscripcion hija|anotar hij*|anotar bebe|part nac|partida nac|acta nac|registro nacimiento
|inscribir hij*|inscribir bebe|nacimientos|reconocimiento paterno|reconocer hij*
|inscripcion de nacimiento|partida de nacimiento|acta de nacimiento|nacimiento|registro civil
|partida*|inscripcion tardia|birth registration|birth certificate|reconocimiento de hijo""",
    "naturalisation": """naturaliz*|natural|naturalizaci*|ciudadania|carta de ciudadania
|ciudadania argentina|nacionalidad|opcion de nacionalidad|tramite de ciudadania|citizenship
|nacionalizaci*""",
    "school": """escuela nocturna|esc|educ*|edu|boleto educativo|fines|plan fines
|inscripcion jardin|maternal|inscripcion colegio|escuela hij*|nivel primario|nivel secundario
|secundario adultos|utiles escolares|alumno*|escuela*|escolar*|vacante escolar|vacante
|banco escuela|banco|colegio|educaci*|jardin|secundario|secundaria|primaria|primario
|inscripcion escolar|inscripcion escuela|cens|terminalidad|alfabetizaci*|school|pase escolar
|terminar estudios|finalizar estudios|estudios|universidad|jardin de infantes|jardin maternal
|cupo escolar|beca*|guarderia|boleto estudiantil""",
    "degree_recognition": """convalid*|revalid*|convalidar secundario|convalidacion secundario
|homolog*|analitico|titulo extranjero|convalidaci*|reconocimiento de titulo*|titulo*|revalida
|revalidar titulo|homologaci*|equivalencia*|equivalencia de estudios|titulo universitario
|reconocimiento de estudios|convalidacion de estudios|convalidacion de titulo|convalidar titulo
|degree recognition|equivalencias de estudios|reconocimiento titulo""",
    "health": """sala|sala salud|medicacion|control nino sano|control nino|control salud
|pediatri*|hosp|guardia|oftalmolog*|turno oftalmologo|remedio*|estudios medicos|estudio medico
|clinica*|operacion|cirugia*|cardiolog*|traumatolog*|dentista|enfermer*|nutricion*|diabetes
|internacion|analisis|analisis clinicos|vacunar*|atencion primaria|aps|posta sanitaria
|hospitalaria|consulta medica|tratamiento medico|receta*|anteojos|lentes|prepaga|doctor|dr|medic*
|turno clinico|hiv tratamiento|cobertura salud|sist salud|salud|hospital*|turno hospital
|centro de salud|medico|medica|turno medico|vacuna*|caps|salita|atencion medica|obra social
|control medico|health|enfermedad|medicamento*|turno centro de salud|cobertura medica|vacunacion
|odontolog*|libreta sanitaria|carnet de vacunas|certificado medico|pediatra|emergencia medica
|dispensario""",
    "mental_health": """contencion|s mental|depresion|ansiedad|angustia|duelo|estres
|ataques panico|psic*|salud mental|psicolog*|psiquiatr*|contencion emocional|terapia
|mental health|apoyo psicologico|apoyo psicosocial|psicosocial|adicciones|consumo problematico
|asistencia psicologica|atencion psicologica""",
    "sexual_health": """pap|papanicolau|its|ets|diu|ssyr|ssr|salud sexual reprod*|salud sex*
|test embarazo|test vih|ecografia embarazo|ecografia obstetrica|embaraz*|aborto|parto|mamografia
|metodos anticonceptivos|lactancia|salud sexual|salud reproductiva|salud sexual y reproductiva
|anticoncepti*|embarazo|ile|ive|control prenatal|ginecolog*|preservativos|vih|hiv
|control de embarazo|planificacion familiar|obstetric*|sexual health|hormonizacion|embarazada
|salud sexual reproductiva""",
    "benefits": """suaf|asig univ*|asig familiar*|asig|prog social*|plan 1000 dias|mil dias
|beneficio anses|tarjeta sube|boleto gratuito|garrafa|ayuda escolar anual|asignacion hijo
|volver al trabajo|asignacion prenatal|auh|asignac*|anses|asignacion universal
|asignacion familiar|plan social|planes sociales|subsidio*|prestacion*|ayuda economica|beneficio*
|beneficio social|tarjeta alimentar|alimentar|sube|potenciar trabajo|plan*|ayuda social
|asistencia social|desarrollo social|programa social|benefits|social benefits
|asignacion por embarazo|cuna|ingreso familiar|ife|tarifa social|subsidio desempleo
|prestaciones sociales|beca progresar|progresar|salario familiar""",
    "pensions": """jubilator*|jub|jubilac*|haber jubilatorio|retiro vejez|pension viudez
|pension invalidez|pension discapacidad|pension derivada|pension graciable
|adulto mayor jubilacion|pension|pensiones|jubilaci*|puam|moratoria|previsional
|pension no contributiva|pnc|pension por vejez|jubilado|jubilada|pensions
|pension madre de 7 hijos|pension universal adulto mayor""",
    "employment": """cosecha|desocupa*|desempleado|desempleada|laburo|intermediacion lab
|busqueda trab*|bolsa empleo|changuita*|vendimia|sin empleo|entrevista trabajo|entrevista laboral
|curriculum*|golondrina|temporero|trabajo domestico|personal domestico|empleada domestica
|ocupacion|monotributista trabajo|portal empleo|empleo*|trabajo*|laboral*|busqueda laboral
|busca trabajo|cv|curriculum|curriculum vitae|oficina de empleo|bolsa de trabajo
|capacitacion laboral|desempleo|intermediacion laboral|job|employment|changa*|libreta de trabajo
|armado de cv|oferta laboral|work|jobs|capacitaci*|curso de oficio|curso*|oficios
|insercion laboral|orientacion laboral|libreta de desempleo""",
    "labour_exploitation": """explotacion lab|reclamo sueldo*|deben sueldo*|le deben
|sueldos adeudados|sueldo impago|sueldos impagos|trabajo forzado|reduccion servidumbre
|servidumbre|abuso patronal|salario* adeudado*|patron no paga|no pagan|no cobra|trabajo infantil
|trabajo precarizado|despid*|accidente trabajo|accidente laboral|art|indemnizacion
|explotacion laboral|trabajo esclavo|trabajo en negro|trabajo no registrado|taller clandestino
|conflicto laboral|reclamo laboral|despido|salarios impagos|no le pagan|labour exploitation
|labor exploitation|abuso laboral|sueldo adeudado|trabajo forzoso|explotacion""",
    "entrepreneurship": """monotrib*|monotributo social|permiso venta|cooperativ*
|habilit comercial|habilit*|emprendedur*|emprended*|feriante*|abrir comercio|abrir negocio
|microempresa|pyme|puesto venta|inscripcion afip|prestamo emprendedor*|manipulacion alimentos
|carnet manipulador*|emprend*|monotributo|habilitacion comercial|microcredito*|feria*
|negocio propio|habilitacion|entrepreneurship|comercio|puesto de feria|micro emprendimiento
|microemprendimiento*|venta ambulante|permiso de feria|negocio|economia social""",
    "housing": """refugio nocturno|refugio noche|alqu|viv|lugar dormir|donde dormir
|situacion calle|subsidio alquiler|alquilar*|garantia alquiler|garantia propietaria|garante
|contrato alquiler|hospedaje|pension habitacional|plan vivienda|plan habitacional
|credito hipotecario|mejoramiento habitacional|asentamiento|barrio popular|hacinamiento|vivien*
|inquilinato|vivienda*|alquiler*|habitacional|desalojo|ipv|techo|alojamiento|hogar|parador
|subsidio habitacional|lote*|terreno|housing|inquilin*|albergue|lugar donde vivir|hotel
|emergencia habitacional|rent|shelter|casa|pieza|materiales""",
    "food": """asist alim*|ayuda alim*|canasta*|canasta basica|canasta alimentaria
|emergencia social|asistencia social emergencia|vale comida|copa leche|alimentacion|alimentici*
|caja navidena|ropa abrigo|subsidio alimentario|mod alim*|zapatillas|calzado|kit higiene
|articulos higiene|chapas|nylon|panal*|alimento*|bolson*|comida|comedor|mercaderia|viveres
|merendero|modulo alimentario|bolson alimentario|ayuda alimentaria|emergencia
|asistencia alimentaria|food|ropa|abrigo|frazada*|pañales|leche|ropero|caja de alimentos
|caja alimentaria|vianda*|modulo alimentar|colchon*|asistencia critica""",
    "gender_violence": """viol genero|viol gen|viol fliar|viol familiar|viol domestica|viol*
|boton antipanico|antipanico|restriccion acercamiento|prohibicion acercamiento|medida perimetral
|femicidio|refugio mujeres|mujer situacion violencia|agresion pareja|golpeada|abuso sexual
|linea 137|violencia de genero|vg|violencia*|violencia familiar|violencia domestica|viogen
|maltrato|genero|area mujer|144|denuncia por violencia|gender violence|gbv
|violencia intrafamiliar|vdg|v de genero|violencia contra la mujer|perimetral|linea 144
|exclusion del hogar""",
    "childhood": """nnya|nnya*|autorizacion viaje|autorizacion salida*|permiso salida pais
|permiso salida|permiso viaje menor|salida del pais menor|derechos nino|derechos nna|tenencia
|cuidado personal|responsabilidad parental|alimentos hijos|cuota alimentos|manutencion
|restitucion|senaf|sennaf|dinaf|menor solo|menor separado|menor edad|adolescen*|ninez*|nineces
|crianza|patria potestad|regimen comunicacion|niñez|infancia|niños|menores|oal|eti
|proteccion de derechos|guarda|cuota alimentaria|tutela|autorizacion para viajar|permiso de viaje
|childhood|menor no acompañado|nna|primera infancia|regimen de visitas|niños y adolescentes
|adopcion""",
    "disability": """discap*|rehabilit*|protesis|audifono*|certificado cud
|pension no contributiva cud|acompanante terapeutico|discapacidad|cud
|certificado unico de discapacidad|certificado de discapacidad|disability|junta medica|pase libre
|silla de ruedas|discapacitado|discapacitada""",
    "trafficking": """trata laboral|trata sexual|victima trata|posible trata|sospecha trata
|trafico|red trata|captacion|trata|trata de personas|trafico de personas|trafficking
|explotacion sexual|145|trata de blancas""",
    "discrimination": """discrim*|bullying|xenof*|racis*|maltrato racista|trato desigual
|agresion xenofoba|discriminaci*|inadi|xenofobi*|racismo|maltrato institucional|discrimination
|trato discriminatorio""",
    "legal_aid": """defensa publica|defensa oficial|ministerio publico|asist juridica
|asesoria jur*|asesor legal|as legal|recurso|apelacion|recurso expulsion|notificacion judicial
|tramite judicial|fiscalia|juzgado|detenid*|preso|conminacion|intimacion|contrato*|poder notarial
|escribano*|mediacion|derechos|penal|legal|legales|abogad*|asesoria legal|asesoramiento legal
|asesoria juridica|juridic*|defensoria|divorcio|asesoramiento|patrocinio|defensor|consulta legal
|legal aid|lawyer|denuncia|asistencia legal|asesoramiento juridico|expulsion|orden de expulsion
|causa penal|causa judicial|defensor oficial|juicio|asesoria|sucesion
|patrocinio juridico gratuito""",
    "translation": """trad|trad partida|traduc*|interpret*|traducci*|traductor*|interprete*
|interpretaci*|translation|traduccion publica|traducir""",
    "spanish": """lengua espanola|curso castellano|curso idioma|clases castellano
|taller castellano|aprender castellano|curso espanol|ensenanza espanol|nivelacion espanol|lengua
|spanish class*|idioma castellano|español|clases de español|idioma|idioma español|castellano|ele
|aprender español|taller de español|clase de español|spanish|spanish classes|clases de idioma
|español para extranjeros""",
    "voting": """empadron*|registro electores|electoral|consulta electoral|votacion|eleccion
|padron*|donde voto|electores|voto|votar|padron|elecciones|empadronamiento|padron electoral
|padron de extranjeros|voting|vote""",
    "voluntary_return": """avrr|regreso|regresar*|regreso pais origen|regreso voluntario
|ret voluntario|volver pais|volver origen|quiere volver|volver su pais|volver venezuela|retorn*
|retornar*|repatri*|pasaje vuelta|pasajes vuelta|oim retorno|regreso pais|retorno
|retorno voluntario|retorno asistido|repatriaci*|voluntary return|regreso a su pais
|retorno voluntario asistido|pasaje*|pasaje de regreso|retorno al pais""",
    OTHER: """otro|otra|otros|otras|varios|varias|other|consulta general|consulta
|consultas varias|general|otra consulta""",
}

# Said of many subjects: beside another one they only tell what is done about it.
WEAK = """prorroga|denuncia|documento|documentacion|identidad|subsidio*|plan*|curso*|capacitaci*
|asesoramiento|asesoria|consulta|consultas varias|general|emergencia|genero|asignac*|beneficio*
|ayuda economica|regularizar*|regularizaci*|derechos|contrato*|penal|recurso|menores|niños|salud
|cambio de categoria|casa|lengua|idioma|natural|estudios|estudio*|trabajo*|laboral*|prestacion*
|otro|otra|otros|otras|varios|varias|legal|legales|nacionalidad|educ*|sala|analisis|permanente
|transitoria|temporaria|desarrollo social|migraciones|dnm|acta|analitico|art|viol*|edu|esc"""


@lru_cache(maxsize=1)
def known() -> Phrases:
    """The phrases, built once."""
    return phrases(WORDS, weak=WEAK)


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
