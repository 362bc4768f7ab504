"""Names of peoples in Spanish, reviewed by hand; names of countries come from CLDR.

A demonym is given once, masculine singular; the other forms follow from its ending. `also` are
spellings, abbreviations and other names seen in offices, taken as they stand.
"""

from __future__ import annotations

# alpha-3 | masculine singular forms | other names and abbreviations, as they stand
_TABLE = """
ABW|arubano|
AFG|afgano|
AGO|angoleño,angolano|
ALB|albanés|
AND|andorrano|
ARE|emiratí|emiratos arabes,emiratos
ARG|argentino|arg,ar,nativo,nativa,argentina nativa
ARM|armenio|
ATG|antiguano|
AUS|australiano|
AUT|austríaco,austriaco|
AZE|azerbaiyano,azerí|azerbaijan
BDI|burundés|
BEL|belga|
BEN|beninés|
BFA|burkinés|burkina
BGD|bangladesí,bengalí|bangladesh
BGR|búlgaro|
BHR|bareiní|bahrein
BHS|bahameño|
BIH|bosnio|bosnia,bosnia y herzegovina
BLR|bielorruso|belarus
BLZ|beliceño|
BOL|boliviano|bol,bo,boli,bolivi,estado plurinacional de bolivia
BRA|brasileño,brasilero,brazilero|bra,br,bras,brasi,brazil
BRB|barbadense|
BRN|bruneano|brunei
BTN|butanés|
BWA|botsuano|botswana
CAF|centroafricano|
CAN|canadiense|can
CHE|suizo|
CHL|chileno|chi,cl,chil,chl
CHN|chino|cn,republica popular china,rp china,china popular
CIV|marfileño,costamarfileño|costa de marfil,cote divoire
CMR|camerunés|camerun
COD|congoleño democrático|rd congo,republica democratica del congo,rdc
COG|congoleño,congolés|congo
COL|colombiano|col,co,colom,colomb
COM|comorense|
CPV|caboverdiano|
CRI|costarricense,costarriqueño,tico|costa rica,c rica
CUB|cubano|cub,cu
CYP|chipriota|
CZE|checo|republica checa
DEU|alemán,germano|ale,alem
DJI|yibutiano|djibouti
DMA|dominiqués|
DNK|danés,dinamarqués|
DOM|dominicano|rep dominicana,rca dominicana,republica dominicana,rd,dom,r dom,rep dom,do
DZA|argelino|
ECU|ecuatoriano|ecu,ec,ecuad
EGY|egipcio|
ERI|eritreo|
ESH|saharaui|
ESP|español|esp,es
EST|estonio|
ETH|etíope|
FIN|finlandés,finés|
FJI|fiyiano|
FRA|francés|fra,fr
FSM|micronesio|
GAB|gabonés|
GBR|británico,inglés,escocés,galés|gran bretana,inglaterra,escocia,gales,uk
GEO|georgiano|
GHA|ghanés|
GIN|guineano|guinea conakry
GMB|gambiano|
GNB|bisauguineano|guinea bissau,guinea bisau
GNQ|ecuatoguineano|
GRC|griego|
GRD|granadino|
GTM|guatemalteco,chapín|guate
GUY|guyanés|
HND|hondureño|hond
HRV|croata|
HTI|haitiano|hai,ht,haity,aiti,haitian
HUN|húngaro|
IDN|indonesio|
IND|indio,hindú|
IRL|irlandés|
IRN|iraní|
IRQ|iraquí|iraq
ISL|islandés|
ISR|israelí|
ITA|italiano|ita,it,ital
JAM|jamaiquino,jamaicano|
JOR|jordano|
JPN|japonés,nipón|jap
KAZ|kazajo|kazajstan
KEN|keniano,keniata|
KGZ|kirguís,kirguiso|
KHM|camboyano|
KIR|kiribatiano|
KNA|sancristobaleño|
KOR|coreano,surcoreano|corea,corea del sur
KWT|kuwaití|
LAO|laosiano|
LBN|libanés|
LBR|liberiano|
LBY|libio|
LCA|santalucense|
LIE|liechtensteiniano|
LKA|ceilanés,esrilanqués,srilankés|
LSO|lesotense|
LTU|lituano|
LUX|luxemburgués|
LVA|letón|
MAR|marroquí|
MCO|monegasco|
MDA|moldavo|moldova
MDG|malgache|
MDV|maldivo|
MEX|mexicano,mejicano|mex,mx,mejico
MHL|marshalés|
MKD|macedonio|macedonia
MLI|maliense,malí|mali
MLT|maltés|
MMR|birmano|birmania,myanmar
MNE|montenegrino|
MNG|mongol|
MOZ|mozambiqueño|
MRT|mauritano|
MUS|mauriciano|
MWI|malauí|malawi
MYS|malayo,malasio|malaysia
NAM|namibio|
NER|nigerino|
NGA|nigeriano|
NIC|nicaragüense,nica|
NLD|neerlandés,holandés|holanda
NOR|noruego|
NPL|nepalés,nepalí|
NRU|nauruano|
NZL|neozelandés|nueva zelandia
OMN|omaní|
PAK|pakistaní,paquistaní|paquistan
PAN|panameño|pan
PER|peruano|per,pe
PHL|filipino|
PLW|palauano|
PNG|papú|papua nueva guinea
POL|polaco|
PRI|puertorriqueño,boricua|
PRK|norcoreano|corea del norte
PRT|portugués,luso|
PRY|paraguayo|py,par,parag,para,prg,paraguaio,paraguai
PSE|palestino|palestina
QAT|catarí,qatarí|qatar
ROU|rumano|rumania
RUS|ruso|fed rusa,fed de rusia,federacion rusa,federacion de rusia,ru,rus
RWA|ruandés|
SAU|saudí,saudita|arabia saudi,arabia
SDN|sudanés|
SEN|senegalés|sen,sn,seneg
SGP|singapurense|
SLB|salomonense|
SLE|sierraleonés|
SLV|salvadoreño|salvador
SMR|sanmarinense|
SOM|somalí|
SRB|serbio|
SSD|sursudanés|
STP|santotomense|
SUR|surinamés|suriname
SVK|eslovaco|
SVN|esloveno|
SWE|sueco|
SWZ|suazi|suazilandia
SYC|seychellense|
SYR|sirio|
TCD|chadiano|
TGO|togolés|
THA|tailandés|
TJK|tayiko|
TKM|turcomano|
TLS|timorense|
TON|tongano|
TTO|trinitense|trinidad,trinidad y tobago
TUN|tunecino|
TUR|turco|
TUV|tuvaluano|
TWN|taiwanés|
TZA|tanzano|
UGA|ugandés|
UKR|ucraniano,ucranio|ukraine,ucr
URY|uruguayo,oriental|uru,urug,uy,ury,rou,republica oriental del uruguay
USA|estadounidense,norteamericano,yanqui|eeuu,ee uu,eua,usa,us,est unidos,ee uu aa,american
UZB|uzbeko|
VAT|vaticano|
VCT|sanvicentino|
VEN|venezolano,veneco|ven,ve,vzla,venez,vene,vnzla,vza,republica bolivariana de venezuela
VNM|vietnamita|
VUT|vanuatuense|
WSM|samoano|
YEM|yemení|
ZAF|sudafricano|
ZMB|zambiano|
ZWE|zimbabuense|zimbabwe
"""

