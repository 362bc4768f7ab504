"""The texts the product comes with, version 1 of each, until the city publishes its own.

Those in Portuguese, French and Haitian Creole say so that no native speaker reviewed them.
"""

from __future__ import annotations

from typing import Final

from apps.consents.models import ORIGINAL, ConsentText

VERSION: Final = 1
_REVIEWED: Final = frozenset({"es", "en"})

_TEXTS: Final[dict[str, dict[str, str]]] = {
    "referral": {
        "es": (
            "La Oficina puede derivarme a otra área del municipio o a otra organización, y "
            "contarle solamente lo que haga falta para que me atienda. Antes de enviarlo me "
            "muestran qué va a ver y quién.\n"
            "Puedo decir que no, o arrepentirme cuando quiera. Si digo que no, la Oficina me "
            "atiende igual y me puede dar la dirección para que vaya por mi cuenta."
        ),
        "en": (
            "The Office may refer me to another department or to another organisation, and tell "
            "them only what they need to attend me. Before it is sent I am shown what will be "
            "seen and by whom.\n"
            "I may say no, or change my mind at any time. If I say no, the Office attends me all "
            "the same and can give me the address to go there by myself."
        ),
        "pt": (
            "O Escritório pode me encaminhar a outra área do município ou a outra organização e "
            "contar apenas o que for necessário para que me atendam. Antes de enviar, me mostram "
            "o que será visto e por quem.\n"
            "Posso dizer que não, ou mudar de ideia quando quiser. Se eu disser que não, o "
            "Escritório me atende do mesmo jeito e pode me dar o endereço para eu ir por conta "
            "própria."
        ),
        "fr": (
            "Le Bureau peut m’orienter vers un autre service de la municipalité ou vers une autre "
            "organisation, et ne leur dire que ce qui est nécessaire pour me recevoir. Avant "
            "l’envoi, on me montre ce qui sera vu et par qui.\n"
            "Je peux dire non, ou changer d’avis à tout moment. Si je dis non, le Bureau me "
            "reçoit quand même et peut me donner l’adresse pour y aller par moi-même."
        ),
        "ht": (
            "Biwo a ka voye m nan yon lòt sèvis meri a oswa nan yon lòt òganizasyon, epi di yo "
            "sèlman sa yo bezwen pou yo resevwa m. Anvan yo voye l, yo montre m sa y ap wè ak ki "
            "moun k ap wè l.\n"
            "Mwen ka di non, oswa chanje lide nenpòt lè. Si m di non, Biwo a ap resevwa m kanmenm "
            "e li ka ban m adrès la pou m ale pou kont mwen."
        ),
    },
    "contact": {
        "es": (
            "La Oficina puede llamarme o escribirme al teléfono que di, para avisarme de turnos, "
            "de novedades de mi trámite o de servicios que me sirvan. Los mensajes no dicen por "
            "qué consulté.\n"
            "Puedo decir que no, o pedir que dejen de hacerlo cuando quiera. Si digo que no, me "
            "atienden igual."
        ),
        "en": (
            "The Office may call or write to the phone I gave, to tell me of appointments, of news "
            "about my procedure or of services that are of use to me. Messages do not say what I "
            "came for.\n"
            "I may say no, or ask them to stop at any time. If I say no, I am attended all the "
            "same."
        ),
        "pt": (
            "O Escritório pode me ligar ou escrever para o telefone que informei, para avisar de "
            "horários marcados, novidades do meu trâmite ou serviços que me sejam úteis. As "
            "mensagens não dizem por que procurei o Escritório.\n"
            "Posso dizer que não, ou pedir que parem quando quiser. Se eu disser que não, me "
            "atendem do mesmo jeito."
        ),
        "fr": (
            "Le Bureau peut m’appeler ou m’écrire au téléphone que j’ai donné, pour m’informer de "
            "rendez-vous, de l’avancement de ma démarche ou de services qui me sont utiles. Les "
            "messages ne disent pas pourquoi je suis venu.\n"
            "Je peux dire non, ou demander d’arrêter à tout moment. Si je dis non, on me reçoit "
            "quand même."
        ),
        "ht": (
            "Biwo a ka rele m oswa ekri m nan telefòn mwen te bay la, pou fè m konnen randevou, "
            "nouvèl sou demach mwen oswa sèvis ki itil pou mwen. Mesaj yo pa di poukisa m te "
            "vini.\n"
            "Mwen ka di non, oswa mande yo sispann nenpòt lè. Si m di non, y ap resevwa m kanmenm."
        ),
    },
    "follow_up": {
        "es": (
            "La Oficina puede preguntar, a mí o a quien me haya recibido, cómo siguió lo que "
            "consulté, y anotarlo en mi registro para no pedirme que cuente todo de nuevo.\n"
            "Puedo decir que no, o arrepentirme cuando quiera. Si digo que no, me atienden igual."
        ),
        "en": (
            "The Office may ask me, or whoever attended me, how what I came for went on, and write "
            "it in my record so that I need not tell everything again.\n"
            "I may say no, or change my mind at any time. If I say no, I am attended all the same."
        ),
        "pt": (
            "O Escritório pode perguntar, a mim ou a quem me recebeu, como continuou o que "
            "consultei, e anotar no meu registro para não me pedir que conte tudo de novo.\n"
            "Posso dizer que não, ou mudar de ideia quando quiser. Se eu disser que não, me "
            "atendem do mesmo jeito."
        ),
        "fr": (
            "Le Bureau peut demander, à moi ou à la personne qui m’a reçu, quelles suites a eues "
            "ma demande, et le noter dans mon dossier pour ne pas me faire tout raconter à "
            "nouveau.\n"
            "Je peux dire non, ou changer d’avis à tout moment. Si je dis non, on me reçoit quand "
            "même."
        ),
        "ht": (
            "Biwo a ka mande m, oswa mande moun ki te resevwa m, ki jan sa m te vin chèche a ap "
            "mache, epi ekri l nan dosye m pou m pa bezwen rakonte tout bagay ankò.\n"
            "Mwen ka di non, oswa chanje lide nenpòt lè. Si m di non, y ap resevwa m kanmenm."
        ),
    },
    "statistics": {
        "es": (
            "La ley permite al municipio contar cuántas personas atiende, sin nombres. Además de "
            "eso, la Oficina puede usar lo que conté, sin mi nombre ni mi documento, en estudios "
            "para mejorar los servicios.\n"
            "Puedo decir que no, o arrepentirme cuando quiera. Si digo que no, me atienden igual."
        ),
        "en": (
            "The law lets the municipality count how many people it attends, without names. Beyond "
            "that, the Office may use what I told, without my name or document, in studies to "
            "improve services.\n"
            "I may say no, or change my mind at any time. If I say no, I am attended all the same."
        ),
        "pt": (
            "A lei permite ao município contar quantas pessoas atende, sem nomes. Além disso, o "
            "Escritório pode usar o que contei, sem meu nome nem meu documento, em estudos para "
            "melhorar os serviços.\n"
            "Posso dizer que não, ou mudar de ideia quando quiser. Se eu disser que não, me "
            "atendem do mesmo jeito."
        ),
        "fr": (
            "La loi permet à la municipalité de compter combien de personnes elle reçoit, sans "
            "noms. En plus de cela, le Bureau peut utiliser ce que j’ai raconté, sans mon nom ni "
            "mon document, dans des études pour améliorer les services.\n"
            "Je peux dire non, ou changer d’avis à tout moment. Si je dis non, on me reçoit quand "
            "même."
        ),
        "ht": (
            "Lalwa pèmèt meri a konte konbyen moun li resevwa, san non. Anplis de sa, Biwo a ka "
            "itilize sa m te rakonte, san non m ni papye m, nan etid pou amelyore sèvis yo.\n"
            "Mwen ka di non, oswa chanje lide nenpòt lè. Si m di non, y ap resevwa m kanmenm."
        ),
    },
    "sharing": {
        "es": (
            "La Oficina puede compartir mi nombre y lo necesario de mi trámite con la Dirección "
            "Nacional de Migraciones (DNM) o con la OIM, solo para resolver lo que pedí. Sin este "
            "permiso no reciben ningún dato mío.\n"
            "Puedo decir que no, o arrepentirme cuando quiera: desde ese día no se comparte nada "
            "más. Si digo que no, me atienden igual."
        ),
        "en": (
            "The Office may share my name and what is needed of my procedure with the National "
            "Directorate for Migration (DNM) or with IOM, only to solve what I asked for. Without "
            "this permission they receive nothing about me.\n"
            "I may say no, or change my mind at any time: from that day nothing more is shared. If "
            "I say no, I am attended all the same."
        ),
        "pt": (
            "O Escritório pode compartilhar meu nome e o necessário do meu trâmite com a Direção "
            "Nacional de Migrações (DNM) ou com a OIM, apenas para resolver o que pedi. Sem esta "
            "permissão não recebem nenhum dado meu.\n"
            "Posso dizer que não, ou mudar de ideia quando quiser: desde esse dia não se "
            "compartilha mais nada. Se eu disser que não, me atendem do mesmo jeito."
        ),
        "fr": (
            "Le Bureau peut transmettre mon nom et ce qui est nécessaire de ma démarche à la "
            "Direction nationale des migrations (DNM) ou à l’OIM, uniquement pour résoudre ce que "
            "j’ai demandé. Sans cette autorisation, elles ne reçoivent rien sur moi.\n"
            "Je peux dire non, ou changer d’avis à tout moment : à partir de ce jour, plus rien "
            "n’est transmis. Si je dis non, on me reçoit quand même."
        ),
        "ht": (
            "Biwo a ka pataje non m ak sa ki nesesè nan demach mwen ak Direksyon Nasyonal "
            "Migrasyon (DNM) oswa ak OIM, sèlman pou rezoud sa m te mande a. San pèmisyon sa a yo "
            "pa resevwa anyen sou mwen.\n"
            "Mwen ka di non, oswa chanje lide nenpòt lè: depi jou sa a yo pa pataje anyen ankò. Si "
            "m di non, y ap resevwa m kanmenm."
        ),
    },
}


def text(purpose: str, language: str) -> ConsentText | None:
    """Version 1 as a row that is not saved; None where the product comes with none."""
    words = _TEXTS.get(purpose, {}).get(language)
    if words is None:
        return None
    return ConsentText(
        purpose=purpose,
        language=language,
        version=VERSION,
        text=words,
        follows=None if language == ORIGINAL else VERSION,
        reviewed=language in _REVIEWED,
    )
