import type { LifeRiskPhrases } from './life-risk-kind.ts';

const CANNOT =
  '(no podemos|no puedo|no puede|no pueden|sin poder|no podem|no puc|no pot|no poden|sense poder|non podemos|non podo|non pode|non poden|sen poder|ezin dut|ezin dugu|ezin du|ezin dute|ezin da|can t|cannot|unable to|couldn t)';
const WE_ARE =
  '(estamos|estoy|seguimos|sigo|somos|estan|hay gente|hay personas|hay <someone>|estem|estic|som|soc|hi ha gent|estou|hai xente|gaude|nago|daude|dago|we re|we are|i m|people|they re)';
const REAL = '!(sin|no|hay|sense|sen|ni|haber|hi|ha|hai|without|of)';
const NUMBER =
  '(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|2|3|4|5|6|7|8|9|10|dues|quatre|set|catro|sete|bi|hiru|lau|bost|sei|two|three|four|five|six|seven)';
const NOT_BACK =
  '(no (vuelve|ha vuelto|volvio|vuelven|regresa|ha regresado|ha llegado|llega|aparece|ha aparecido|sabemos nada)|no (torna|ha tornat|ha arribat|apareix)|non (volve|volveu|chegou|aparece)|ez da .. (itzuli|iritsi|agertu|etorri)|(never|hasn t|hasnt|didn t|not) .. (came|come|back|home|returned|arrived|turned))';
const TOOK =
  '(tomado|tomo|tomar|tomarse|tragado|trago|pres|empassat|tomou|tragou|hartu|took|taken|take|swallowed|overdosed)';