# Words that say "a foreigner" and nothing more: recorded as unknown, not as a fault.
FOREIGN = frozenset({"extranjero", "extranjera", "otra", "otro", "otras", "otros", "varias"})
STATELESS = frozenset(
    {"apatrida", "apatridas", "sin nacionalidad", "sin patria", "stateless", "xxx", "sin estado"}
)

# English demonyms of the peoples most often met; the others come near enough to the country's name.
_ENGLISH = """BOL bolivian|PRY paraguayan|VEN venezuelan|PER peruvian|CHL chilean|COL colombian
|BRA brazilian|URY uruguayan|ECU ecuadorian|ECU ecuadorean|CUB cuban|HTI haitian
|DOM dominican|ARG argentine|ARG argentinian|MEX mexican|SEN senegalese
|CHN chinese|RUS russian|UKR ukrainian|ESP spanish|ITA italian|FRA french
|DEU german|GBR british|GBR english|PRT portuguese|JPN japanese|KOR korean
|KOR south korean|NGA nigerian|GHA ghanaian|SYR syrian|IND indian|PAK pakistani
|BGD bangladeshi|PHL filipino|POL polish|ROU romanian|TUR turkish|NLD dutch
|GTM guatemalan|HND honduran|NIC nicaraguan|SLV salvadoran|DOM santo domingo
|DOM sto domingo|DOM r dominicana|USA estados unidos de america|PAN panamanian
|CRI costa rican|ARM armenian"""
ENGLISH = [(item[:3], item[4:]) for item in _ENGLISH.replace("\n", "").split("|")]


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
    """Rows of (alpha-3 code, demonyms, other names)."""
    rows = []
    for line in _TABLE.strip().splitlines():
        code, demonyms, also = line.split("|")
        rows.append(
            (code, [d for d in demonyms.split(",") if d], [a for a in also.split(",") if a])
        )
    return rows
