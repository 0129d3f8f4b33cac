import type { NamedRule } from '../../phrases/compile-rules.ts';

/** Excludes a denial, a doubt, or another person's words. */
const NOT = '!(no|non|ez|not|si|se|if|dice|diu|di|says|said)';

/**
 * Phrases of a person in danger about themselves. They are strict, since they outweigh everything
 * else in the post.
 */
const inDanger = [
  // Spanish
  `${NOT} (estoy|estamos|sigo|seguimos|quede|quedamos|quedado|llevo|llevamos) .. (atrapad*|encerrad*|aislad*|incomunicad*|sepultad*|rodead*)`,
  'no podemos (salir|respirar|bajar|subir|escapar)',
  'no puedo (respirar|moverme|levantarme)',
  'no puedo (salir|escapar|bajar) .. <shut>',
  '(nos|me) (llega|cubre|arrastra|lleva|entra|esta llegando|esta cubriendo) .. (agua|corriente|rodilla*|cintura|pecho|cuello)',
  '(agua|corriente|barro) .. (nos|me) (llega|cubre|arrastra|lleva)',
  '(estamos|estoy|seguimos|sigo) (subid*|encima|agarrad*)',
  '(estamos|seguimos) (en|sobre) (el|la|un|una) <roof>',
  '(me|nos) (ahogo|ahogamos|desangro|desangramos|quemo|quemamos|estoy ahogando|estamos ahogando)',
  '(me voy|nos vamos|voy|vamos) a (ahogar|ahogarme|ahogarnos|morir|morirme|morirnos|matarme|tirarme|suicidarme)',
  `${NOT} (quiero|quisiera|prefiero) (morir|morirme|matarme|suicidarme|desaparecer)`,
  'no .. quiero (vivir|seguir)',
  '(quitarme la vida|me despido|mejor sin mi|no puedo mas)',
  '(me|nos) (ha|han|esta|estan|va a|van a|quiere|quieren)? (pega|pegan|pegado|pegando|golpea|golpeado|maltrata|amenaza|amenazado|persigue|persiguen|sigue|siguen|viola|violado|matar|toca|tocado|encierra|encerrado)',
  '(matarme|matarnos|pegarme|pegarnos|violarme)',
  '(sacadnos|sacadme|sacarnos|rescatadnos|rescatadme|rescatennos|saquennos|salvadnos|socorrednos)',
  // Valencian and Catalan
  `${NOT} (estic|estem|seguisc|seguim|continuem|quedat|quedada|quedats|quedades) .. (atrapat*|atrapad*|tancat*|tancad*|aillat*|aillad*)`,
  'no podem (eixir|sortir|respirar|baixar|pujar|escapar)',
  'no puc (respirar|moure|alçar)',
  'no puc (eixir|sortir) .. <shut>',
  '(ens|em) (arriba|cobreix|arrossega|emporta)',
  '(estem|estic) (pujat*|pujad*|damunt|agafat*|agafad*)',
  '(estem|seguim) (al|a la|en el|en la|dalt del) <roof>',
  '(ens|em) (ofeguem|ofegue|ofego|cremem|estem ofegant)',
  `${NOT} vull (morir|morir me|matar me|desapareixer)`,
  'em vull (morir|matar)',
  'no .. vull (viure|seguir)',
  '(llevar me la vida|em despedisc|em despedeixo|no puc mes)',
  '(em|ens|m) (ha|han|esta|estan|vol|volen)? (pega|peguen|pegat|pegant|colpeja|maltracta|amenaça|amenaçat|persegueix|matara|matar|viola|violat|toca|tocat)',
  '(traieu|tragueu|traeu|rescateu|salveu) nos',
  // Galician
  `${NOT} (estou|estamos|sigo|seguimos|quedei|quedamos|levo|levamos) .. (atrapad*|pechad*|encerrad*|illad*)`,
  'non podemos (sair|respirar|baixar|subir|escapar)',
  'non podo (respirar|moverme|erguerme)',
  'non podo (sair|escapar) .. <shut>',
  '(cheganos|chegame|cubrenos|cubreme|tapanos|arrastranos|levanos)',
  '(estamos|estou) (subid*|enriba|agarrad*)',
  '(estamos|seguimos) (no|na|enriba do) <roof>',
  '(afogamos|afogome|afogo)',
  `${NOT} quero (morrer|morrerme|matarme|desaparecer)`,
  'non .. quero (vivir|seguir)',
  '(quitarme a vida|despidome|non podo mais)',
  '(pegame|pegoume|bateme|bateume|maltratame|ameazame|persegueme|tocame|tocoume|vaime matar|vaime pegar)',
  '(sacadenos|rescatadenos|salvadenos)',
  // Basque
  `${NOT} (harrapatuta|harrapaturik|giltzapetuta|isolatuta) ... (gaude|nago|gara|naiz)`,
  '(gaude|nago|geratu gara|geratu naiz) .. (harrapatuta|harrapaturik|giltzapetuta|isolatuta)',
  'ezin (dut|dugu|gara|naiz) ... (atera|irten|mugitu|arnasarik|arnasa|jaitsi)',
  '(atera|irten|mugitu) ezin (dut|dugu|gara|naiz|gaude|nago)',
  '(teilatuan|gainean) .. (gaude|nago)',
  '(gaude|nago) .. (teilatuan|gainean)',
  '(ito|itotzen) ... (gara|naiz)',
  '(hil nahi dut|hilko nau|hilko gaitu)',
  'ez dut .. (bizi nahi|nahi bizi)',
  '(jo|jotzen|mehatxatzen|jazartzen|bortxatzen|hiltzen) .. (nau|gaitu)',
  '(atera|salbatu|erreskatatu) (gaitzazue|nazazue)',
  // English
  `${NOT} (i m|i am|im|we re|we are) .. (trapped|stuck|stranded|locked|surrounded|drowning|cut off)`,
  '(we|i) (can t|cannot|can not|cant|couldn t) (get|breathe|move|escape|leave|climb)',
  '(i m|i am|im|we re|we are) (on|up on|clinging to) (the|a|our|my) (<roof>|car|van|tree)',
  '(kill|hurt|cut) myself',
  '(want to die|wants me dead|end my life|better off without me)',
  'don t want to (live|be here|wake up)',
  '(hits|hit|hitting|beats|beating|following|chasing|threatening|raped|touches|touched|kill|kills|attacking) (me|us)',
  '(get|rescue|save|pull) us',
  '(get me out|save me|rescue me)',
];