/** Dangers told in a structure that all our languages share: who, what happens to them, that it is now. */
export const lifeRiskAny: LifeRiskPhrases = {
  trapped: [
    '(coche*|furgoneta*|camion*|autobus|autobusa|cotxe*|van|car|bus|tractor) .. (volcad*|bolcad*|bolcat*|envorcad*|irauli*|overturned|tipped over|upside down|aplastad*)',
    '<someone> ... (debajo|sota|debaixo|azpian|underneath|under the|pinned|aplastad*|sepultad*) & (hundid*|derrumb*|caid*|volcad*|andamio|bastida|muro|coche*|tractor|grua|ensorrat*|collapsed|wall|scaffold*|truck)',
    '(hundid*|derrumbad*|derrumbe|ensorrat*|desplomad*|collapsed|erori) & <someone> .. (debajo|sota|debaixo|azpian|underneath|under|dentro|dins|inside)',
    `<child> & (metido|metida|enganchad*|encajad*|atascad*|colgad*|caido|caida|ficat|enganxat*|metido|stuck|wedged) & ${CANNOT}`,
    '<someone> ... (colgad*|colgando|enganchad*|penjat*|pendurad*|zintzilik*|hanging|dangling) & (no responde|no contesta|cable*|balcon*|fachada|farola|ventana|no respon|balco|torre|leiho*|window|ledge)',
    '(camara|nave|sotano|garaje|local|habitacion|cambra|soterrani|basement|cellar) & (agua|aigua|auga|water) .. (empuja|aprieta|tapa|empeny|pushing) & (puerta|porta|door)',
    `${CANNOT} .. <leave> & ${REAL} <danger>`,
    `${CANNOT} .. <leave> & <vulnerable> & (metro|planta|baja|bajo|dentro|piso|inside)`,
    `${WE_ARE} ... <roof> & ${REAL} <danger>`,
    `${NUMBER} (of us|of them) ... <roof>`,
    '<roof> & (agua|aigua|auga|ura|water) .. <rises>',
    `${WE_ARE} ... <roof> .. (somos|som|gara) ${NUMBER}`,
    `<roof> & (somos|som|gara|we re) ${NUMBER}`,
    `<roof> & (con|amb|with) .. <child> & ${WE_ARE}`,
    '<roof> & <child> & (ura|urak)',
    '(ascensor|igogailu*|elevator|lift) & (sin aire|sense aire|sen aire|airerik gabe|no air|embarazada|embarassada|haurdun*|pregnant|ansiedad|mareo|mareado|mareada|respirar|breathe|asfixi*)',
  ],
  water_and_people: [
    '(<child>|<elder>|<kin>) & (no sabe nadar|no sap nedar|non sabe nadar|ez daki igeri|can t swim)',
    '(agua|aigua|auga|water) .. (entra|entrando|entrant|entering|coming) & (subid*|enfilat*|encima|damunt|enriba|standing) .. (mesa|cama|armario|litera|taula|llit|table|bed|sofa)',
    '(<elder>|<kin>|<child>) & (rio|agua|barranco|riu|aigua|barranc|auga|ibaia|river|water) .. (pasa|pasando|passa|passant|pasatzen|over) .. (encima|damunt|riba|gainetik|top)',
    'ibaia gainetik & (aitona|amona|aita|ama|haur*)',
    '(patera|barca|barco|lancha|velero|kayak|moto de agua|barca|pastera|txalupa|boat|dinghy) & (ayuda|auxilio|naufrag*|hundiendo|hundid*|volcad*|ajuda|auxili|axuda|lagun*|help|sinking|capsized)',
    '<vulnerable> & (agua|aigua|auga) .. (rodilla*|cintura|pecho|cuello|genoll*|coll|pit|xeonllo*|peito|pescozo)',
    '<vulnerable> & water .. (knee*|waist|chest|neck)',
    '<vulnerable> & (gerriraino|belaunetaraino|lepoetaraino)',
    '<vulnerable> & (entra|entrando|puja|sube|sobe|entran) .. (agua|aigua|auga|barranco|rio|riada|barro|barranc|riu) & (sol*|so|soa|cama|llit|silla|cadira|cadeira|no puede|no pot|non pode|ayuda*|ajuda|axuda)',
    `(<kin>|<child>|<elder>) & ${NOT_BACK} & (agua|rio|riada|barranco|corriente|inund*|calle|aigua|riu|auga|ur|ura|ibai*|water|flood|river)`,
    '(corriente|ola|olas|mar|resaca|corrent|ona|onada|onda|olatu*|wave|tide) .. (arrastra|arrastrado|lleva|llevado|llevo|ha arrossegat|emporta|levou|arrastrou|eraman|swept|dragged|took) ... <someone>',
    '(medio|mig|mitad|middle) .. (riada|agua|corriente|rio|riuada|aigua|corrent|enchente|auga|flood|river) & (<someone>|coche*|autobus|furgoneta|cotxe*|car|bus)',
    '(coche*|autobus|furgoneta|ambulancia|cotxe*|car|van|bus) .. (con|amb|with) <someone> & (agua|riada|corriente|barranco|aigua|riuada|auga|enchente|flood|water)',
    '<someone> ... (mar adentro|mar endins|mar a dentro|out to sea)',
  ],
  fire_and_people: [
    '(quem*|ardi*|crem*|queim*|erre*|burn*) & <someone> .. (dentro|dins|barruan|inside|atrapad*|atrapat*)',
    '(quemando|cremant|queimando|erretzen|burning) & (hay|hi ha|hai|daude|there are) .. (<child>|<elder>|<anybody>) ... (dentro|dins|barruan|inside|arriba|dalt)',
    '(incendio|fuego|arde|incendi|foc|lume|sute*|sua|fire) & (residencia|geriatrico|guarderia|hospital|colegio|escola|egoitza|nursing|school) & (sacando|faltan|dentro|abuelos|ninos|evacu*|falten|dins|inside|missing)',
    '(humo|fuego|llamas|arde|incendio|fum|foc|incendi|lume|fume|kea|sua|sute*|smoke|fire) & <vulnerable> .. (no puede|no pueden|silla|sol*|no pot|cadira|non pode|dentro|ezin|can t|inside|alone)',
    '(humo|fuego|llamas|arde|incendio|fum|foc|incendi|lume|fume|kea|sua|sute*|smoke|fire) & (silla de ruedas|cadira de rodes|cadeira de rodas|gurpil aulki*|wheelchair)',
  ],
  missing_child: [
    '<child> & (desconocid*|desconegut*|descoñecid*|ezezagun*|stranger*) ... (coche|furgoneta|cotxe|furgon*|auto*|kotxe*|car|van) & (llevad*|llevo|emportat*|emporta|levou|levaron|eraman*|took|taken)',
  ],
  missing_person: [
    '(perdid*|perdut*|perduda|perdudes|lost|galdu*|desorientad*) ... (monte|bosque|montana|sierra|pinar|muntanya|bosc|serra|fraga|mendi*|baso*|mountain*|forest|woods) & (frio|noche|cobertura|niebla|agua|responde|ayuda|fred|nit|cobertura|boira|ajuda|noite|axuda|hotz*|gau*|lagun*|cold|dark|help|signal|<child>|<elder>)',
    '(ha|han|hem|has|have)? (desaparecido|desaparecida|desaparegut|desapareguda|desapareceu|disappeared|vanished|desagertu*) .. (<kin>|<elder>|<anybody>) & (salio|sortir|saiu|manana|demencia|alzheimer|horas|vist*|left|seen|anos|anys)',
    '(<kin>|<elder>) .. (desaparecido|desaparecida|desaparegut|desapareguda|desapareceu|disappeared|missing|desagertu*)',
    'no (localizo|localizamos|encuentro|encontramos|trobo|trobem|atopo) .. (<kin>|<elder>|<child>) & (alzheimer|demencia|sin movil|salido|horas|anos|sense mobil)',
    '(can t find|no trobo|ez dut aurkitzen|non atopo) & (<elder>|<kin>) & (alzheimer|demencia|dementia)',
    '<elder> & (camison|pijama|zapatillas|camisa de dormir|pixama|pyjamas|nightgown) & (carretera|calle|sol*|autovia|autopista|carrer|estrada|road|street|sabe)',
    '(<elder>|senor*|mujer|hombre|woman|man) & (no sabe ni|no sabe quien|no sabe donde|desorientad*|no sap qui|no sap on|non sabe quen|doesn t know where|confused and wandering)',
    `<child> ... ${NOT_BACK}`,
    `(mi|mis|meu|meva|nire|my) .. (<elder>|<kin>) ... ${NOT_BACK} & (noche|ayer|horas|nit|ahir|hores|noite|onte|atzo|gau*|night|yesterday|hours|alzheimer|demencia|dementia)`,
  ],
  unconscious: [
    '<someone> ... (tirad*|tumbad*|tendid*|estirat|estirada|tombad*|deitad*|etzanda|lying|collapsed) ... (no responde|no contesta|no reacciona|no respon|non responde|ez du erantzuten|not responding|unresponsive)',
    '(no puede|no pot|non pode|ezin du|can t) .. (tragar|empassar|respirar|swallow)',
    '(hinchando|inflant|inchando|swelling|hinchad*) .. (cara|lengua|garganta|face|tongue|throat|llengua)',
    '(poniendo|posant|ponendo|turning|going) .. (morad*|azul|blau|blava|blue|purple)',
    '<someone> ... (tumbad*|tombad*|estirat|estirada|etzanda|tirad*|lying) & (no se mueve|no es mou|non se move|ez da mugitzen|isn t moving|not moving)',
    '(<someone>) ... (sin|no se|no|sense|non se|not|isn t|ez) .. (moverse|mueve|moure s|mou|move|moving|mugitzen)',
    '(<child>|<kin>|<elder>) .. esta? .. <notmoving>',
    '(no|non|ez|can t|cannot|won t) .. (despierta|despertar*|desperta|esperta|esnatzen|wake) .. ',
    '<someone> ... (no se levanta|no puede levantarse|no s aixeca|non se ergue|ez da altxatzen|can t get up|not getting up)',
    '(sin|sense|sen) aire & (atrapad*|ascensor|quedando|respir*|ahog*)',
  ],
  collapse_of_health: [
    '(lejia|amoniaco|lleixiu|amoniac|lixivia|bleach|ammonia|salfuman|setas) & (toser|tos|vomit*|morad*|mareo|maread*|ahog*|respir*|bebido|cough*|breathe)',
    '(electrocut*|calambrazo|quemadura* grave*|amputad*|mordido una vibora)',
    '(habla|parla|fala|speech|talking) .. (raro|rar|estrano|slurred|funny) & (brazo|brac|cara|boca|besoa|arm|face|ictus|derrame)',
    '(no mueve|no mou|non move|can t move) .. (brazo|pierna|brac|cama|lado|arm|leg)',
    '(teniendo|dando|tingut|tendo|having|izan) .. (infarto|ictus|derrame|infart|stroke|heart attack|ataque al corazon|bihotzekoa)',
    `<someone> & ${TOOK} .. <pills>`,
    `${TOOK} .. (todas|muchas|un monton|moltes|totes|moitas|todas|load|bottle|asko|lots) .. <pills>`,
    '<someone> ... (caid*|cayo|caigut|caeu|erori|fell|fallen) ... (vias|escaleras|pozo|zanja|ventana|balcon|andamio|rio|mar|vies|escales|pou|finestra|tren|eskailera*|tracks|stairs|well|window|scaffold*)',
    '(caid*|cayo|caigut|caeu|erori|fell|fallen) .. <someone> ... (vias|escaleras|pozo|zanja|ventana|balcon|vies|escales|tracks|stairs|eskailera*)',
  ],
  suicide: [
    '(no puedo|no puc|non podo|ezin dut|can t) (mas|seguir|mes|continuar|mais|gehiago|jarraitu|go on|continue) & (perdon*|perdo*|adios|adeu|adeus|barka*|agur|cuidad|cuideu|coidade|zaindu|forgive|take care of|sorry)',
    '(no existir|dejar de existir|deixar d existir|deixar de existir|not exist|stop existing|no haber nacido)',
    'no .. (molestar|molestare|molestareis|estorbar|molestar|burden) .. (nadie|mas|ningu|ninguen|anyone)',
    '(soy una carga|soc una carrega|son unha carga|i m a burden|ser una carga) & (nadie|todos|mejor|vida|adios|perdon*|everyone)',
    '<someone> & (barandilla|pretil|barana|varanda|barandan|peitoril|cornisa|railing|ledge|parapet) & (puente|viaducto|pont|viaducte|ponte|viaduto|zubi*|bridge|viaduct|azotea|terrat) & (llor*|plor*|chor*|negar*|sentad*|assegu*|eserita|crying|sitting|asomad*|subid*)',
    '(adios|adeu|adeus|agur|goodbye) & (os quiero|no os culpeis|no es culpa vuestra|us estimo|no us culpeu|querovos|maite zaituztet|love you all|not your fault|what i do|lo que haga)',
    '(quito|quitarme|quitar|quitarse|tret) .. en? medio',
    '(no aguanto|no soporto|no resisto|non aguanto|no aguanto mes|can t stand) .. (vida|vivir|viure|life|living)',
    '(vivir|vida|viure|vivir|bizi|life|living|live) & (todo preparado|tot preparat|todo listo|todo preparado|dena prest|everything ready)',
    `(<someone>|se) ... (va a|quiere|vol|quere|wants to|going to|nahi) .. ${TOOK} .. <pills>`,
    '(ending|end) it all',
    '<someone> ... (peitoril|pretil|barandilla|cornisa|barana|zubi*|ledge|railing) ... (tirar*|saltar|lanzar*|botar*|llancar*|bota*|jump*)',
    '(zubitik|balkoitik|teilatutik|leihotik) ... (bota*|salto|jauzi)',
  ],
  violence_at_home: [
    '(ex|exmarido|marido|novio|pareja|marit|parella|senar*|bikote*|husband|boyfriend|partner|padrastro|padrastre|padrasto) & <weapon> & (puerta|portal|casa|piso|entrar|dentro|porta|dins|ate*|etxe*|barruan|door|flat|house|inside|outside)',
    '(ex|exmarido|marido|novio|pareja|marit|parella|senar*|bikote*|husband|boyfriend|partner) & (rompiendo|aporreando|golpeando|forzando|tirando|trencant|rompendo|petando|apurtzen|jotzen|breaking|banging|kicking|smashing) .. (puerta|porta|atea|ate|door)',
  ],
  gender_violence: [
    '(ex|exmarido|marido|novio|pareja|marit|parella|home|senar*|husband|boyfriend|partner) & (rompiendo|aporreando|golpeando|forzando|trencant|rompendo|apurtzen|breaking|banging|kicking) .. (puerta|porta|atea|door)',
    '(dice|diu|di|says|dio) .. (me|nos|em|ens) (mata|matara|va a matar|matarem|matara|mataria)',
    '(paliza|palizas|pallissa|malleira|jipoia|beating|beaten) & (novio|marido|pareja|ex|exmarido|marit|xicot|parella|mozo|home|senar*|husband|boyfriend|partner)',
    '(novio|marido|pareja|ex|exmarido|marit|parella|senar*|husband|boyfriend|partner) ... no me (deja|deixa) .. (salir|sortir|sair)',
    '(husband|boyfriend|partner|ex) ... won t let me (out|leave|go)',
    '<weapon> .. (cuello|garganta|coll|pescozo|lepo*|neck|throat)',
    '(vivo|vivimos|visc|bizi) .. (miedo|por|medo|beldur*|fear) & (bebe*|beber|borracho|pega*|golpe*|vuelve|vuelto|cuchillo|begut|hit*|drunk)',
    '(living in fear|miedo de mi|por del meu|medo do meu)',
    '(pegando|pega|golpeando|maltratando|zurrando|pegant|mallando|jotzen|beating|hitting) .. (mujer|esposa|dona|muller|emaztea|novia|pareja|parella|wife|girlfriend)',
    '(encerrado|encerrada|tancat|tancada|pechou|giltzapetu|locked) & (pareja|marido|novio|ex|parella|marit|home|senar*|partner|husband|boyfriend)',
    '(pareja|marido|novio|ex|exmarido|parella|marit|xicot|mozo|senar*|partner|husband|boyfriend) & <weapon>',
    '(marit|marido|home|parella|pareja|husband|partner) .. la vol matar',
    '(marido|marit|pareja|parella|ex|novio|husband|boyfriend|senar*) ... (quiere|vol|quere|wants) .. (matar*|kill)',
  ],
  violence: [
    '(grita|gritando|gritar|crida|cridant|berra|screaming|oihuka) ... (matar|mataran|maten|mata|kill)',
    '(la|lo|los|las|me|nos) (van|va) a matar & (grit*|ayuda|policia|calle|puerta|piso|edificio|portal|venid|venga)',
    '(apedre*|lincha*|patea*|acorral*|aporre*|secuestr*|arrastra* del pelo) .. (a|una|un)? .. <someone>',
    '(nos|me|ens|em) (persigue|persiguen|sigue|siguen|persegueix|perseguen) .. (coche|hombre|tio|tipo|chico*|grupo|furgoneta|cotxe|home|un|una|desde|hasta)',
    '(sol*|solas|soles|soas|alone) & (persigue|persiguen|nos sigue|me sigue|persegueix|following us|following me|chasing us)',
    '<someone> ... (grita|gritando|gritar|chilla|crida|berra|oihuka|screaming|screams) ... (dentro|dins|inside|barruan|ascensor|lift|elevator|igogailu*|piso)',
    '(ascensor|lift|elevator|igogailu*) & (grita|gritando|pide ayuda|golpea|crida|berra|oihuka|screaming)',
    '<someone> ... (con|amb|cun|with|tiene|te|ten|lleva|porta|has|got|aizto*) .. <weapon>',
    '<weapon> ... (entrando|entra|colegio|instituto|escola|institut|ikastola|school|ahora|ara|agora|orain|now)',
    '(disparado|disparan|disparando|disparat|tiroteado|shot|shooting) ... <someone>',
    '(grita|crida|berra|oihuka|screaming|shouting) .. que .. (deje|deixi|deixe|pare|suelte|mata)',
    '(pegando|golpeando|pegant|mallando|jotzen|beating|hitting) & (nino*|nens|nenos|haur*|kids|children) .. (llor*|plor*|chor*|negar*|cry*)',
  ],
  child_abuse: [
    '<child> & (balcon*|barandilla|ventana|cornisa|alfeizar|barana|finestra|varanda|fiestra|leiho*|balcony|ledge|windowsill) & (sol*|subid*|asomad*|colgad*|enfilat*|so|soa|bakarrik|climbing|climbed|hanging)',
    '<child> & (dentro|dins|inside|barruan|sol*|encerrad*|tancat|pechad*|locked) .. (coche|cotxe|auto*|kotxe*|car|furgoneta|van) & (sol|calor|cerrado|tancat|pechado|bero*|eguzki*|hot|heat|sun|llor*|plor*)',
    '(coche|cotxe|car|auto*) (cerrado|tancat|pechado|itxian|locked) & <child>',
  ],
  alone_and_silent: [
    '(dias|dies|semana|setmana|egun|days|week) .. (no|sin|sense|non|sen|ez|haven t|not) .. (veo|vemos|ver|vist|veiem|vexo|vemos|ikusi|seen) ... (senor*|vecin*|vei|veina|abuel*|avia|ancian*|mayor|neighbour|lady|man|senyor*|dona|home|bizilagun*)',
    '(senor*|vecin*|vei|veina|abuel*|ancian*|neighbour|bizilagun*) & (dias|dies|egun|days|semana) & (huele|olor|pudor|cheira|usain*|smell*|correo|buzon)',
  ],
  depends_on_device: [],
  cry_for_help: [
    '(ayuda*|por favor|urgente|que alguien|que venga|ajuda|si us plau|axuda|mesedez|lagund*|help|please|sos|socorro) & (<someone>|estamos|somos|we re|estem) & (ahog*|asfixi*|atrapad*|atrapat*|convuls*|desangr*|inconsc*|sepultad*|herid* grave*|ofeg*|afog*|itotzen|harrapat*|drowning|trapped|suffocat*|bleeding)',
    '(seguimos|estamos|segueixen|estem|seguimos|we re still) .. (altillo|tejado|dentro|atrapad*|atico) & (bateria|battery|movil|mobil|rescat*|bomberos|112)',
  ],
};
