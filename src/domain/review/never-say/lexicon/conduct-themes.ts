import type { NeverSayTheme } from '../never-say-theme.ts';

/** Themes that only the playbooks of accusations, strikes, hate and persons at risk forbid. */
export const conductThemes: readonly NeverSayTheme[] = [
  {
    id: 'denial',
    onlyFor: ['denial', 'attack', 'names', 'informant', 'party-lines'],
    factsMaySay: 'freely',
    never: {
      es: [
        '(todo es|rotundamente|totalmente|absolutamente|negamos|desmentimos|niega|desmiente) .. (fals*|mentira*|bulo|invent*|montaje|calumni*|infundi*|acusacion*|rotundamente)',
        '(alcalde|alcaldesa|concejal|concejala|concejales|edil|equipo de gobierno) .. (no|es|ha|tiene|niega|actuo|esta|cobro|firmo|dimit*)',
        '(persecucion|caceria|caza de brujas|campana de|intereses ocultos|interesad*|despecho|venganza|quien lo (dice|publica)|quienes (lo dicen|acusan)|periodico|medio)  .. (intereses|mentir*|manipul*|desprestig*|politic*|ataca*|acus*)?',
        '(contrato|contratos|adjudicacion|obra) .. (legal|legales|impecable*|intachable*|correct*|limpi*|conforme)',
        '(manos limpias|conciencia tranquila|nada que (ocultar|esconder)|honradez|honest*|intachable*)',
        '(quien|persona que|empleado que|exempleado|denunciante) .. (filtro|filtrado|denuncio|informo|aviso)',
      ],
      ca: [
        '(tot es|rotundament|totalment|neguem|desmentim) .. (fals*|mentid*|invent*|muntatge|calumni*|acusacio*)',
        '(alcalde|alcaldessa|regidor|regidora|equip de govern) .. (no|es|ha|te|nega|va|esta)',
        '(contracte|contractes|adjudicacio) .. (legal|legals|impecable*|correct*|net*)',
        '(mans netes|consciencia tranquil*|res a amagar|res que amagar|honrad*|honest*)',
        '(persecucio|cacera|caça de bruixes|campanya de)',
      ],
      gl: [
        '(todo e|rotundamente|totalmente|negamos|desmentimos) .. (fals*|mentira*|invent*|montaxe|calumni*|acusacion*)',
        '(alcalde|alcaldesa|concelleir*|equipo de goberno) .. (non|e|ten|nega|actuou|esta|foi)',
        '(contrato|contratos|adxudicacion) .. (legal|legais|impecable*|correct*|limp*)',
        '(mans limpas|conciencia tranquila|nada que (agochar|ocultar)|honrad*|honest*|a oposicion|goberno anterior)',
        '(persecucion|cacaria|caza de bruxas|campaña de|denunciante)',
      ],
      eu: [
        '(gezur hutsa|asmatu*|muntaia|kalumnia)',
        '(ukatzen|gezurtatzen) (dugu|du)',
        '(alkate*|zinegotzi*|gobernu taldea*) .. (ez|da|du|dago)',
        '(kontratu*|adjudikazio*) .. (legezko*|zuzen*|garbi*)',
        '(esku garbiak|kontzientzia lasai|ezkutatzeko ezer|oposizio*|salatzailea)',
        '(jazarpen*|sorgin ehiza|kanpaina)',
      ],
      en: [
        '(completely|totally|categorically|flatly) .. (false|lies|a lie|untrue|made up|fabricat*|invented)',
        '(we deny|deny|denies|refute*)',
        '(mayor|councillor|councillors) .. (is|has|did|was|not|will|denies)',
        '(contract|contracts|award) .. (legal|lawful|flawless|correct|above board)',
        '(clean hands|clear conscience|nothing to hide|honest*)',
        '(witch hunt|smear*|campaign against|persecution|vendetta)',
      ],
    },
  },
  {
    id: 'isolated-case',
    onlyFor: ['isolated-case', 'blame-the-victim', 'identity', 'sanctions'],
    factsMaySay: 'freely',
    never: {
      es: [
        '(no creemos|dudamos|nos extrana|no nos consta|es raro|seguro que no|no nos cuadra|tu version|segun tu|si es que|si de verdad|supuestamente|presuntamente|si fuera verdad|algo harias|algo haria|provoc*|sacado de contexto|exagera*)',
      ],
      ca: [
        '(no creiem|dubtem|ens estranya|no ens consta|la teua versio|segons tu|si es que|si de veres|suposadament|presumptament|algo faries|alguna cosa faries|provoc*|tret de context)',
      ],
      gl: [
        '(non cremos|dubidamos|estrananos|estráñanos|non nos consta|a tua version|segundo ti|se e que|se de verdade|supostamente|presuntamente|algo farias|provoc*|fora de contexto|malentendido)',
      ],
      eu: [
        '(ez dugu uste|zalantza dugu|harritzen gaitu|zure bertsioa|zure arabera|omen|ustez|egia bada|probokatu*|testuingurutik|gaizki ulertu)',
      ],
      en: [
        '(we doubt|don t believe|do not believe|hard to believe|your version|according to you|supposedly|allegedly|if it s true|if that is true|if true|you must have|provok*|taken out of context)',
      ],
    },
  },
  {
    id: 'name-the-problem',
    onlyFor: ['name-the-problem', 'judgement', 'promise-rescue'],
    factsMaySay: 'freely',
    never: {
      es: [
        '(suicid*|matarte|quitarte|autolesion*|maltrat*|malos tratos|agresor*|violencia|abuso*|violacion|depresion|ansiedad|te pega|tu pareja|tu marido|tu padre)',
        '(deberias|tendrias que|tienes que|has de|intenta|animo que|piensa en|no hagas|sé fuerte|se fuerte|por que no|como es que|que hiciste|que paso|podrias haber|la vida es|todo pasa|mira lo bueno|hay gente peor)',
      ],
      ca: [
        '(suicid*|suïcid*|matar te|autolesio*|maltract*|agressor*|violencia|abus*|violacio|depressio|ansietat|et pega|la teua parella|el teu marit)',
        '(hauries|has de|intenta|pensa en|no faces|sigues fort|per que no|com es que|que va passar|la vida es|tot passa)',
      ],
      gl: [
        '(suicid*|matarte|autolesion*|maltrat*|malos tratos|agresor*|violencia|abuso*|violacion|depresion|ansiedade|pegache|a tua parella|o teu marido)',
        '(deberias|terias que|tes que|intenta|pensa en|non fagas|se forte|sé forte|por que non|que pasou|a vida e|todo pasa|acougate)',
      ],
      eu: [
        '(suizidi*|bizitza kendu|zure burua hil|tratu txar*|erasotzaile*|indarkeria*|abusu*|bortxaketa*|depresio*|antsietate*|bikoteak|senarrak)',
        '(beharko zenuke|saiatu|pentsatu|izan indartsu|zergatik ez|zer gertatu zen|bizitza ederra|dena pasatzen)',
      ],
      en: [
        '(suicid*|kill yourself|self harm|abuse*|abusive|violence|aggressor|rape|depress*|anxiety|your partner|your husband|hits you)',
        '(you should|you must|try to|cheer up|think of|think about|be strong|why don t|why didn t|what did you|what happened|life is|it will pass|others have it)',
      ],
    },
  },
  {
    id: 'opinion-on-the-strike',
    onlyFor: ['opinion-on-the-strike'],
    factsMaySay: 'freely',
    never: {
      es: [
        '(huelga|paro|huelguistas|sindicat*|comite|plantilla|conductores) .. (just*|injust*|legitim*|ilegitim*|necesari*|innecesari*|desproporcionad*|salvaje|politic*|abus*|egoist*|razon|derecho a|perjudic*|comprens*|absurd*|irresponsab*|capricho*|lament*)',
        '(apoyamos|respaldamos|compartimos|rechazamos|condenamos|criticamos|lamentamos|no compartimos|entendemos) .. (huelga|paro|sindicat*|reivindicacion*|huelguistas|empresa)',
        '(entendemos|comprendemos|compartimos|aceptamos|gusta|justifica*) .. (que se pare|que paren|que se haga huelga|parar|la huelga|el paro|los paros)',
        '(empresa|operadora|patronal|sindicat*|comite|huelguistas|conductores|plantilla) .. (forzado|forzo|provocado|provoco|buscado|quiere|quieren|no quiere*|se niega*|culp*|enquist*|bloque*|responsable*|abus*)',
      ],
      ca: [
        '(vaga|aturada|vaguistes|sindicat*|comite|plantilla|conductors) .. (just*|injust*|legitim*|necessari*|desproporcionad*|salvatge|politic*|abus*|egoist*|rao|perjudic*|comprens*|irresponsab*)',
        '(recolzem|fem costat|compartim|rebutgem|condemnem|critiquem|lamentem|donem suport|entenem) .. (vaga|aturada|sindicat*|reivindicacio*|empresa)',
        '(entenem|comprenem|compartim|acceptem|agrada|justifica*) .. (que es pare|que paren|que es faca vaga|parar|la vaga|l aturada|les aturades)',
        '(empresa|operadora|patronal|sindicat*|comite|vaguistes|conductors|plantilla) .. (forcat|va forcar|provocat|va provocar|buscat|vol|volen|no vol*|es nega*|culp*|bloque*|responsable*|abus*)',
      ],
      gl: [
        '(folga|paro|folguistas|sindicat*|comite|cadro de persoal|condutores) .. (xust*|inxust*|lexitim*|necesari*|desproporcionad*|salvaxe|politic*|abus*|egoist*|razon|prexudic*|comprens*|irresponsab*)',
        '(apoiamos|compartimos|rexeitamos|condenamos|criticamos|lamentamos|entendemos) .. (folga|paro|sindicat*|reivindicacion*|empresa)',
        '(entendemos|comprendemos|compartimos|aceptamos|gusta|xustifica*) .. (que se pare|que paren|que se faga folga|parar|a folga|o paro|os paros)',
        '(empresa|operadora|patronal|sindicat*|comite|folguistas|condutores) .. (forzado|forzou|provocado|provocou|buscado|quere|queren|non quere*|negase|culp*|bloque*|responsable*|abus*)',
        '(refens|chantaxe)',
      ],
      eu: [
        '(greba*|grebalari*|sindikatu*|gidari*) .. (bidezko*|bidegabe*|zilegi*|beharrezko*|neurrigabe*|politiko*|berekoi*|arrazoi*|kalte*|arduragabe*|ulergarri*)',
        '(babesten|onartzen|gaitzesten|kritikatzen|ulertzen) .. (greba*|sindikatu*)',
        '(enpresak|enpresa|patronalak|sindikatuek|grebalariek|gidariek) ... (behartu|eragin|ez du nahi|ez dute nahi|uko|errudun*|erru*|blokeatu*)',
        '(bahitu*|xantaia*)',
      ],
      en: [
        '(strike|strikers|union|unions|drivers|walkout) .. (fair|unfair|just|unjust|legitimate|illegitimate|necessary|unnecessary|disproportionate|political|selfish|right to|wrong|harm*|irresponsib*|understandabl*|greedy|reasonabl*)',
        '!(money|come|came|get|got|go|going|be|is|are|call|put) (support|back|share|reject|condemn|criticise|criticize|oppose|regret|sympathise) .. (strike|union*|strikers|walkout|company)',
        '(company|operator|management|union|unions|strikers|drivers) .. (forced|caused|provoked|brought (this|it) on|refuse*|wants to|doesn t want|to blame|fault|stubborn|blocking)',
      ],
    },
  },
  {
    id: 'hate-debate',
    onlyFor: ['debate', 'slur', 'mockery'],
    factsMaySay: 'freely',
    never: {
      es: [
        '(inmigrante*|migrante*|extranjer*|gitan*|musulman*|moros|homosexual*|gay|gays|lesbiana*|trans|negros|judi*) .. (no|son|tambien|pagan|cobran|cometen|trabajan|aportan|tienen|delin*)',
        '(racista*|xenofob*|homofob*|machista*|fascista*|facha|fachas|nazi|nazis|nazismo|nazisme|nazism|nazia|naziak|neonazi*|intolerante*|odiador*)',
      ],
      ca: [
        '(immigrant*|migrant*|estranger*|gitan*|musulman*|homosexual*|gai|gais|lesbian*|trans|negres|jueu*) .. (no|son|tambe|paguen|cobren|treballen|aporten|tenen)',
        '(racist*|xenofob*|homofob*|masclist*|feixist*|nazi|nazis|nazismo|nazisme|nazism|nazia|naziak|neonazi*|intolerant*)',
      ],
      gl: [
        '(inmigrante*|migrante*|estranxeir*|xitan*|musulman*|homosexua*|gai|lesbian*|trans|negros|xude*) .. (non|son|tamen|pagan|cobran|traballan|achegan|teñen)',
        '(racista*|xenofob*|homofob*|machista*|fascista*|nazi|nazis|nazismo|nazisme|nazism|nazia|naziak|neonazi*|intolerante*)',
      ],
      eu: [
        '(etorkin*|migratzaile*|atzerritar*|ijito*|musulman*|homosexual*|gay*|lesbiana*|trans|beltz*|judu*) .. (ez|dira|ere|dute)',
        '(arrazista*|xenofobo*|homofobo*|matxista*|faxista*|nazi|nazis|nazismo|nazisme|nazism|nazia|naziak|neonazi*|intolerante*)',
      ],
      en: [
        '(immigrant*|migrant*|foreigner*|gypsies|muslim*|homosexual*|gay|gays|lesbian*|trans|blacks|jew*) .. (do|don|are|also|pay|work|have|commit|contribute)',
        '(racist*|xenophob*|homophob*|sexist*|fascist*|nazi|nazis|nazismo|nazisme|nazism|nazia|naziak|neonazi*|bigot*|intolerant)',
      ],
    },
  },
];
