import { foldText } from '../../text/fold-text.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';

const MACHINE = String.raw`(?:asistente|assistent|asistente virtual|laguntzaile\p{L}*|assistant|bots?|chatbot|robot|ia|ai|ia generativa|modelo|model|sistema|system|sistemari|redactor automatico|automatic)`;
const OUR_RULES = String.raw`(?:normas|instruccion\p{L}*|instruccions|instrucions|reglas|normes|regles|regras|ordenes|ordres|ordes|indicacion\p{L}*|directri\p{L}+|rules|instructions|guidelines|prompt|arau\p{L}*|jarraibide\p{L}*|agindu\p{L}*)`;

/** Words with which a post speaks to the machine that may answer it. Looked for in the post, folded loosely. */
const ORDERS = new RegExp(
  [
    String.raw`(?<!\p{L})(?:nota|aviso|avis|mensaje|missatge|mensaxe|instruccion|instruccio|orden|ordre|orde|ordes|oharra|agindua|note|message|instructions?|order) (?:interna |oculta |hidden |secreta )?(?:para|per a|per|al|del|do|ao|to|for|from) (?:el |la |l'|a |o |the |any )?(?:la )?${MACHINE}(?!\p{L})`,
    String.raw`(?<!\p{L})(?:system|sistema|prompt|admin|developer) ?(?:note|message|override|mode|prompt)(?!\p{L})|(?:^|[.!?\n(\[] ?)(?:system|sistema|prompt|asistente|assistant|ia|ai|bot) ?:`,
    String.raw`(?<!\p{L})(?:olvid|ignor|obvi|omit|salt|desatien|oblid|esquec|forget|disregard|ahaztu)\p{L}*(?:-vos)? (?:de |d')?(?:(?:(?:all|todas?|totes|tots|todos|any|your|the|tus|sus|vuestras|las|los|les|els|as|os|teves|seves|tuas|zure|aurreko|previous|prior|teus|mis|teues|vostres) ){1,4}${OUR_RULES}|(?:todo )?lo anterior|tot l'anterior|o anterior|(?:everything|all|anything) (?:of the )?(?:above|before))(?!\p{L})`,
    String.raw`(?<!\p{L})(?:zure |aurreko )${OUR_RULES} (?:ahaztu|alde batera utzi|baztertu)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:a partir de (?:ahora|agora|ara)|d'ara endavant|desde ahora|dende agora|from now on|hemendik aurrera),? (?:eres|ets|es|responde\p{L}*|respon\p{L}*|contesta\p{L}*|habla\p{L}*|parla\p{L}*|you are|you're|answer|reply|act|zu)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:responde|responda|contesta|conteste|respon|respongui|escribe|escriu|escribeo|redacta|habla|parla|fala|answer|reply|respond|write|talk|speak|erantzun|idatzi)\p{L}{0,3} (?:siempre |solo |nomes |so |only |just |bakarrik |me )?(?:como|com|coma|as|like|en|in|con|amb) (?:si fueras |if you were )?(?:un[ao]?s? |unha |a |an |el |la )?(?:pirat\p{L}*|poem\p{L}*|poet\p{L}*|vers\p{L}*|rim\p{L}*|haiku|paread\p{L}*|rodoli\p{L}*|rhym\p{L}*|cancion|canço|song|shakespeare|yoda|alcalde\p{L}*|mayor|mayusculas|majuscules|maiusculas|capital letters|emojis?|bertso\p{L}*|klingon|latin)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:si eres|si ets|se es|if you are|if you're|if this is|si esto lo (?:lee|contesta)|si ho llegeix) (?:un |una |unha |a |an )?${MACHINE}(?!\p{L})|(?<!\p{L})${MACHINE} bat bazara`,
    String.raw`(?<!\p{L})(?:bertsotan|olerkiz|pirata baten moduan|pirata bat bezala) (?:erantzun|idatzi)|(?<!\p{L})(?:erantzun|idatzi) (?:bertsotan|olerkiz|pirata baten moduan|pirata bat bezala|maiuskulaz)`,
  ].join('|'),
  'u',
);

/** Returns true for a post that orders what a machine should answer. What such a reply says beyond the facts, a person looks at. */
export const ordersMachine = rememberLast(
  (post: string): boolean => ORDERS.test(foldText(post, 'loose').text),
  FACTS_REMEMBERED,
);