/** Phrases of a person who sees another in danger. */
const witness = [
  // Spanish
  '(hay|veo|vemos|viendo|visto|oigo|oimos|oye|oyen) ... <someone>',
  '(oigo|oimos|oye|oyen|escuchan) .. (grit*|golpes|disparos|chillid*|llor*)',
  '<someone> ... (esta|estan|sigue|siguen|lleva|llevan|pide|piden|pidiendo|grita|gritan|gritando|no|quiere|necesita|va|van|se|ha|han|vive|atrapad*|inconsciente|tirad*|subid*|caid*|sol*)',
  'no (respira|respiran|responde|responden|contesta|contestan|reacciona|despierta)',
  '(se|le|les|la|lo|los|las) (ahoga|ahogan|lleva|llevan|arrastra|pega|pegan)',
  '(pega|pegan|pegando|golpeando|agrediendo|apaleando|matando|atrapad*|sepultad*) .. <someone>',
  // Valencian and Catalan
  '(hi ha|veig|veiem|vist|sent|sentim|ouen) ... <someone>',
  '<someone> ... (continua|demana|demanen|crida|criden|vol|es|s|viu|damunt|dalt|atrapat*|caigut*|tota|tot)',
  'no (respon|contesten|obri|agafa)',
  'no (el|la|els|les) (puc|podem)',
  // Galician
  '(hai|vexo|oio|oimos|oense) ... <someone>',
  '<someone> ... (non|quere|leva|berra|berran|caeu|so|soa)',
  'non (respira|responde|contesta|colle|reacciona)',
  // Basque
  '(<someone>|auzoko*) ... (dago|daude|da|dira|du|dute|ez)',
  '(ikusten|entzuten) .. (dut|dugu|ari)',
  'ez du (arnasarik|arnasa|erantzuten)',
  'ez da (mugitzen|esnatzen|agertzen)',
  // English
  '(there s|there is|there are|see|saw|hear|heard|watching) ... <someone>',
  '<someone> ... (is|are|isn t|isnt|won t|not|has|hasn t|needs|keeps|trapped|stuck|unconscious|alone|screaming|drowning|fell)',
  '(he|she|they) (is|s|are|re|isn t|won t|can t|has|hasn t|fell)',
  '(not breathing|isn t breathing)',
];

/** Phrases of a person who speaks of others and of "us", and may be in danger too. */
const there = [
  '(estamos|seguimos|nos|estem|seguim|ens|gaude|gaitu|gaituzte|we re|we are|us)',
  '(estoy|estic|estou|nago|i m|im) (con|amb|coa|co|with|here|aqui|debajo|dentro|encerrad*|agochad*|escondid*|sola|solo|soa|bakarrik)',
];

/** From where a call for help is written. They decide nothing of what a post is: triage does not read them. */
export const standpointRules: readonly NamedRule[] = [
  { name: 'in_danger', phrases: inDanger },
  { name: 'witness', phrases: witness },
  { name: 'there', phrases: there },
];
