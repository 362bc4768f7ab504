"""Nationalities, genders and ways of giving no name, as typed in the sheets of many offices."""

from __future__ import annotations

NATIONALITIES = """
ARG: Argentina|argentino|ARG.|Arg|nacida en Argentina
BOL: Bolivia|boliviana|BOLIVIANO/A|bolibiana|BOL|bo|Boliv.|boliviana nat.|Bolivia (La Paz)
BOL: bolivana|Bolibia|nac. boliviana|Estado Plurinac. de Bolivia|volibiano
BRA: Brasil|brasilera|brasileño|brasilero|BRASILEÑA|brasilenia|Brazil|bras.|Brasilera/o
BRA: brasielra|brasileira
CHL: Chile|chilena|CHILENO|Chi.|chilena/o|chilnea|cl|CHL
COL: Colombia|colombiana|Columbia|Col.|colombiano|COL|colombina
CRI: costarricense|Costa Rica|CR|tica|C. Rica
CUB: Cuba|cubana|CUBANO|cub.
DOM: República Dominicana|dominicana|Rep. Dom.|R.D.|Rca. Dominicana|Sto. Domingo
DOM: dominicano|Dominicana|rep dominicana|Santo Domingo
ECU: Ecuador|ecuatoriana|ecuat.|ecuatorinao|ecuatoriano|ECU
SLV: El Salvador|salvadoreña|salvadoreño|SLV|Salvador
GTM: Guatemala|guatemalteca|guatem.|GTM
HTI: Haití|haitiana|HAITIANO|Haiti|haytiana|aitiano|Haity|hatiana
HND: Honduras|hondureña|hondureño|HND
JAM: Jamaica|jamaiquina
MEX: México|mexicana|Mejico|mejicano|MEX.|mexcana
NIC: Nicaragua|nicaragüense|nicaraguense|NIC
PAN: Panamá|panameña|panamenio
PRY: Paraguay|paraguaya|PARAGUAYO|paraguallo|Parag.|PY|paragaya|paraguayia|PRY|Py.
PRY: paraguya|Paraguai|Rca. del Paraguay|Rep. del Paraguay
PER: Perú|peruana|PERUANO|peruna|PE|Per.|peruano/a|Rep. del Peru|PERU (Lima)|peruvian
PRI: Puerto Rico|puertorriqueña
URY: Uruguay|uruguaya|URUGUAYO|uruguallo|UY|Urug.|ROU|R.O.U.|URY|oriental|uruguaia
VEN: Venezuela|venezolana|VENEZOLANO|venesolana|Vzla|Vzla.|Ven.|VE
VEN: Rep. Bolivariana de Venezuela|venezolno|benezolana|venezuela (rep bol)|Vnzla|Venez
VEN: veneca|Venezuelan
USA: Estados Unidos|EEUU|EE.UU.|estadounidense|norteamericana|USA|U.S.A.|EE. UU.
USA: Est. Unidos
CAN: Canadá|canadiense
ESP: España|española|espanola|Esp.|español|ESP|espanol
ITA: Italia|italiana|italiano|Ital.|IT
FRA: Francia|francesa|frances|Fr.
DEU: Alemania|alemana|aleman|Alem.
GBR: Reino Unido|inglesa|inglés|británica|Inglaterra|UK|Gran Bretaña
PRT: Portugal|portuguesa
RUS: Rusia|rusa|RUSO|Fed. Rusa|Federación Rusa|Rus.|Fed. de Rusia
UKR: Ucrania|ucraniana|ucraniano|Ukrania|ucranea|UKR|ucrania na
POL: Polonia|polaca
ROU: Rumania|rumana|Rumanía
CHN: China|chino|R.P. China|Rep. Pop. China|China Continental|CHINA POPULAR
TWN: Taiwán|taiwanesa|Taiwan
KOR: Corea del Sur|coreana|surcoreano|Corea|Rep. de Corea|KOR
JPN: Japón|japonesa|japones
IND: India|india|hindú|indio
PAK: Pakistán|pakistaní|pakistani
BGD: Bangladesh|bangladesí|bangladeshi|bengalí
PHL: Filipinas|filipina
SYR: Siria|siria|sirio
LBN: Líbano|libanesa|libanes
TUR: Turquía|turca
ARM: Armenia|armenia|armenio
ISR: Israel|israelí|israeli
EGY: Egipto|egipcia
MAR: Marruecos|marroquí|marroqui
SEN: Senegal|senegalesa|senegales|SENEGALÉS|Seneg.|senegalense|senegalez
NGA: Nigeria|nigeriana|nigeriano
GHA: Ghana|ghanesa|ghanes
CMR: Camerún|camerunesa|camerunes
AGO: Angola|angoleña
CIV: Costa de Marfil|marfileña
GIN: Guinea|guineana
MLI: Mali|maliense
GMB: Gambia|gambiana
ZAF: Sudáfrica|sudafricana
DZA: Argelia|argelina
VNM: Vietnam|vietnamita
THA: Tailandia|tailandesa
AUS: Australia|australiana
NLD: Países Bajos|holandesa|Holanda
BEL: Bélgica|belga
CHE: Suiza|suiza
SWE: Suecia|sueca
HUN: Hungría|húngara
GRC: Grecia|griega
GEO: Georgia|georgiana
BLR: Bielorrusia|bielorrusa
KAZ: Kazajistán|kazaja|Kazajstán
IRN: Irán|iraní
AFG: Afganistán|afgana
PSE: Palestina|palestino
GUY: Guyana|guyanesa
SUR: Surinam|surinamesa
TTO: Trinidad y Tobago|trinitense
XXX: apátrida|APATRIDA|sin nacionalidad|stateless|apatrida (CONARE)|apátrida reconocida
XXX: apatrido
-: -|s/d|S/D|no sabe|?|desconocida|sin datos|n/c|NS/NC|no informa|extranjera|--|...|.
-: s.d.|otra|no declara|a confirmar|N/D|*|sin dato|no figura
"""
GENDERS = """
woman: F|f|fem|Fem.|femenino|Femenina|MUJER|mujer|muj.|Mujer cis|FEMENINO|femenno|muejr|Sra.
woman: female|Woman|femeninoo|Fem |mujer cisgénero|F.
man: M|masc|Masc.|masculino|VARÓN|varon|hombre|Hombre|H|V|male|Man|masculno|baron|H.
man: Varón cis|hombre cis|MASC|barón
trans_woman: mujer trans|Mujer Trans|trans mujer|trans (mujer)|travesti|trans femenina|MTF
trans_woman: mujer transgénero|travesti/trans|Mujer travesti|trans fem.|femineidad trans
trans_woman: feminidad travesti trans
trans_man: varón trans|trans varón|hombre trans|masculinidad trans|trans masculino|FTM
trans_man: varon trans.|trans hombre
non_binary: no binario|no binarie|No Binaria|NB|no-binario|no bin.|no binarix|non binary
non_binary: nobinario|género no binario|no binario/e
other: X|x|otro|otra|Otro género|otra identidad|Otres|intersex|trans
undisclosed: prefiere no decir|prefiere no responder|Prefiere no contestar|no desea responder
undisclosed: prefiero no decir|no quiere informar|Prefiere no informar|prefiere no declarar
-: -|s/d|?|no informa|N/C|sin datos|--|n/s|no consta|.
"""
NO_NAME = """
anónima|Anónimo|ANONIMA|no quiso dar datos|NN|N.N.|N/N|consulta telefónica anónima
sin datos|s/d|consulta anónima|anónimo (teléfono)|no se identifica|No da nombre
prefiere no dar datos|Prefiere no identificarse|persona anónima|XX|---|?|reservado
no quiere decir su nombre|Anon.|anonimo 3|NN masculino|NN (mujer)|no brinda
no informa|sin nombre|s/nombre|se niega a dar datos|llamada anónima
Consulta telefónica|mujer anónima|S/N|identidad reservada|no aporta datos
sin identificar|no dio nombre|no se consignó|no quiso identificarse
vecina (no dio nombre)|consulta tel. anónima|*|No dejó datos|no dejó nombre
Consulta por WhatsApp anónima|Sr. NN|nn nn|desconocido|datos reservados|Anónim@
anónimx|víctima (reserva de identidad)|reserva de identidad|x|no quiere dar el nombre
señora sin identificar
"""
NAMES = """
Ana Reservado|Pérez, N.|Anahí|Consuelo Datos|Desconocido Pérez Juan|Blanca Nadie|Vecina Rosa|Ana
No Huanca, Ana|Li|O'Connor, María José|Sin Wong|Ng|Ba|Sow, Fatou|Juan Anon
"""


def pairs(table: str) -> list[tuple[str, str]]:
    """Pairs of (code, as typed); "-" is the code of what says nothing."""
    lines = (line.split(": ", 1) for line in table.strip().splitlines())
    return [(code, text) for code, texts in lines for text in texts.split("|")]


def texts(table: str) -> list[str]:
    """What is typed, where there is no code."""
    return [text for line in table.strip().splitlines() for text in line.split("|")]
