/**
 * Phrases that assert causes, states and coming events, in five languages. They need a fact of
 * their own even in a sentence that also thanks or refers. Verb forms (`done-acts.ts`) identify
 * completed acts.
 */
export const CLAIM_LANGUAGE: readonly string[] = [
  // es
  '(manana|hoy|pronto|enseguida|jueves|viernes|lunes|martes|miercoles) .. (tendras|tendreis|tendra|tendran|estara|estaran|quedara|quedaran|volvera|volveran|podras|podreis|funcionara)',
  'se (debe|deben|debio|debia)',
  '(debido|culpa|causa) (a|al|de|del)',
  '(viene|vienen|procede|proceden|provoca|provocan|origina) (de|del|por)',
  '(funciona|funcionan|esta|estan) (con normalidad|perfectamente|correctamente|bien)',
  '(manana|hoy|pronto|ya|enseguida|jueves|viernes|lunes|martes|miercoles) (abrimos|abre|abren|empieza|empezamos|comienza|llega|llegan|vuelve|vuelven|reparamos|arreglamos|limpiamos|cortamos|cambiamos|instalamos)',
  'no (hay|habra|hubo) (ningun|ninguna)? (heridos|herido|victimas|colas|cola|espera|esperas|demoras|retrasos|danos|afectados|restricciones|filtracion)',
  '(ampli*|prorrog*|aplaz*) (el|la|los|las)? (plazo|plazos)',
  '(plazo|plazos) se (amplia|amplian|prorroga|aplaza)',
  '(equipo|brigada|camion|patrulla|cuadrilla|operarios|tecnicos|bomberos|dotacion|dotaciones|helicoptero) .. (va|van|viene|vienen|llega|llegan|sale|salen|pasara|pasa|pasan|cambia|repara|arregla|trabaja|trabajan|esta|estan) (de|en|el|al|a|manana|hoy|ya|para)',
  '(esta|estan) (ya)? (bajando|subiendo|creciendo|remitiendo|mejorando|empeorando)',
  'se han llevado',
  // ca
  '(dema|hui|avui|prompte|dijous|divendres|dilluns|dimarts|dimecres) .. (tindras|tindreu|tindra|estara|estaran|quedara|tornara|podras|podreu|funcionara)',
  'es (deu|deuen) a',
  '(ve|venen|prove|provenen) (de|d|del|dels|per)',
  '(funciona|funcionen) (amb normalitat|be|perfectament)',
  '(dema|hui|avui|prompte|ja|dijous|divendres|dilluns|dimarts|dimecres) (obrim|obri|obren|comenca|arriba|torna|reparem|netegem|canviem)',
  'no (hi ha|hi haura) (cap)? (ferits|ferit|victimes|cues|cua|retards|danys|afectats)',
  '(equip|brigada|camio|patrulla|bombers|helicopter) .. (va|van|ve|venen|arriba|passara|passa|canvia|repara|treballa|treballen|esta|estan) (de|en|el|al|a|dema|hui|ja|per)',
  '(esta|estan) (ja)? (baixant|pujant|creixent|remetent|millorant|empitjorant)',
  's han (endut|emportat)',
  // gl
  '(maña|mañan|hoxe|axiña|xoves|venres|luns|martes|mercores) .. (teras|teredes|tera|estara|estaran|quedara|volvera|poderas|funcionara)',
  'debese a',
  '(ven|veñen|procede|proceden) (de|da|do|dunha|dun)',
  '(funciona|funcionan) (con normalidade|ben|perfectamente)',
  '(mañan|hoxe|axiña|xa|xoves|venres|luns|martes|mercores) (abrimos|abre|abren|comeza|chega|volve|arranxamos|limpamos|cambiamos)',
  'non (hai|habera) (ningun|ningunha)? (feridos|ferido|vitimas|colas|cola|retrasos|danos|afectados)',
  '(equipo|brigada|camion|patrulla|bombeiros|helicoptero) .. (vai|van|ven|chega|pasara|cambia|arranxa|traballa|traballan|esta|estan) (de|en|na|no|ao|a|mañan|hoxe|xa|para)',
  '(esta|estan) (xa)? (baixando|subindo|medrando|remitindo|mellorando|empeorando)',
  '(levaron|roubaron) ',
  // eu
  '(dator|datoz)',
  '(zioz|erruz|ondorioz|delako|direlako) ',
  '(ondo|normaltasunez) (dabil|dabiltza|funtzionatzen)',
  '(bihar|gaur|laster) ... (irekiko|hasiko|iritsiko|itzuliko|konponduko|garbituko)',
  'ez dago .. (zauriturik|biktimarik|ilararik|kalterik)',
  '(argia|ura|zerbitzua) .. (itzuli|etorri) da',
  // en
  '(tomorrow|today|soon|monday|tuesday|wednesday|thursday|friday) .. (you|it|they) (will|ll) (have|be|get)',
  '(you|it|they) (will|ll) (have|be|get) .. (tomorrow|today|soon|by (monday|tuesday|wednesday|thursday|friday))',
  '(is|are) (now)? (going (down|up)|rising|falling|dropping|receding|improving|getting (better|worse))',
  '(was|were|has been|have been) (stolen|leaked)',
  '(due to|because of|caused by|comes from|come from|result of|down to a)',
  '(is|are) (working|running) (normally|fine|well|again)',
  '(tomorrow|today|soon|already|monday|tuesday|wednesday|thursday|friday) (we|the|it|they) (open|opens|start|starts|arrive|arrives|repair|fix|return|returns)',
  'there (is|are|were) no (injured|injuries|victims|queues|queue|delays|damage|leak)',
  '(team|crew|crews|truck|patrol|engineers|technicians|firefighters|helicopter) .. (is|are|will|comes|arrives) (at|on|there|working|repairing|coming|going|sent|way|fixing)',
];

