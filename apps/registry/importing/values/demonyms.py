"""Words offices write for countries: every form of the demonyms, names and abbreviations.

Demonyms themselves are in the one table of countries (``country_table``); names of countries come
from CLDR.
"""

from __future__ import annotations

from apps.registry.country_table import ROWS

# alpha-3 | other names and abbreviations seen in offices, taken as they stand
_ALSO = """
ARE|emiratos arabes,emiratos
ARG|arg,ar,nativo,nativa,argentina nativa
AZE|azerbaijan
BFA|burkina
BGD|bangladesh
BHR|bahrein
BIH|bosnia,bosnia y herzegovina
BLR|belarus
BOL|bol,bo,boli,bolivi,estado plurinacional de bolivia
BRA|bra,br,bras,brasi,brazil
BRN|brunei
BWA|botswana
CAN|can
CHL|chi,cl,chil,chl
CHN|cn,republica popular china,rp china,china popular
CIV|costa de marfil,cote divoire
CMR|camerun
COD|rd congo,republica democratica del congo,rdc
COG|congo
COL|col,co,colom,colomb
CRI|costa rica,c rica
CUB|cub,cu
CZE|republica checa
DEU|ale,alem
DJI|djibouti
DOM|rep dominicana,rca dominicana,republica dominicana,rd,dom,r dom,rep dom,do,santo domingo
DOM|sto domingo,r dominicana
ECU|ecu,ec,ecuad,ecuadorean
ESP|esp,es
FRA|fra,fr
GBR|gran bretana,inglaterra,escocia,gales,uk,english
GIN|guinea conakry
GNB|guinea bissau,guinea bisau
GTM|guate
HND|hond
HTI|hai,ht,haity,aiti,haitian
IRQ|iraq
ITA|ita,it,ital
JPN|jap
KAZ|kazajstan
KOR|corea,corea del sur
MDA|moldova
MEX|mex,mx,mejico
MKD|macedonia
MLI|mali
MMR|birmania,myanmar
MWI|malawi
MYS|malaysia
NLD|holanda
NZL|nueva zelandia
PAK|paquistan
PAN|pan
PER|per,pe
PNG|papua nueva guinea
PRK|corea del norte
PRY|py,par,parag,para,prg,paraguaio,paraguai
PSE|palestina
QAT|qatar
ROU|rumania
RUS|fed rusa,fed de rusia,federacion rusa,federacion de rusia,ru,rus
SAU|arabia saudi,arabia
SEN|sen,sn,seneg
SLV|salvador
SUR|suriname
SWZ|suazilandia
TTO|trinidad,trinidad y tobago
UKR|ukraine,ucr
URY|uru,urug,uy,ury,rou,republica oriental del uruguay
USA|eeuu,ee uu,eua,usa,us,est unidos,ee uu aa,american,estados unidos de america
VEN|ven,ve,vzla,venez,vene,vnzla,vza,republica bolivariana de venezuela
ZWE|zimbabwe
"""

# What is said or misspelt rather than written with care: read in sheets, never offered on a page.
_SAID = {
    "BRA": ("brazilero",),
    "CRI": ("tico",),
    "DEU": ("germano",),
    "GTM": ("chapín",),
    "JPN": ("nipón",),
    "KGZ": ("kirguiso",),
    "NIC": ("nica",),
    "PRI": ("boricua",),
    "PRT": ("luso",),
    "URY": ("oriental",),
    "USA": ("yanqui",),
    "VEN": ("veneco",),
}

# Words that say "a foreigner" and nothing more: recorded as unknown, not as a fault.
FOREIGN = frozenset({"extranjero", "extranjera", "otra", "otro", "otras", "otros", "varias"})
STATELESS = frozenset(
    {"apatrida", "apatridas", "sin nacionalidad", "sin patria", "stateless", "xxx", "sin estado"}
)


def forms(masculine: str) -> tuple[str, ...]:
    """Every gender and number of a demonym, from its masculine singular."""
    head = masculine[:-1]
    if masculine.endswith("o"):
        return (
            masculine,
            f"{head}a",
            f"{head}os",
            f"{head}as",
            f"{head}e",
            f"{head}es",
            f"{head}x",
        )
    if masculine.endswith("és"):
        stem = masculine[:-2] + "es"
        return (masculine, f"{stem}a", f"{stem}es", f"{stem}as", f"{stem}e")
    if masculine[-1] in "aeiouíúé":
        return (masculine, f"{masculine}s", f"{masculine}es")
    stem = masculine.translate(str.maketrans("áéíóú", "aeiou"))
    return (masculine, f"{stem}a", f"{stem}es", f"{stem}as")


def table() -> list[tuple[str, list[str], list[str]]]:
    """Rows of (alpha-3 code, Spanish demonyms in masculine singular, other names)."""
    also: dict[str, list[str]] = {}
    for line in _ALSO.strip().splitlines():
        alpha3, words = line.split("|")
        also.setdefault(alpha3, []).extend(words.split(","))
    return [
        (
            alpha3,
            [*(form.partition("/")[0] for form in spanish.split("|")), *_SAID.get(alpha3, ())],
            [*english.split("|"), *also.get(alpha3, ())],
        )
        for alpha3, _alpha2, spanish, english in ROWS
    ]
