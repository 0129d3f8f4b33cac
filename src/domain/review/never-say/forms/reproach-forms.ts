import type { FormRule } from './form-rule.ts';

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
].join('|');

/** Reproach, irony and scorn. */
export const REPROACH_FORMS: readonly FormRule[] = [
  {
    id: 'reproach',
    level: 'block',
    form: new RegExp(
      String.raw`(?<!\p{L})(?:${BLAMED_CONDITION})[^.;:!?]{0,70}?(?<!\p{L})${CONSEQUENCE}(?!\p{L})`,
      'u',
    ),
    unless: KINDLY,
  },
  {
    id: 'reproach',
    level: 'block',
    // "Si tanto le molesta", "si tan malament et va", "se tanto che molesta".
    form: /(?<!\p{L})(?:(?:si|se) (?:tan(?:t[oa]?s?)?) (?:(?:(?:te|le|os|lo|la|et|us|li|che|lle|vos|que) (?:te |lle |che )?|t')\p{L}+|(?:mal|malament|prisa|pressa|pena|asco|fastic|noxo)(?!\p{L}))|hainbeste \p{L}+ ba\p{L}+|if (?:it|that|this) (?:bothers|upsets|annoys|offends) you (?:so|that) (?:much|badly)|if (?:it's|it is|things are) (?:so|that) (?:bad|awful|terrible))(?! com[oa]?(?!\p{L}))/u,
  },
  {
    id: 'reproach',
    level: 'block',
    // "Si todos fueran como usted".
    form: /(?<!\p{L})(?:(?:si|se) (?:todos?|todas?|tots|tothom|todo (?:el|o) mundo|la gent|la gente|a xente)(?!\p{L})[^.;:!?]{0,60} com[oa]? (?:usted|voste|vostede|tu|ti|vosotros|vosaltres|vos)(?!\p{L})|if (?:everyone|everybody|people|we all)(?!\p{L})[^.;:!?]{0,60}(?:like|as \p{L}+ as) you(?!\p{L})|(?:denek|guztiek|jende guztiak) zu(?:k|ek)? (?:bezala|bezain|adina))/u,
  },
  {
    id: 'reproach',
    level: 'block',
    // "Siempre puede mudarse", "igual no es tu sitio".
    form: /(?<!\p{L})(?:mudarse|mudarte|mudaros|marcharse a|marcharte a|irse a vivir a|irte a vivir a|mudar-se|mudar-te|trasllada(?:r-se|r-te) a un|move (?:somewhere|elsewhere|to another)|beste (?:herri|auzo) batera joan)(?!\p{L})(?=[^.;:!?]{0,40}(?:pueblo|poble|pobo|barrio|barri|ciudad|ciutat|otro|altre|outro|sitio|lloc|[.!?]|$))|(?<!\p{L})(?:no|non) (?:es|e) (?:tu|su|el teu|o teu|a tua) (?:sitio|lugar|lloc|pueblo|poble)(?!\p{L})/u,
    unless: /(?<!\p{L})(?:empadron\p{L}*|baja|traslado|censo|padron\p{L}*)(?!\p{L})/u,
  },
  {
    id: 'reproach',
    level: 'block',
    // "Ja t'ho hauries d'esperar", "ya se lo podía imaginar", "what did you expect".
    form: /(?<!\p{L})(?:(?:te|se|os) lo (?:podias?|podiais|debias?|deberias?|tendrias que) (?:haber )?(?:esper|imagin|figur|supon|pens|sab)\p{L}*|(?:t'ho|s'ho|us ho) (?:hauries?|hauria|haurieu|podies|podia|podieu) (?:d'|de )?(?:esper|imagin|pens|sab)\p{L}*|(?:xa )?(?:cho|llo|volo) podias? (?:agard|imaxin|supon)\p{L}*|(?<=^|[¿¡,.] ?|(?:y|i|e|eta|pero) )(?:que|zer) (?:esperabas|esperaba usted|esperabais|esperaves|esperaveu|esperabas|agardabas|agardaba|espero zenuen)|you (?:should|must|ought to) (?:have )?expect(?:ed)?|what (?:do|did|were) you expect\p{L}*|espero behar zenuen|wasn't the wisest choice|(?:perhaps|maybe) you (?:chose|picked|should)|if you wanted (?:silence|quiet|peace|service|parking))(?!\p{L})/u,
  },
  {
    id: 'reproach',
    level: 'block',
    // "La próxima vez lea el cartel antes de llamarnos estafadores".
    form: /(?<!\p{L})(?:(?:la |a )?(?:proxima|otra|outra|propera|proxima) (?:vez|vegada),? (?:pruebe?|prueba a|procure?|intente?|mire?|lee|lea|leed|fijese|fijate|pague?|aparque?|llegue?|madrugue?|llegeix|llegeixi|miri|provi|le|lede|proba)|next time,? (?:try|read|look|park|pay|check|get up|think|listen|arrive|be on time|don't)|hurrengo(?:an|rako),? (?:irakurri|begiratu|saiatu))(?!\p{L})/u,
    unless:
      /(?<!\p{L})(?:mire? si|try (?:the|our|calling|another)|check (?:the|our) (?:website|web|app|timetable))(?!\p{L})/u,
  },
  {
    id: 'reproach',
    level: 'block',
    form: /(?<!\p{L})(?:(?:prueb[ae]|probad|prove|prova|proveu|proba|probe|try|intent[ae]|saiatu) (?:a |de )?(?:leer|llegir|ler|reading|irakurtzen)|(?:leer|leerse|informarse|pensar|mirar|contar hasta \p{L}+|llegir|informar-se|ler|reading|thinking) (?:antes|abans) de (?:gritar|quejar\p{L}*|criticar|insultar|hablar|protestar|acusar|opinar|cridar|queixar\p{L}*|parlar|falar|berrar)|before (?:you )?(?:call(?:ing)? us (?!on|at|back|for|to|again)\p{L}+|complain\p{L}*|moan\p{L}*|shout\p{L}*|insult\p{L}*|accus\p{L}*|whing\p{L}*)|(?:antes|abans) de (?:llamarnos|decirnos|dir-nos|chamarnos|insultar\p{L}*) (?:de todo|\p{L}+(?:ores|adores|ones|os|es|s))(?!\p{L}))(?!\p{L})/u,
    unless: /(?<!\p{L})(?:llamarnos (?:el|al|a los|por)|before complaining to)(?!\p{L})/u,
  },
  {
    id: 'reproach',
    level: 'block',
    form: /(?<!\p{L})(?:(?:cualquiera|qualsevol|calquera) (?:lo |la |ho |l')?(?:entiende|entenderia|enten|entendria|entende|entendeo|sabe leer)|edonork (?:ulertzen|daki|irakurtzen)|any(?:one|body) (?:can|could|would) understand)(?!\p{L})|(?<!\p{L})(?:los|las|els|les|os|as|quienes|quien) (?:que )?(?:mas )?(?:os|se|te|us|es) (?:quejais|quejan|quejas|queja|queixeu|queixen|queixades|queixan)(?!\p{L})|(?<!\p{L})(?:no (?:nos )?(?:podemos|podem)|non (?:nos )?podemos) (?:fiar(?:nos)?(?:-nos)?|refiar-nos)(?: mucho| molt| moito)?(?!\p{L})|(?<!\p{L})(?:ya|ja|xa) sab\p{L}+ (?:donde|onde|on) (?:esta|estan|son) (?:la puerta|las bolsas|la salida|a porta|as bolsas|la porta|les bosses|a papeleira|la papelera|las papeleras|as papeleiras)(?!\p{L})/u,
  },
  {
    id: 'reproach',
    level: 'block',
    // "Busque otro municipio", "sempre podeu provar de viure sota un pont", "que ya nos conocemos".
    form: /(?<!\p{L})(?:(?:busque|busca|busquese|buscate|buscad|cerqui|cerca|vete|vayase|marxi|find|try) (?:a |un |una )?(?:otro|otra|altre|altra|outro|outra|another) (?:municipio?|pueblo|poble|pobo|ciudad|ciutat|cidade|concello|town|city|village)|(?:siempre|sempre) (?:pued|pod|pot)\p{L}* (?:probar|provar|irse|irte|vivir|viure)|(?:que )?(?:ya|ja|xa) (?:nos conocemos|ens coneixem|nos coñecemos)|(?:escrib|dec|diga|escriu|dir|diu|escrit)\p{L}* (?:tonterias|bobadas|chorradas|sandeces|ximpleries|bestieses|parvadas|babecadas)|barat\p{L}* que (?:una |unha |la |las |les |a |as )?mult\p{L}+|(?:lo|los|las|els|os) perdio usted)(?!\p{L})/u,
  },
  {
    id: 'reproach',
    level: 'block',
    // "Si se hubiera pedido por su cauce, hoy no estaríamos así".
    form: /(?<!\p{L})(?:si|se) (?:se|es|lo|la|ho|o) (?:hubier|hubies|houbes|houber|hagues|tives)\p{L}* [^.;:!?]{0,60}(?<!\p{L})(?:no|non) \p{L}+ri(?:a|as|an|amos|ais|em)(?!\p{L})/u,
    unless: KINDLY,
  },
];

/** Threats by the same forms. */
export const THREAT_FORMS: readonly FormRule[] = [
  {
    id: 'threats',
    level: 'block',
    // "Siga insultando y pasaremos su perfil a la Policía".
    form: /(?<!\p{L})(?:sig(?:a|ue|an|ais)|seguid|seguide|sigue?|continu(?:e|a|en|ad|i|eu)|segueix\p{L}*|seguiu|keep|carry on|jarraitu) (?:\p{L}+(?:ando|iendo|yendo|endo|indo|ant|ent|int|ing)|\p{L}+tzen)(?:[^.;:!?]{0,25}?),? (?:y|i|e|and|eta)(?: \p{L}+){0,3}? (?:\p{L}+(?:remos|rem|ras|ra|reu|redes)(?:te|che|vos|lo|la|llo)?|we(?:'ll| will)|you(?:'ll| will)|\p{L}+ko (?:dugu|zaitugu|ditugu|zaituztegu|duzu|diogu))(?!\p{L})/u,
    unless:
      /(?<!\p{L})(?:informando|informant|leyendo|llegint|lendo|reading|trabajando|treballant|traballando|working|mejorando|millorant|mellorando|escribi\p{L}*|escriv\p{L}*|participando|participant|disfrutando|gaudint)(?!\p{L})/u,
  },
  {
    id: 'threats',
    level: 'block',
    form: /(?<!\p{L})(?:(?:pas|remit|envi|traslad|reenvi|entreg)\p{L}*(?:emos|aremos|iremos|em|arem|amos)|we(?:'ll| will) (?:pass|send|hand|forward)|pasatuko (?:dugu|diogu)|emango (?:dugu|diogu)) (?:(?:tu|su|vuestro|el teu|el seu|o teu|o seu|your|zure) )(?:perfil|profile|cuenta|compte|conta|account|profila|kontua)(?!\p{L})|(?<!\p{L})(?:cuid[ae]|cuide|mide|mida|modera|modere|vigila|vigili|coida|coide|mind|watch|zaindu) (?:esa|tu|su|aquesta|la|esa|your|hizkuntza|mihi)\s?(?:teva |seva |tua |sua )?(?:lengua|boca|llengua|lingua|lenguaje|llenguatge|tongue|mouth|language)(?!\p{L})|(?<!\p{L})(?:mensaje|comentario|missatge|comentari|mensaxe|message|comment) (?:lo leera|lo vera|el llegira|leerao|verao|will be read by|goes to) (?:la|a|the) (?:policia|police|juez|jutge|fiscal)/u,
  },
  {
    id: 'threats',
    level: 'block',
    // "Si vuelve a faltarnos al respeto, su expediente puede quedarse el último".
    form: /(?<!\p{L})(?:(?:si|se) (?:vuelv|volv|torn)\p{L}+ a (?:falt|insult|difun|difon|amenaz|amenac|ameaz|molest|ofend|ofen|ment|acus|calumni)\p{L}*|if you (?:insult|threaten|offend) us again|berriro (?:irain|mehatxa)\p{L}* (?:egiten )?ba\p{L}+)(?!\p{L})/u,
  },
];

const FIRM =
  '(?:empresa|contrata|concesionaria|adjudicataria|concessionaria|compan[iy]a|companyia|enpresa\\p{L}*|enpresak|contractor|company|firm)';

/** Blame of a group or a firm: whose doing it is said to be. */
export const BLAME_FORMS: readonly FormRule[] = [
  {
    id: 'blame',
    level: 'block',
    form: new RegExp(
      [
        // "Los jóvenes son los que la dejan así".
        String.raw`(?<!\p{L})(?:son|sont|are|e|es) (?:siempre |sempre |always )?(?:los|las|els|les|os|as|ells|ellos|the ones|those|quienes|quien|qui) (?:que |who |quen )?(?:(?:la|lo|las|los|el|els|les|ho|o|a|os|as|se|nos|ens|lle|it|them|todo|tot) )?(?:deja|deixa|ensuci|embrut|romp|trenc|tira|llenc|llanc|aparc|destroz|destros|llena|omple|quema|crema|caus|provoc|molest|grit|crid|orin|pix|mea|abandon|emborrach|leav|litter|mak|break|throw|caus|park|spoil|luxa|estraga)\p{L}*`,
        String.raw`(?<!\p{L})(?:siempre son|son siempre|sempre son|son sempre|it's always|it is always|beti) (?:los|las|els|les|os|as|the|l[oa]s de|esos|aquests|those)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:no|non) (?:tienen|tenen|teñen|te|tiene|ten) (?:ni |ningun |ninguna |cap |ningunha |nada de )?(?:respeto|respecte|respecto|educacion|educacio|verguenza|vergonya|vergonza|civismo|civisme)(?!\p{L})|(?<!\p{L})(?:have|has|show|shows) no (?:respect|manners|shame|consideration)(?!\p{L})|(?<!\p{L})ez (?:dute|du) (?:errespeturik|lotsarik|heziketarik)(?!\p{L})`,
        String.raw`(?<!\p{L})${FIRM}(?!\p{L})[^.;:!?]{0,40}(?<!\p{L})(?:no|non) (?:esta|estan) (?:cumpliendo|complint|cumprindo|haciendo|fent|facendo|a la altura|a l'alcada|dando|donant)(?!\p{L})|(?<!\p{L})(?:no|non) (?:cumple|compleix|complix|cumpre) (?:${FIRM}|la ${FIRM})(?!\p{L})`,
        String.raw`(?<!\p{L})${FIRM}(?!\p{L})[^.;:!?]{0,40}(?<!\p{L})(?:isn't|is not|aren't|are not) (?:doing (?:its|their) (?:job|work)|complying|delivering|up to)|(?<!\p{L})${FIRM}(?!\p{L})[^.;:!?]{0,30}ez (?:da|du|ari|dute|dabil)[^.;:!?]{0,20}(?:betetzen|bete)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:nos|ens) (?:tiene|tienen|te|tenen|ten|teñen) (?:ya |ja |xa )?(?:hart[oa]s?|farts?|fart[oa]s?|tips|ata o)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:no|non) (?:la |l'|a |o |los |as |els )?(?:ensuciamos|embrutem|luxamos|rompemos|trenquem|tiramos|tirem|botamos) (?:nosotros|nosaltres|nos)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:es|e|son) cosa (?:de|d'|dels?|dos|das) (?:l[oa]s |els |les |os |as )?(?:vecin|vein|jovene?s|joves|mozos|turist|dueno|duen|propietari|amos|gamberr|incivic)\p{L}* (?:que (?:no|la|lo|dejan|tiran|ensucian))`,
      ].join('|'),
      'u',
    ),
    unless: /(?<!\p{L})(?:seguro|asegurad\p{L}*)(?!\p{L})$/u,
  },
];
