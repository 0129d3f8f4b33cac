import type { WithheldMatter } from '../../handbook/model-settings.ts';

/** Subjects of a post that a language model elsewhere does not see, or none at all. */
export type Matter = WithheldMatter | 'violence';

/**
 * Words for a minor, for a person's health or for violence, also against oneself: one line a
 * language, es ca gl eu en. The list is wide on purpose.
 */
export const GUARDED_MATTERS: readonly { name: Matter; phrases: readonly string[] }[] = [
  {
    name: 'minors',
    phrases: [
      '(menor|menores|nino|ninos|nina|ninas|nene|nena|bebe|bebes|crio|crios|cria|crias|chiquillo*|chaval|chavales|adolescente*|hijo|hijos|hija|hijas|nieto|nieta|nietos|sobrino|sobrina|alumno*|alumna*|recien nacido|pequeno|pequena|pequenos)',
      '(menors|xiquet*|nen|nens|nena|nenes|nado|nadons|bebe|fill|fills|filla|filles|net|neta|nets|nebot|neboda|alumne*|adolescent*|criatura|criatures)',
      '(menores|neno*|nena*|rapaz|rapaces|rapaza*|cativo*|cativa*|fillo|fillos|filla|fillas|neto|neta|sobrino|alumno*|bebe)',
      '(adingabe*|haur|haurra*|haurre*|ume|umea*|umee*|seme|semea*|alaba*|biloba*|iloba*|ikasle*|nerabe*|jaioberri*)',
      '(minor|minors|child|children|kid|kids|baby|babies|toddler*|infant*|teenager*|son|sons|daughter*|grandson|granddaughter|grandchild*|nephew*|niece*|pupil*|newborn*|underage)',
    ],
  },
  {
    name: 'health',
    phrases: [
      '(enfermo*|enferma*|enfermedad*|diagnostic*|cancer|tumor|quimio*|embaraz*|ansiedad|depresi*|epilep*|diabet*|alzheimer|demencia|discapac*|minusval*|dependiente|alergi*|intolerancia|celiac*|asma|asmatic*|infarto|ictus|vomit*|diarrea|fiebre|sintoma*|gastroenteritis|intoxica*|medicacion|medicamento*|medicina*|pastilla*|tratamiento|operacion|operad*|cirugia|ingresad*|hospitaliz*|urgencias|psiquiatr*|psicolog*|adiccion*|alcoholi*|toxicoman*|vih|sida|contagi*|oxigeno|dialisis|silla de ruedas|herid*)',
      '(malalt*|malaltia*|diagnostic*|cancer|quimio*|embarass*|ansietat|depressi*|epilep*|diabet*|alzheimer|demencia|discapac*|allergi*|alergi*|celiac*|asma|infart|ictus|vomit*|diarrea|febre|simptoma*|gastroenteritis|intoxica*|medicacio|medicament*|medecina|pastill*|tractament|operacio|operat|operada|ingressa*|hospitalitz*|psiquiatr*|psicoleg*|addiccio*|contagi*|oxigen|dialisi|cadira de rodes|ferit*)',
      '(enfermo*|enferma*|enfermidade*|doente*|doenza*|diagnostic*|cancro|embaraz*|ansiedade|depresi*|diabet*|discapac*|alerxi*|asma|febre|sintoma*|vomit*|intoxica*|medicacion|medicamento*|pastilla*|tratamento|operacion|operado|ingresad*|hospitaliz*|urxencias|psiquiatr*|psicolog*|adiccion*|contaxi*|osixeno|dialise|cadeira de rodas|ferid*)',
      '(gaixo*|gaixotasun*|diagnosti*|minbizi*|haurdun*|antsietate*|depresio*|epileps*|diabet*|alzheimer*|dementzia*|desgaitasun*|ezgaitasun*|alergi*|asma*|infartu*|sukar*|sintoma*|goragale*|beherako*|intoxika*|botika*|sendagai*|pilula*|tratamendu*|ebakuntza*|ospitaleratu*|larrialdietan|psikiatr*|psikolog*|adikzio*|kutsa*|oxigeno*|dialisi*|gurpil aulki*|zauritu*)',
      '(ill|illness*|sick|disease*|diagnos*|cancer|tumour|tumor|chemo*|pregnan*|anxiety|depress*|epilep*|diabet*|alzheimer*|dementia|disabled|disabilit*|allerg*|coeliac|asthma*|stroke|heart attack|vomit*|diarrhoea|fever|symptom*|poisoned|poisoning|medication|medicine*|pills|treatment|surgery|hospitalised|hospitalized|psychiatr*|psycholog*|addict*|hiv|contagio*|oxygen|dialysis|wheelchair|injured)',
    ],
  },
  {
    name: 'violence',
    phrases: [
      '(violencia|violento|violenta|maltrat*|agresion*|agred*|paliza|palizas|pega|pegan|pego|pegado|pegaron|pegandole|golpea*|amenaza*|acosa|acosan|acoso|acosador*|violacion|violada|violado|violador*|abuso sexual|abusos|abusa de|navaja|cuchillo|pistola|arma|armas|matar|matarme|matarla|matarlo|asesin*|secuestr*|punalada*|apunal*|suicid*|quitarme la vida|quitarse la vida|hacerme dano|hacerse dano|orden de alejamiento|016)',
      '(violencia|violent|violenta|maltract*|agressio*|agred*|pallissa|pega|peguen|pegat|colpeja*|amenac*|assetja*|violacio|violada|abusos|abus sexual|navalla|ganivet|pistola|arma|armes|matar|assassin*|segrest*|punyalad*|apunyal*|suicid*|llevar me la vida|fer me mal|ordre d allunyament)',
      '(violencia|violento|violenta|maltrat*|agresion*|agred*|malleira|pega|pegan|pegou|golpea*|ameaz*|acosa*|acoso|violacion|violada|abusos|abuso sexual|navalla|coitelo|pistola|arma|armas|matar|asasin*|secuestr*|coitelada*|suicid*|quitarme a vida|facerme dano|orde de afastamento)',
      '(indarkeri*|bortxa*|tratu txar*|eraso*|jipoi*|jotzen|kolpe*|mehatxu*|jazarpen*|jazartu*|bortxaket*|abusu*|labana*|aizto*|pistola|arma|armak|hil nahi|hilko|hilketa*|bahitu*|suizid*|bere buruaz beste|nire buruaz beste|urruntze agindu*)',
      '(violence|violent|abuse*|abusive|assault*|attack*|beat|beats|beating|beaten|hits|threat*|stalk*|harass*|rape*|knife|gun|weapon*|kill|kills|killing|murder*|kidnap*|stab*|suicid*|take my own life|end my life|hurt myself|hurt himself|hurt herself|restraining order)',
    ],
  },
];