/**
 * Phrases for matters that are unknown, felt with the citizen, or called untrue; such a sentence
 * does not assert its acts.
 */
export const OPEN_MATTERS: readonly string[] = [
  '(no|aun no|todavia no) (nos|lo|la) (ha|han) (dado|dicho|confirmado|facilitado|pasado|comunicado)',
  '(no|encara no) (ens|l|la|ho) (ha|han) (donat|dit|confirmat|facilitat|passat|comunicat)',
  '(non|ainda non) (nos|o|a) (deu|dixo|deron|dixeron|confirmou|confirmaron|pasou|pasaron)',
  'ez (digute|digu) .. (eman|esan|baieztatu)',
  '(has|have) not (given|told|confirmed|sent) us',
  '(no|aun no|todavia no|tampoco) (sabemos|conocemos|podemos|tenemos|consta)',
  '(sentimos|lamentamos) .. (que|lo|como|cuanto)',
  '(es|son) (falso|falsa|falsos|falsas)',
  'no es (cierto|cierta|verdad)',
  '(dices|decis|dice usted|cuentas|contais|comentas|segun cuentas|dius|dieu|contes|dis|contas|diozu|diozuna|diozunez)',
  'you (say|tell|mention|write)',
  '(menos mal|sort que|menys mal|eskerrak) ',
  'good thing',
  '(no|encara no|tampoc) (sabem|coneixem|podem|tenim|consta)',
  '(sentim|lamentem|greu) .. (que|el|com)',
  '(es|son) (fals|falsa)',
  'no es (cert|veritat)',
  '(non|ainda non) (o)? (sabemos|coñecemos|podemos|temos|consta)',
  '(sentimos|lamentamos) .. (o|como)',
  '(e|son) (falso|falsa)',
  'ez (dakigu|dugu .. ezagutzen)',
  '(sentitzen) dugu',
  'faltsua da',
  '(do not|don t|cannot|can t) .. (know|confirm|say)',
  '(sorry) .. (about|that|for|to)',
  '(is|are) (false|untrue)',
  'not true',
];

/** The colour or level of a warning: must be the very one that a fact gives. */
export const WARNING_LEVELS: readonly string[] = [
  '(aviso|avisos|alerta|nivel|avis|nivell|warning|alert|level|abisu|abisua|mensaxe) .. (rojo|roja|naranja|amarillo|amarilla|verde|roig|roja|taronja|groc|groga|verd|vermello|vermella|laranxa|amarelo|amarela|gorria|laranja|horia|berdea|red|orange|amber|yellow|green)',
  '(red|orange|amber|yellow|green) .. (warning|alert)',
  'bandera (roja|amarilla|verde|vermella|groga|verda|vermella|amarela|gorria|horia|berdea)',
  '(red|yellow|green) flag',
];
