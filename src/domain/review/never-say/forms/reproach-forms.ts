import type { FormRule } from './form-rule.ts';
import { asPattern } from './form-rule.ts';

/** Words that ask kindly: "si pudieras decirnos la calle", "if you could tell us". */
const KINDLY =
  /(?<!\p{L})(?:pudier\p{L}*|pudies\p{L}*|quisier\p{L}*|quisies\p{L}*|necesit\p{L}*|desear\p{L}*|poguess\p{L}*|pogues|volguess\p{L}*|volgues|necessit\p{L}*|pud(?:eras|ese|eses)|quixer\p{L}*|quixes\p{L}*|precis\p{L}*|nahi (?:izan )?ba\p{L}*|behar ba\p{L}*|ahal ba\p{L}*|could|would like|wanted? to|need(?:ed)?|let us|tell us|send us|any (?:questions?|doubts?)|nos|ens|nosaltres|guri|ba\p{L}*igu\p{L}*)(?!\p{L})|(?<!\p{L})(?:podriamos|agradec\p{L}*|agrair\p{L}*|ayudaria\p{L}*|ajudaria\p{L}*|axudaria\p{L}*|facilitaria|seria (?:de|una) (?:gran |moita |molta )?(?:ayuda|ajuda|axuda)|(?:seria|estaria|vendria|aniria|viria) (?:genial|perfect[oea]|molt be|moi ben|muy bien|estupendo|bien)|we(?:'d| would| could)|help us|grateful|eskertuko|otra cosa|altra cosa|outra cousa|another matter)(?!\p{L})/u;

/** Words for what befalls the citizen: "no te pasaba", "ja ho veuria", "you'd know", "jakingo zenuke". */
const CONSEQUENCE = String.raw`(?:\p{L}+[aeioudbr]r(?:ias?|iais|ian|iamos|ies|ieu|ien|iades)|(?:no|non) (?:te|le|os|che|lle|vos|et|us|li)\p{L}* (?:pasaba|habia|hubiera|passava|tocaba)|(?:you|they|we|he|she|it)(?:'d| would| wouldn't| might)|\p{L}+ko (?:zenuke|zenukete|zinateke|zinatekete|litzateke|zitzaizun|lirateke))`;

/** Said to, or of, one who complains: a condition that they did not meet. */
const BLAMED_CONDITION = [
  // es, gl: "si hubieras", "si miraras", "se chegases"; of "usted" only beside what makes it a reproach.
  String.raw`(?:si|se (?!l[oae]s? )) ?[^.;:!?]{0,40}?\p{L}+(?:[aei]ras|[aei]ses|[aei]rais|[aei]seis|[aei]rades|[aei]sedes)(?!\p{L})`,
  String.raw`(?:si|se) (?:usted|vostede|ustedes|vostedes|alg\p{L}+ de (?:los|os|las|as) que|los que|os que|quienes|todo el mundo|tod[oa]s|todo o mundo|cada (?:uno|un|cual)|la gente|a xente|los vecinos|os veciños) [^.;:!?]{0,50}?\p{L}{2,}(?:[aei]ran?|[aei]sen?)(?!\p{L})`,
  String.raw`(?:si|se) (?:(?:se|lo|la|no|non) )?\p{L}{2,}(?:[aei]ra|[aei]se)n? (?:un poco |un pouco )?(?:mas|menos|mellor|mejor|antes|bien|ben|a tiempo|a tempo|con (?:tiempo|tempo|atencion))(?!\p{L})`,
  // ca
  String.raw`si [^.;:!?]{0,40}?\p{L}{2,}(?:essis|esses|essiu|esseu|issis|issiu|eguessis|aguessis)(?!\p{L})`,
  String.raw`si (?:vost[eè]s?|tothom|tots|cadascu|la gent|els veins|els que) [^.;:!?]{0,50}?\p{L}{2,}(?:es|essin|is|issin)(?!\p{L})`,
  String.raw`si (?:es |ho |no )?(?!vol|pot|te|hi )\p{L}{2,}[ei]s (?:una mica )?(?:mes|menys|millor|abans|a temps)(?!\p{L})`,
  // eu
  String.raw`\p{L}{3,} (?:izan )?ba(?:zenu|zenute|zina|zinete|zenitu|zenituzte|genu|litu|lu|lute)(?!\p{L})`,
  // en
  String.raw`if (?:only )?you(?:'d| had)? (?!(?:have|are|see|find|want|need|like|wish|prefer|can|do|know|would|live)(?!\p{L}))(?:just |only |ever |actually )?\p{L}+(?:ed|ad|ooked|ame|ot up|ooked|istened|aid)?(?!\p{L})[^.;:!?]{0,50}, ?(?=you(?:'d| would| might))`,
  String.raw`if (?:everyone|everybody|people|we all|all (?:residents|neighbours)|those who) [^.;:!?]{0,50}?(?:ed|ad|ere|id|made|took|put|got|came)(?!\p{L})`,
];

/** Reproach, irony and scorn. */
export const REPROACH_FORMS: readonly FormRule[] = [
  {
    id: 'reproach',
    level: 'block',
    // One by one: of each a sentence must hold a word of its own, and of all together some word is in most.
    forms: BLAMED_CONDITION.map((condition) =>
      asPattern(String.raw`(?<!\p{L})${condition}[^.;:!?]{0,70}?(?<!\p{L})${CONSEQUENCE}(?!\p{L})`),
    ),
    unless: KINDLY,
  },
  {
    id: 'reproach',
    level: 'block',
    // "Si tanto le molesta", "si tan malament et va", "se tanto che molesta".
    forms: [
      /(?<!\p{L})(?:(?:si|se) (?:tan(?:t[oa]?s?)?) (?:(?:(?:te|le|os|lo|la|et|us|li|che|lle|vos|que) (?:te |lle |che )?|t')\p{L}+|(?:mal|malament|prisa|pressa|pena|asco|fastic|noxo)(?!\p{L}))|hainbeste \p{L}+ ba\p{L}+|if (?:it|that|this) (?:bothers|upsets|annoys|offends) you (?:so|that) (?:much|badly)|if (?:it's|it is|things are) (?:so|that) (?:bad|awful|terrible))(?! com[oa]?(?!\p{L}))/u,
    ],
  },
  {
    id: 'reproach',
    level: 'block',
    // "Si todos fueran como usted".
    forms: [
      /(?<!\p{L})(?:(?:si|se) (?:todos?|todas?|tots|tothom|todo (?:el|o) mundo|la gent|la gente|a xente)(?!\p{L})[^.;:!?]{0,60} com[oa]? (?:usted|voste|vostede|tu|ti|vosotros|vosaltres|vos)(?!\p{L})|if (?:everyone|everybody|people|we all)(?!\p{L})[^.;:!?]{0,60}(?:like|as \p{L}+ as) you(?!\p{L})|(?:denek|guztiek|jende guztiak) zu(?:k|ek)? (?:bezala|bezain|adina))/u,
    ],
  },
  {
    id: 'reproach',
    level: 'block',
    // "Siempre puede mudarse", "igual no es tu sitio".
    forms: [
      /(?<!\p{L})(?:mudarse|mudarte|mudaros|marcharse a|marcharte a|irse a vivir a|irte a vivir a|mudar-se|mudar-te|trasllada(?:r-se|r-te) a un|move (?:somewhere|elsewhere|to another)|beste (?:herri|auzo) batera joan)(?!\p{L})(?=[^.;:!?]{0,40}(?:pueblo|poble|pobo|barrio|barri|ciudad|ciutat|otro|altre|outro|sitio|lloc|[.!?]|$))|(?<!\p{L})(?:no|non) (?:es|e) (?:tu|su|el teu|o teu|a tua) (?:sitio|lugar|lloc|pueblo|poble)(?!\p{L})/u,
    ],
    unless: /(?<!\p{L})(?:empadron\p{L}*|baja|traslado|censo|padron\p{L}*)(?!\p{L})/u,
  },
  {
    id: 'reproach',
    level: 'block',
    // "Ja t'ho hauries d'esperar", "ya se lo podía imaginar", "what did you expect".
    forms: [
      /(?<!\p{L})(?:(?:te|se|os) lo (?:podias?|podiais|debias?|deberias?|tendrias que) (?:haber )?(?:esper|imagin|figur|supon|pens|sab)\p{L}*|(?:t'ho|s'ho|us ho) (?:hauries?|hauria|haurieu|podies|podia|podieu) (?:d'|de )?(?:esper|imagin|pens|sab)\p{L}*|(?:xa )?(?:cho|llo|volo) podias? (?:agard|imaxin|supon)\p{L}*|(?<=^|[¿¡,.] ?|(?:y|i|e|eta|pero) )(?:que|zer) (?:esperabas|esperaba usted|esperabais|esperaves|esperaveu|esperabas|agardabas|agardaba|espero zenuen)|you (?:should|must|ought to) (?:have )?expect(?:ed)?|what (?:do|did|were) you expect\p{L}*|espero behar zenuen|wasn't the wisest choice|(?:perhaps|maybe) you (?:chose|picked|should)|if you wanted (?:silence|quiet|peace|service|parking))(?!\p{L})/u,
    ],
  },
  {
    id: 'reproach',
    level: 'block',
    // "La próxima vez lea el cartel antes de llamarnos estafadores".
    forms: [
      /(?<!\p{L})(?:(?:la |a )?(?:proxima|otra|outra|propera|proxima) (?:vez|vegada),? (?:pruebe?|prueba a|procure?|intente?|mire?|lee|lea|leed|fijese|fijate|pague?|aparque?|llegue?|madrugue?|llegeix|llegeixi|miri|provi|le|lede|proba)|next time,? (?:try|read|look|park|pay|check|get up|think|listen|arrive|be on time|don't)|hurrengo(?:an|rako),? (?:irakurri|begiratu|saiatu))(?!\p{L})/u,
    ],
    unless:
      /(?<!\p{L})(?:mire? si|try (?:the|our|calling|another)|check (?:the|our) (?:website|web|app|timetable))(?!\p{L})/u,
  },
  {
    id: 'reproach',
    level: 'block',
    forms: [
      /(?<!\p{L})(?:(?:prueb[ae]|probad|prove|prova|proveu|proba|probe|try|intent[ae]|saiatu) (?:a |de )?(?:leer|llegir|ler|reading|irakurtzen)|(?:leer|leerse|informarse|pensar|mirar|contar hasta \p{L}+|llegir|informar-se|ler|reading|thinking) (?:antes|abans) de (?:gritar|quejar\p{L}*|criticar|insultar|hablar|protestar|acusar|opinar|cridar|queixar\p{L}*|parlar|falar|berrar)|before (?:you )?(?:call(?:ing)? us (?!on|at|back|for|to|again)\p{L}+|complain\p{L}*|moan\p{L}*|shout\p{L}*|insult\p{L}*|accus\p{L}*|whing\p{L}*)|(?:antes|abans) de (?:llamarnos|decirnos|dir-nos|chamarnos|insultar\p{L}*) (?:de todo|\p{L}+(?:ores|adores|ones|os|es|s))(?!\p{L}))(?!\p{L})/u,
    ],
    unless: /(?<!\p{L})(?:llamarnos (?:el|al|a los|por)|before complaining to)(?!\p{L})/u,
  },
  {
    id: 'reproach',
    level: 'block',
    forms: [
      /(?<!\p{L})(?:(?:cualquiera|qualsevol|calquera) (?:lo |la |ho |l')?(?:entiende|entenderia|enten|entendria|entende|entendeo|sabe leer)|edonork (?:ulertzen|daki|irakurtzen)|any(?:one|body) (?:can|could|would) understand)(?!\p{L})|(?<!\p{L})(?:los|las|els|les|os|as|quienes|quien) (?:que )?(?:mas )?(?:os|se|te|us|es) (?:quejais|quejan|quejas|queja|queixeu|queixen|queixades|queixan)(?!\p{L})|(?<!\p{L})(?:no (?:nos )?(?:podemos|podem)|non (?:nos )?podemos) (?:fiar(?:nos)?(?:-nos)?|refiar-nos)(?: mucho| molt| moito)?(?!\p{L})|(?<!\p{L})(?:ya|ja|xa) sab\p{L}+ (?:donde|onde|on) (?:esta|estan|son) (?:la puerta|las bolsas|la salida|a porta|as bolsas|la porta|les bosses|a papeleira|la papelera|las papeleras|as papeleiras)(?!\p{L})/u,
    ],
  },
  {
    id: 'reproach',
    level: 'block',
    // "Busque otro municipio", "sempre podeu provar de viure sota un pont", "que ya nos conocemos".
    forms: [
      /(?<!\p{L})(?:(?:busque|busca|busquese|buscate|buscad|cerqui|cerca|vete|vayase|marxi|find|try) (?:a |un |una )?(?:otro|otra|altre|altra|outro|outra|another) (?:municipio?|pueblo|poble|pobo|ciudad|ciutat|cidade|concello|town|city|village)|(?:siempre|sempre) (?:pued|pod|pot)\p{L}* (?:probar|provar|irse|irte|vivir|viure)|(?:que )?(?:ya|ja|xa) (?:nos conocemos|ens coneixem|nos coñecemos)|(?:escrib|dec|diga|escriu|dir|diu|escrit)\p{L}* (?:tonterias|bobadas|chorradas|sandeces|ximpleries|bestieses|parvadas|babecadas)|barat\p{L}* que (?:una |unha |la |las |les |a |as )?mult\p{L}+|(?:lo|los|las|els|os) perdio usted)(?!\p{L})/u,
    ],
  },
  {
    id: 'reproach',
    level: 'block',
    // "Si se hubiera pedido por su cauce, hoy no estaríamos así".
    forms: [
      /(?<!\p{L})(?:si|se) (?:se|es|lo|la|ho|o) (?:hubier|hubies|houbes|houber|hagues|tives)\p{L}* [^.;:!?]{0,60}(?<!\p{L})(?:no|non) \p{L}+ri(?:a|as|an|amos|ais|em)(?!\p{L})/u,
    ],
    unless: KINDLY,
  },
];

const NEVER_HAPPENED = String.raw`(?:no|non) (?:se |te |le |che |lle |es |us |et |li )?(?:tendri|teri|tindri|habri|hauri|pasari|passari|estari|seri|haberi|enchi|ocurri|faria|fari|queixari)\p{L}*|(?:ya |ja |xa )?(?:li |le |te |et |lle |che |us |os |l'|t')?(?:habri|hauri|teri|tendri|haberi)(?:a|as|an|en|eu|es|ais|amos)\s?\p{L}+(?:ad[oa]|id[oa]|at|it|ut|ada|ida)`;

/** Irony: what one who complains is thanked or envied for. */
export const IRONY_FORMS: readonly FormRule[] = [
  {
    id: 'reproach',
    level: 'block',
    // "Ojalá todos tuviéramos tiempo para contar colchones", "ya es suerte no tener mayores preocupaciones".
    forms: [
      /(?<!\p{L})(?:ojala|tant de bo|oxala|i wish|if only|wish) (?:tod[oa]s|tothom|tots|totes|todo o mundo|la gente|everyone|everybody|we all|all of us|denok|guztiok)(?!\p{L})[^.;:!?]{0,30}(?:tiempo|temps|tempo|time|denbora|problema|problem|preocupaci|worr)\p{L}*|(?<!\p{L})(?:suerte|sort|sorte|lucky|nice|zortea)(?!\p{L})[^.;:!?]{0,20}(?:no tener|no tenir|non ter|not to have|to have no|without|ez izatea)[^.;:!?]{0,20}(?:preocupaci|problema|problem|worr|cosa|kezka)\p{L}*|(?<!\p{L})(?:si|se|if) (?:es[ae]|aquest[a]?|ese|that|that's|eso) (?:es|e|is|was)? ?(?:(?:tu|su|el teu|el seu|o teu|a tua|your|vuestro|la teva|la seva) )(?:mayor|major|maior|unic[oa]?|biggest|only|worst|peor|pitjor)/u,
    ],
  },
  {
    id: 'reproach',
    level: 'block',
    // "Gracias por la insistencia, ya nos había quedado claro".
    forms: [
      /(?<!\p{L})(?:gracias|gracies|grazas|thanks|thank you|eskerrik asko|mil gracias|agradecemos|agraim) (?:por|per|pola|polo|for)? ?(?:la |el |tu |su |tanta |tant[ao]s? |a |o |the |your |les |los |las )*(?:pesade\p{L}+|leccion\p{L}*|llico\p{L}*|clase magistral|sermon|enesim\p{L}+|monserga|lecture)(?!\p{L})|(?<!\p{L})(?:ya|ja|xa) (?:nos|ens|nos) (?:ha|habia|havia|habia|queda|quedaba|ha|quedou) ?(?:quedado|quedat)? ?(?:clar[oa]?)(?!\p{L})|(?<!\p{L})we (?:got|heard) (?:it|you) the (?:first|second|third) time/u,
    ],
  },
  {
    id: 'reproach',
    level: 'block',
    // "Cariño, la multa está bien puesta".
    forms: [
      /(?:^|[¡,] ?)(?:cariño|reina|guapa|guapo|maja|majo|bonita|bonito|amiguito|amiguita|cielo|corazon|maca|darling|sweetheart|laztana)(?: mio| mia)?(?= ?[,.!]|$)/u,
    ],
  },
  {
    id: 'reproach',
    level: 'block',
    // "Menos mal que tenemos expertos como usted".
    forms: [
      /(?<!\p{L})(?:menos mal que|sort que|sorte que|por suerte|thank goodness|luckily|eskerrak) (?:tenemos|tenim|temos|hay|hi ha|hai|contamos|we have|there are)(?!\p{L})[^.;:!?]{0,50}(?:como|com|coma|like) (?:usted|ustedes|tu|vosotros|voste|vostes|vosaltres|vostede|ti|vos|you)(?!\p{L})/u,
    ],
  },
  {
    id: 'reproach',
    level: 'block',
    // "Si truqués dins de l'horari, ja li haurien despenjat", "pagando a tempo non tería este problema".
    forms: [
      String.raw`(?:si|se) (?!plog|plov|llov|chov|nev|hub|hag|houb|fos|fue|pas|ocurr)\p{L}+(?:es|ase|ese|ise|asen|esen|isen|ara|iera|eran|aran|ases|eses|ises)(?!\p{L})[^.;:!?]{0,60}, ?(?:[^.;:!?]{1,20}, ?)?(?:igual |quizas? |quizais |potser |a lo mejor )?(?:${NEVER_HAPPENED})`,
      String.raw`(?:si|se) [^.;:!?]{0,30}(?:fosen|foran|fueran|fuesen|fossin|fuera|fuese|fos|fose) (?:mas|mais|mes|un poco mas|menos|menys) \p{L}+,? (?:${NEVER_HAPPENED})`,
      `(?:como|com|coma) (?:habria|hauria|teria|habrias|hauries|terias|habran) (?:visto|vist|leido|llegit|lido|sabido|sabut)`,
      String.raw`if you (?:had )?\p{L}+ [^.;:!?]{0,60}, (?:this|that|it|these things|those things|none of this|nothing) (?:would|wouldn't|would not|could)(?: not| never)? (?:have )?(?:happen|be|been|occur)\p{L}*`,
      // The ending is looked back at: a word of it would be in every second text.
      String.raw`\p{L}+(?<=\p{L}(?:ando|iendo|endo|indo|ant|ent)) (?:a tempo|a tiempo|a temps|antes|abans|bien|ben|be|mejor|mellor|millor) (?:${NEVER_HAPPENED})`,
    ].map((form) => asPattern(String.raw`(?<!\p{L})(?<!(?:si|se) )${form}`)),
    unless: KINDLY,
  },
  {
    id: 'reproach',
    level: 'block',
    // "Kexatzeko adina denbora baduzu".
    forms: [
      /(?<!\p{L})(?:(?:hainbeste )?kexatzeko (?:adina |hainbeste |beste )?denbora|kexatzeko (?:gogoa|indarra)) (?:badu|baduzu|duzun)\p{L}*|(?<!\p{L})(?:si|se) (?:tiene|tienes|te|tens|ten|tes) (?:tanto |tant |tiempo |temps |tempo )+(?:tiempo |temps |tempo )?(?:para|per a|per|de) (?:quej|queix|protest|escrib|escriu)\p{L}*|(?<!\p{L})if you have (?:so much |the )?time to (?:complain|moan|write)/u,
    ],
  },
  {
    id: 'reproach',
    level: 'block',
    // "Si supiera leer los carteles", "se soubese ler os sinais".
    forms: [
      /(?<!\p{L})(?:si|se) (?:(?:usted|vostede|voste|ustedes) )?(?:supi\p{L}+|sab[ei]\p{L}*|soub\p{L}+) (?:leer|llegir|ler|contar|comptar|conducir|aparcar|escribir|escriure)(?!\p{L})|(?<!\p{L})if (?:only )?you (?:could|knew how to|can) (?:read|count|drive|park|tell the time)(?!\p{L})|(?<!\p{L})irakurtzen (?:bazeneki|badakizu|bazenekie)/u,
    ],
  },
];

/** Threats by the same forms. */
export const THREAT_FORMS: readonly FormRule[] = [
  {
    id: 'threats',
    level: 'block',
    // "Con ese tono no espere que corramos mucho", "no venga luego llorando", "ez etorri gero negarrez".
    forms: [
      /(?<!\p{L})(?:con|amb|with) (?:es[aeo]s?|aquest[as]?|ese|esas|that|ese) (?:ton[oa]?|to|formas|maneres|modales|modos|actitud|actituds|maneras|attitude|tone|language)(?!\p{L})[^.;:!?]{0,10}(?:no|non|don't|ez|poc|poco|mal)(?!\p{L})|(?<!\p{L})(?:no|non) (?:veng\p{L}+|vingu\p{L}+|veñ\p{L}+) (?:luego|despues|despres|logo|despois|mas tarde|a)(?: a)? ?(?:llor|plor|chor|quej|queix|pid|deman|protest|recl)\p{L}+|(?<!\p{L})ez (?:etorri|etor zaitez) (?:gero |ondoren )?(?:negar|kexa|protesta)\p{L}*|(?<!\p{L})(?:como|com|si|se) (?:siga|sigas|sigan|sigue|sigues|seguim|segueix\p{L}*|continue|continua|sego|segue) (?:asi|aixi)(?!\p{L})[^.;:!?]{0,40}(?:mult|sancion|sancio|denunci|proxim|proper)|(?<!\p{L})don't come (?:back )?(?:to us )?(?:crying|complaining|moaning|running)/u,
    ],
  },
  {
    id: 'threats',
    level: 'block',
    // "Siga insultando y pasaremos su perfil a la Policía".
    forms: [
      /(?<!\p{L})(?:sig(?:a|ue|an|ais)|seguid|seguide|sigue?|continu(?:e|a|en|ad|i|eu)|segueix\p{L}*|seguiu|keep|carry on|jarraitu) (?:\p{L}+(?:ando|iendo|yendo|endo|indo|ant|ent|int|ing)|\p{L}+tzen)(?:[^.;:!?]{0,25}?),? (?:y|i|e|and|eta)(?: \p{L}+){0,3}? (?:\p{L}+(?:remos|rem|ras|ra|reu|redes)(?:te|che|vos|lo|la|llo)?|we(?:'ll| will)|you(?:'ll| will)|\p{L}+ko (?:dugu|zaitugu|ditugu|zaituztegu|duzu|diogu))(?!\p{L})/u,
    ],
    unless:
      /(?<!\p{L})(?:informando|informant|leyendo|llegint|lendo|reading|trabajando|treballant|traballando|working|mejorando|millorant|mellorando|escribi\p{L}*|escriv\p{L}*|participando|participant|disfrutando|gaudint)(?!\p{L})/u,
  },
  {
    id: 'threats',
    level: 'block',
    forms: [
      /(?<!\p{L})(?:(?:pas|remit|envi|traslad|reenvi|entreg)\p{L}*(?:emos|aremos|iremos|em|arem|amos)|we(?:'ll| will) (?:pass|send|hand|forward)|pasatuko (?:dugu|diogu)|emango (?:dugu|diogu)) (?:(?:tu|su|vuestro|el teu|el seu|o teu|o seu|your|zure) )(?:perfil|profile|cuenta|compte|conta|account|profila|kontua)(?!\p{L})|(?<!\p{L})(?:cuid[ae]|cuide|mide|mida|modera|modere|vigila|vigili|coida|coide|mind|watch|zaindu) (?:esa|tu|su|aquesta|la|esa|your|hizkuntza|mihi)\s?(?:teva |seva |tua |sua )?(?:lengua|boca|llengua|lingua|lenguaje|llenguatge|tongue|mouth|language)(?!\p{L})|(?<!\p{L})(?:mensaje|comentario|missatge|comentari|mensaxe|message|comment) (?:lo leera|lo vera|el llegira|leerao|verao|will be read by|goes to) (?:la|a|the) (?:policia|police|juez|jutge|fiscal)/u,
    ],
  },
  {
    id: 'threats',
    level: 'block',
    // "Si vuelve a faltarnos al respeto, su expediente puede quedarse el último".
    forms: [
      /(?<!\p{L})(?:(?:si|se) (?:vuelv|volv|torn)\p{L}+ a (?:falt|insult|difun|difon|amenaz|amenac|ameaz|molest|ofend|ofen|ment|acus|calumni)\p{L}*|if you (?:insult|threaten|offend) us again|berriro (?:irain|mehatxa)\p{L}* (?:egiten )?ba\p{L}+)(?!\p{L})/u,
    ],
  },
];

const FIRM =
  '(?:empresa|contrata|concesionaria|adjudicataria|concessionaria|compan[iy]a|companyia|enpresa\\p{L}*|enpresak|contractor|company|firm)';

/** Blame of a group or a firm: whose doing it is said to be. */
export const BLAME_FORMS: readonly FormRule[] = [
  {
    id: 'blame',
    level: 'block',
    forms: [
      // "Los jóvenes son los que la dejan así".
      String.raw`(?<!\p{L})(?:son|sont|are|e|es) (?:siempre |sempre |always )?(?:los|las|els|les|os|as|ells|ellos|the ones|those|quienes|quien|qui) (?:que |who |quen )?(?:(?:la|lo|las|los|el|els|les|ho|o|a|os|as|se|nos|ens|lle|it|them|todo|tot) )?(?:deja|deixa|ensuci|embrut|romp|trenc|tira|llenc|llanc|aparc|destroz|destros|llena|omple|quema|crema|caus|provoc|molest|grit|crid|orin|pix|mea|abandon|emborrach|leav|litter|mak|break|throw|caus|park|spoil|luxa|estraga)\p{L}*`,
      String.raw`(?<!\p{L})(?:siempre son|son siempre|sempre son|son sempre|it's always|it is always|beti) (?:los|las|els|les|os|as|the|l[oa]s de|esos|aquests|those)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:no|non) (?:tienen|tenen|teñen|te|tiene|ten) (?:ni |ningun |ninguna |cap |ningunha |nada de )?(?:respeto|respecte|respecto|educacion|educacio|verguenza|vergonya|vergonza|civismo|civisme)(?!\p{L})|(?<!\p{L})(?:have|has|show|shows) no (?:respect|manners|shame|consideration)(?!\p{L})|(?<!\p{L})ez (?:dute|du) (?:errespeturik|lotsarik|heziketarik)(?!\p{L})`,
      String.raw`(?<!\p{L})${FIRM}(?!\p{L})[^.;:!?]{0,40}(?<!\p{L})(?:no|non) (?:esta|estan) (?:cumpliendo|complint|cumprindo|haciendo|fent|facendo|a la altura|a l'alcada|dando|donant)(?!\p{L})|(?<!\p{L})(?:no|non) (?:cumple|compleix|complix|cumpre) (?:${FIRM}|la ${FIRM})(?!\p{L})`,
      String.raw`(?<!\p{L})${FIRM}(?!\p{L})[^.;:!?]{0,40}(?<!\p{L})(?:isn't|is not|aren't|are not) (?:doing (?:its|their) (?:job|work)|complying|delivering|up to)|(?<!\p{L})${FIRM}(?!\p{L})[^.;:!?]{0,30}ez (?:da|du|ari|dute|dabil)[^.;:!?]{0,20}(?:betetzen|bete)(?!\p{L})`,
      // "Són els estudiants, que no respecten ningú", "és la companyia, que ens té abandonats".
      String.raw`(?<!\p{L})(?:son|es|e|are) (?:l[oa]s|els|les|os|as|la|el|a|o) [^.,;:!?]{3,40}, que (?:no|non|ens|nos) (?:respet|respect|cumpl|compl|cumpr|cuid|coid|recog|recull|recoll|saben|sap|hacen|fan|te|tien|ten|dej|deix|limpi|nete|vien|ven)\p{L}*`,
      String.raw`(?<!\p{L})(?:area|servicio|servei|servizo|departamento|departament|equipo|equip|oficina|concejalia|regidoria|concelleria)(?!\p{L})[^.;:!?]{0,30}(?<!\p{L})(?:nunca|mai|nunca|jamas|ni) (?:nos|ens|se) (?:contest|respond|respon|hace cas|fa cas|fai caso|coge|agafa)\p{L}*`,
      String.raw`(?<!\p{L})(?:como siempre|como sempre|com sempre|as always|siempre|sempre) (?:\p{L}+ )?(?:pasa|passa|pasan|passen) (?:de|d') ?(?:nos|nosotros|nosaltres|todo|tot|tod[oa]s)(?!\p{L})|(?<!\p{L})(?:no|non|ni) (?:mueve|mueven|mou|mouen|move|moven) (?:un|ni un) (?:dedo|dit)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:no|non) (?:en |lo |la |le )?(?:sap|saben|sabe) (?:prou|hacer su trabajo|lo que hace|fer la feina|fer la seva feina|facer o seu traballo)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:nos|ens) (?:tiene|tienen|te|tenen|ten|teñen) (?:ya |ja |xa )?(?:hart[oa]s?|farts?|fart[oa]s?|tips|ata o|abandonad[oa]s?|abandonats|abandonades|tirad[oa]s|deixats|olvidad[oa]s)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:no|non) (?:la |l'|a |o |los |as |els )?(?:ensuciamos|embrutem|luxamos|rompemos|trenquem|tiramos|tirem|botamos) (?:nosotros|nosaltres|nos)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:es|e|son) cosa (?:de|d'|dels?|dos|das) (?:l[oa]s |els |les |os |as )?(?:vecin|vein|jovene?s|joves|mozos|turist|dueno|duen|propietari|amos|gamberr|incivic)\p{L}* (?:que (?:no|la|lo|dejan|tiran|ensucian))`,
    ].map(asPattern),
    unless: /(?<!\p{L})(?:seguro|asegurad\p{L}*)(?!\p{L})$/u,
  },
];
