/** Phrases that remove an assertion from a sentence, in five languages. */
export const COMPETENCE_GUARDS = {
  /** We say that we cannot, do not know or do not decide. */
  refused: [
    'no (podemos|podem|puede|tenemos|tenim|sabemos|sabem|somos|som|depende*|depen|dependix|corresponde|correspon|llevamos|portem|gestionamos|gestionem|decidimos|decidim|conocemos|coneixem|consta|disponemos|queremos|prometemos|prometem)',
    '(no|non) (comentamos|comentaremos|opinamos|valoramos|especulamos|hablamos|entramos|comentem|opinem|valorem|especulem|parlem|entrem|falamos)',
    'no (lo|la|los|las|ho|els|les) (llevamos|gestionamos|decidimos|portem|gestionem|decidim|hacemos|fem|tramitamos|sabemos|sabem)',
    'no (es|son|esta|estan) (competencia|competencies|competencias|responsabilidad|responsabilitat|municipal|municipales|municipals|nuestr*|nostr*|cosa|asunto|de|del|en nuestr*|en les nostres|un servicio|un servei|confirmad*|confirmat*|clar*|previst*|posible|possible|cierto|cert)',
    'no (hay|hi ha) .. (hora|fecha|data|dato|datos|dades|confirmacion|confirmacio|prevision|previsio|novedad*|novetat*|informacion|informacio|nada|res)',
    'no (nos|ens) (corresponde|correspon|consta|toca|compete|han)',
    'non (podemos|podes|pode|temos|sabemos|somos|depende|corresponde|levamos|xestionamos|decidimos|coñecemos|consta|prometemos)',
    'non (o|a|os|as) (levamos|xestionamos|decidimos|sabemos|facemos)',
    '(no|non) (lo|la|los|las|o|a|os|as|ho|els|les) (lleva|llevan|gestiona|tramita|decide|leva|xestiona|porta|gestiona|decidix) (el|o|l)? (ayuntamiento|concello|ajuntament)',
    'ez da .. (udal*|eskumen*)',
    'not (run|managed|handled|decided) by (the)? (council|town hall)',
    'non (e|son|esta|estan) (competencia|competencias|responsabilidade|municipal|municipais|nos*|cousa|asunto|de|do|da|nas nosas|confirmad*|clar*|previst*|posible|certo)',
    'non (hai) .. (hora|data|dato|datos|confirmacion|prevision|novidad*|informacion|nada)',
    'ez (dugu|dakigu|gara|dagokigu|daukagu|dezakegu)',
    'ez (da|dago|dira|daude) (gure|udal*|udalaren|konfirmatu*|argi|oraindik|jakina)',
    '(ezin) (dugu|da|dizugu)',
    '(we|council) (can t|cannot|don t|do not|aren t|are not|have no|could not|couldn t)',
    '(it|is|are|isn|s) (t|not) (ours|our|a council|municipal|known|clear|yet|confirmed|run|managed|possible|up to)',
    '(not|isn t) .. (responsibility|competence|ours|our|up to us|council)',
    'no (information|power|say)',
    '(desconocemos|desconeixem|descoñecemos)',
    '(aun|todavia|encara|ainda|oraindik) (no|non|ez)',
    '(dato|dada|datu|rumor|noticia|informacion|bulo) .. (falso|falsa|faltsu*|fals)',
    '(es|e) (falso|falsa|fals|mentira|mentida|un bulo)',
    '(no|non|ez) (es|e|da) (verdad|cierto|veritat|cert|verdade|certo|egia)',
    '(circula|corre|rumor|rumores|zurrumurru*|made up|not true|false|hoax|fake)',
  ],
  /** The matter is given to whom it belongs, or what is said is said after them. */
  handed: [
    '(depende|depenen|depen|dependen|dependix) (de|del|da|do)',
    '(competencia|responsabilidad|responsabilitat|competencias|asunto|assumpte|responsabilidade|materia) (de|del|da|do|d|suya|es)',
    '(corresponde|correspon|compete|pertenece) (a|al|ao|a la)',
    '(lo|la|los|las|ho|els|les|l|o) (lleva|llevan|gestiona|gestionan|porta|porten|decide|decidix|decideix|tramita|paga|resuelve|resol|fija|marca|regula|publica|informa)',
    '(levao|levaa|levanos|levaas|xestionao|xestionaa|decideo|decidea)',
    '(lleva|llevan|gestiona|gestionen|gestionan|xestiona|kudeatzen|decide|decideix|fija|marca|opera|presta) (la|el|l|a|o|su|renfe|adif)?',
    '(titular|titularidad|titularitat|titularidade|compañia|companyia|distribuidora|banatzaile*|operador|operadora|organismo|organisme)',
    '(segun|segons|arabera|according|informa|informan|confirma|publica|anuncia|preve|ha (dicho|anunciado|informado|confirmado|comunicado))',
    '(en manos de|a cargo de|en mans de|esku dago|eskumena*|ardura*|arduradun*|dagokio|dagokie)',
    '(run|managed|handled|operated|decided|set|run) by',
    '(matter|responsibility|competence) (for|of)',
    '(up to|depends on|belongs to|in charge)',
    '(trasladamos|trasladado|traslademos|traslladem|traslladat|pasamos|passem|pasado|passat|enviamos|remitimos|remitido|avisado|avisamos|avisem|pasamolo|trasladamolo|helarazi*|pasatu|pasatuko|passed|passing|forwarded|forwarding|reported) ',
  ],
  /** Phrases that offer another body's service as given by us. */
  atUs: [
    '(nuestro|nuestra|nuestros|nuestras|noso|nosa|nostre|nostra|gure|our) (propio|propia|own)? (mostrador|taulell|ventanilla|finestreta|oficina|oficinas|counter|desk|leihatila*|front desk)',
    '(con nosotros|amb nosaltres|connosco|gurekin|with us|through us|ante nosotros|en el ayuntamiento|no concello|a l ajuntament|at the town hall) ',
  ],
  /** Phrases of sympathy or knowledge; they assert nothing of our own. */
  felt: [
    '(sentimos|lamentamos|entendemos|comprendemos|sabemos|imaginamos|gracias|sentim|lamentem|entenem|comprenem|sabem|gracies|grazas|sentimolo|entendemolo|ulertzen|badakigu|eskerrik|sorry|understand|know|thanks|thank)',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type CompetenceGuard = keyof typeof COMPETENCE_GUARDS;

/** Before a matter these make a place or a cause of it: "junto al hospital", "por el apagón"; articles may stand between. */
export const PLACES_BEFORE = `por per pel pels pola polo polos polas debido causa motivo durante durant huelga vaga folga greba strike during because due despite
  junto frente cerca delante detras lado enfrente alrededores entorno puerta puertas aparcamiento parada calle
  avenida plaza paseo parque puente rotonda camino linea zona barrio desde hasta hacia entre tras margen orilla ribera muro altura cruce estacion
  prop davant darrere costat porta aparcament parada carrer avinguda placa passeig parc pont rotonda cami linia zona barri des fins cap riba vora marge encreuament
  preto xunto diante detras beira porta aparcadoiro rua praza ponte ata dende
  near beside behind opposite outside by next front entrance street road square park bridge bank banks from towards between around
  cruces crucar cruzar cruce creueu creuar creues cruces acerques acercarte acerquis achegues cross`;
export const PLACES_AFTER = `ondoan aurrean inguruan parean atzean ertzean kalea kalean zubia street square stop entrance car park bridge bank walk path`;
export const JOINTS =
  'a al als ao aos as da das de del dels do dos d el els l la las les lo los o os the of to un una una su tu';

/** Things that are ours even near another's matter; a verb is about the thing nearest to it. */
export const OUR_THINGS = [
  '(farola*|alumbrado|enllumenat|fanal*|iluminacion|contenedor*|contenidor*|colector*|edukiontzi*|limpieza|neteja|limpeza|garbiket*|papelera*|acera*|vorera*|voreres|espaloi*|pavement*)',
  '(luz|llum|luces|llums) (de|del|da|do) .. (calle|carrer|rua|plaza|parque|farola)',
  '(parque|parques|parc|parcs|jardin*|polideportiv*|piscina*|biblioteca*|cementerio|mercado|playa|playas|platja|platges|praia*|hondartz*|beach)',
  '(autobus|autobuses|bus) (municipal*|urban*|urba)',
  '(semaforo*|semafor*|paso|pas) (de peatones|de vianants)?',
  '(policia local|policia municipal|local police|udaltzaingo*|policia local)',
  '(cisterna*|tanker*|agua|aigua|auga|ura|uraren|water|alcantarill*|claveguera*|sumidoiro*|imbornal*)',
  '(calle|calles|carrer|carrers|rua|ruas|kale|kaleak|street|streets|plaza|placa|praza)',
  '(aviso|avisos|queja|quejas|informacion|informacio|teu aviso|avis|queixa|ohar*|kexa*|abisu*|mezu*|informazio*|eskaera*|report|complaint|message|mensaje|missatge|mensaxe)',
  '(municipal|municipales|municipals|municipais|udal)',
  '(oficina de atencion|padron|registro|sede|tramite|010|bando|pleno)',
];
