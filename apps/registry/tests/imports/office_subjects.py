"""Every subject of the national list as offices write it: words, abbreviations, slips."""

from __future__ import annotations

_WRITTEN = """
residency: radic.|RADEX|Radicación MERCOSUR|residencia temporaria|resid. permanente
residency: radicacion x familia|Residencia estudio|renov. residencia|tramite residencia|RADICASION
residency: prórroga de residencia temporaria|Carga RaDEX|Turno Migraciones|trám. radicación
residency: radicacón|residencia por trabajo|residencia por reunificación familiar
residency: cambio de categoría|Residensia|Ley de Migraciones - radicación
residency: residencia MERCOSUR (1ra vez)|regularizar situación|radicación por hijo argentino
residency: residencia x trabajo|renovación residencia temporaria
precaria: precaria|Residencia precaria|renov. precaria|prórroga precaria|PRECARIA VENCIDA|presaria
precaria: renovación de la precaria|certificado de residencia precaria|prec.|Precaria (renovación)
refuge: refugio|pedido de refugio|Solicitante de refugio|CONARE|asilo|REFUGIADO|solic. refugio
refuge: estatuto de refugiado|prórroga de refugio|refujio|certificado de refugio
statelessness: apatridia|apátrida|persona apátrida|sin nacionalidad|reconocimiento apatridia
dni: DNI|D.N.I.|dni ext.|DNI extranjero|trámite dni|turno p/ DNI|renovación DNI|Retiro de DNI
dni: RENAPER|actualización DNI 8 años|duplicado dni|canje DNI|DNI perdido|doc. nac. de identidad
dni: extravío DNI|nuevo ejemplar|cambio de domicilio DNI|consulta DNI|DNI por correo|dni vencido
cuil: CUIL|C.U.I.L.|constancia cuil|cuil provisorio|alta CUIL|sacar CUIL|CUIT/CUIL
cuil: tramite cuil anses
criminal_record: antecedentes|antec. penales|certif. antecedentes|Antecedentes Penales (Arg.)
criminal_record: reincidencia|Reg. Nac. de Reincidencia|antecedentes país de origen|antesedentes
criminal_record: certificado de antecedentes penales|RNR|cert. de reincidencia|ant. penales
apostille: apostilla|apostilla de La Haya|apostillado|legalización|legaliz. partida
apostille: legalizar título|apostillar documentos|legalizacion consulado|Legaliz.|apostiya
apostille: legalización de partida
birth_registration: partida nac.|Partida de nacimiento|insc. nacimiento|acta nacimiento
birth_registration: inscripción tardía|registro nacimiento|Inscripción de nacimiento hijo
birth_registration: part. nac.|inscripción recién nacido|anotar hija|registro civil
birth_registration: inscripción de bebé
naturalisation: naturalización|ciudadanía|carta ciudadania|Ciudadanía argentina|natural.
naturalisation: naturalizarse|Ciudadanía por naturalización|trámite ciudadanía|siudadania
naturalisation: carta de ciudadanía
school: banco en la escuela|vacante|vacante esc.|Vacante escolar|inscr. escuela|escuela primaria
school: jardín|secundario|inscripción colegio|educación|escolaridad|pase escolar|esc. nocturna
school: vacante secundaria|vacante jardín maternal|boleto educativo|CENS|FinEs|escuela hijos
school: vacante en escuela|insc. escolar|edu. adultos|terminar la secundaria|Educasión
degree_recognition: convalidación|conval. título|reválida título|reconoc. título|homologación
degree_recognition: equivalencias|título extranjero|convalidacion de titulo universitario|revalida
degree_recognition: reconocimiento de título|convalidar secundario|titulo univ.|convalidasion
health: salud|turno CAPS|CAPS|hospital|turno médico|obra social|vacunas|centro de salud|sala
health: atención médica|medicación|vacunación niño|control niño sano|odontología|pediatría|salita
health: turno hospital central|carnet vacunas|turno pediatra|salud (turno)|Hosp. Notti|guardia
health: turno oftalmólogo|remedios|libreta sanitaria|estudios médicos|clínica|operación|cirugía
mental_health: salud mental|psicóloga|psicología|psiquiatría|contención|apoyo psicológico
mental_health: S. mental|turno psicólogo|contención emocional|depresión|adicciones|terapia
mental_health: psicolog.|ansiedad
sexual_health: salud sexual|anticonceptivos|control embarazo|embarazo|ILE|IVE|salud reproductiva
sexual_health: ginecología|turno ginecólogo|PAP|métodos anticonceptivos|VIH|ITS|control prenatal
sexual_health: DIU|salud sexual y rep.|obstetricia|SSyR|test de embarazo|test VIH
sexual_health: ecografía embarazo
benefits: AUH|A.U.H.|ANSES|asig. univ.|Asignación Universal por Hijo|asignaciones|plan social
benefits: subsidio|tarjeta alimentar|asignac. familiar|ayuda económica|Potenciar Trabajo
benefits: prog. social|AUH / ANSES|Progresar|asignación x hijo|beneficios sociales|Alimentar|SUAF
benefits: ayuda social|asignasion universal|prestación social|asignación embarazo|plan 1000 días
benefits: beneficio ANSES
pensions: jubilación|jubil.|pensión|PUAM|moratoria previsional|pensión no contributiva|PNC
pensions: jubilasion|pensiones|pensión por viudez|pensión por invalidez|Pensión Universal|jub.
pensions: trámite jubilatorio|previsional|haber jubilatorio|pensión vejez|pension discapacidad
employment: empleo|trabajo|changas|busca trabajo|búsq. laboral|CV|currículum|bolsa de empleo
employment: Búsqueda de empleo|oficina empleo|trabajo golondrina|cosecha|busca empleo|desocupado
employment: capacitación|curso soldadura|intermediación lab.|inserción laboral|trabajo doméstico
employment: orientación laboral|desempleado|sin trabajo|traabjo|enpleo|laburo|curso de oficios
labour_exploitation: explotación laboral|trabajo esclavo|no le pagan|trabajo en negro
labour_exploitation: explot. laboral|despido|reclamo sueldo|conflicto laboral
labour_exploitation: reducción a servidumbre|le deben sueldo|sueldos adeudados|trabajo forzado
labour_exploitation: taller clandestino|abuso patronal
entrepreneurship: emprendimiento|emprendedor|monotributo|feria|habilitación comercial|microcrédito
entrepreneurship: emprend.|monotrib.|puesto feria|negocio propio|habilitación negocio
entrepreneurship: permiso venta|emprendedurismo|habilit. comercial|cooperativa|economía social
entrepreneurship: abrir comercio
housing: vivienda|alquiler|habitacional|alojamiento|desalojo|situación de calle|subsidio alquiler
housing: problema de vivienda|garantía de alquiler|IPV|refugio nocturno|terreno|vivienda social
housing: alqu.|viv.|hotel|búsqueda alquiler|lugar para dormir|parador|alojamiento transitorio
food: bolsón|bolsón alimentario|alimentos|mercadería|comedor|comida|módulo alimentario
food: asist. alim.|bolson mercaderia|ayuda alimentaria|leche|pañales|ropa de abrigo|emergencia
food: frazadas|vianda|asistencia alimentaria|emergencia social|colchones|merendero|canasta básica
food: mercaderia/bolson
gender_violence: VG|violencia de género|viol. género|violencia familiar|violencia doméstica|VdG
gender_violence: viol. de gén.|Violencia|maltrato|V.G.|violencia intrafam.|viol. fliar|Línea 144
gender_violence: perimetral|denuncia violencia|violencia machista|violensia de genero
gender_violence: botón antipánico
childhood: niñez|infancia|ETI|menores|autorización de viaje menor|cuota alimentaria|NNyA
childhood: autorización viaje|protección infancia|permiso de salida del país menor
childhood: primera infancia|derechos del niño|tenencia|guarda|niños, niñas y adolescentes
childhood: NNA no acompañado
disability: discapacidad|CUD|cert. discapacidad|certificado único discapacidad|C.U.D.|discap.
disability: junta médica|silla de ruedas|pase libre discapacidad|discapasidad|rehabilitación
trafficking: trata|trata de personas|posible trata|víctima de trata|explotación sexual|145
trafficking: Línea 145|trata y tráfico|tráfico de personas|sospecha de trata|trata laboral
discrimination: discriminación|INADI|xenofobia|discrim.|racismo|trato discriminatorio|bullying
discrimination: discriminasion|denuncia discriminación|discriminación laboral|acto discriminatorio
legal_aid: abogado|asesoría legal|legal|asesor. jurídico|patrocinio|defensoría|divorcio
legal_aid: asist. legal|consulta jurídica|abogada|expulsión|defensor oficial
legal_aid: asesoramiento legal gratuito|jurídico|orden de expulsión|Defensa Pública
legal_aid: patrocinio jurídico|as. legal|recurso expulsión
translation: trad. partida|traducción|traducción pública|traductor|traducc.|intérprete|trad.
translation: traducir documentos|traductora|interpretación creole|traduccion partida|traducsion
spanish: castellano|español|clases español|curso de castellano|idioma|curso español|clases idioma
spanish: aprender español|ELE|español p/ extranjeros|clases de castellano|lengua española|espanol
voting: empadronamiento|voto|padrón|voto extranjero|votar|elecciones|inscr. padrón|empadronarse
voting: registro de electores|padrón electoral extranjeros|consulta electoral|empadron.
voluntary_return: retorno|retorno voluntario|volver a su país|repatriación|pasaje de vuelta
voluntary_return: regreso país origen|retorno asistido OIM|AVRR|retorno vol.
voluntary_return: quiere volver a Venezuela|pasajes|ret. voluntario|regreso voluntario
voluntary_return: retorno a Haití
other: otro|otros|varios|consulta general|otra consulta|Otro motivo|vs.|s/ clasificar
"""


def written() -> list[tuple[str, str]]:
    """Pairs of (code, as typed)."""
    pairs: list[tuple[str, str]] = []
    for line in _WRITTEN.strip().splitlines():
        code, texts = line.split(": ", 1)
        pairs.extend((code, text) for text in texts.split("|"))
    return pairs
