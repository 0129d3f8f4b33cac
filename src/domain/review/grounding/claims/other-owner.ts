import type { LiveFact } from '../../../drafts/live-fact.ts';
import type { RarePattern } from '../../../text/patterns/rare-pattern.ts';
import { rarePattern } from '../../../text/patterns/rare-pattern.ts';
import { rememberNewest } from '../../../text/remember-for.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { enteredFacts } from '../shared-readings.ts';

/** Owner of a matter, by a note. */
type Owner = 'ours' | 'theirs';

const HOUSE = String.raw`(?:ay(?:un)?to\b\.?|ayuntamiento|ajuntament|concello|udal\p{L}*|town hall|council)`;
const OTHERS = String.raw`(?:conseller[ií]a?|consejer[ií]a|junta|xunta|generalitat|govern|gobierno|ministeri\p{L}*|estado|estat|renfe|adif|diputaci\p{L}+|deputación|confederaci\p{L}+|comunidad\p{L}*|dgt|correos|correus|delegaci\p{L}+|polic[ií]a nacional|extranjer[ií]a|catastro|seguridad social|jaurlaritza|aldundi\p{L}*|diputazio\p{L}*|cons[oò]rcio?|consorci|mancomunidad|mancomunitat|mancomunidade|partzuergo\p{L}*|cabildo|consell insular|ministry|regional (?:government|ministry)|adm(?:inistraci\p{L}+|\.) del estado)`;
const NOT = '(?:no|non|ez|not)';

/** "No municipal", "ayto no gestiona", "depende de la Junta", "carretera de la Xunta", "servicio Renfe". */
const THEIRS = new RegExp(
  [
    String.raw`(?<!\p{L})${NOT} (?:es |é |és |son )?(?:de )?(?:(?:competen|competèn)\p{L}+ |asunto |cosa |servicio |servei )?(?:municipal|del? ${HOUSE}|${HOUSE})`,
    String.raw`${HOUSE},? (?:\p{L}+ )?${NOT}(?!\p{L})`,
    String.raw`(?:competen\p{L}+|compet[eè]n\p{L}+|titular\p{L}+|gesti\p{L}+|gesti[oó]n|depende\p{L}*|dep[eè]n\p{L}*|compete|lleva|resuelve|tramita|convoca|servicio|servei|servizo|carretera|estrada|hospital|vía|línea|(?<!\p{L})(?:es|son|és|é)|=|(?:^|: )(?:l[oae]s? (?:\p{L}+ (?:y \p{L}+ )?)?)?)(?: previa)?:? (?:(?:de|del|da|do|a|á|ao|al|por|la|el|o|l['’]|d['’])\s?){0,3}${OTHERS}`,
  ].join('|'),
  'iu',
);
const OURS_VERB = `${HOUSE} (?:se )?(?:ocupa|encarga|mantiene|mant[eé]n|gestiona|repara|limpia)`;
const OURS = new RegExp(
  String.raw`(?<!(?<!\p{L})${NOT} )(?<!\p{L})(?:(?:es|é|és|red|xarxa|rede|vía|servicio|titularidad|mantenimiento) )?municipal(?:es|s|ais)?(?!\p{L})|(?:corresponde|correspon|compete|pertoca|toca|dagokio) (?:a |al |ao |á )(?:l['’])?${HOUSE}|(?:gestiona|lleva|concede|conceden|depende del?|compete (?:al|ao)) (?:el |o )?(?:${HOUSE}|área municipal)|(?:mantenimiento|manteniment|mantemento|mantentze\p{L}*|limpieza|neteja|limpeza|gesti[oó]n?|xesti[oó]n|kudeaketa|competencia|titularidad|conservaci[oó]n?|maintenance)(?: y \p{L}+)?: ${HOUSE}|(?:mantiene|mant[eé]n|manté|gestiona|xestiona|lleva|leva|porta|limpia|neteja|limpa|cuida|repara|arregla|conserva|atiende|atende|atén)\p{L}? (?:(?:el|la|o|a|l['’]) ?)?(?:${HOUSE}|brigada|servicio municipal|(?:área de )?(?:Parques y Jardines|Alumbrado|Limpieza|Vías y Obras|Obras|Deportes|Cultura|Educación)(?!\p{L}))|= ?${HOUSE}|(?:a cargo|a càrrec|a cargo|responsabilidad|competencia) (?:del?|do|de l['’]) ?${HOUSE}|${OURS_VERB}`,
  'iu',
);
const OURS_PLAINLY = new RegExp(OURS_VERB, 'iu');

const ownerIn = rememberLast((note): Owner | null => {
  const isOurs = OURS.test(note);
  // "El edificio lo mantiene el Ayuntamiento; el profesorado es de la Consejería": of each a part.
  if (THEIRS.test(note)) return isOurs && OURS_PLAINLY.test(note) ? null : 'theirs';
  return isOurs ? 'ours' : null;
}, FACTS_REMEMBERED);

/** The owners that entered facts name, each once: asked of each sentence of a draft. */
const ownersBy = rememberNewest((entered: readonly LiveFact[]): readonly Owner[] => [
  ...new Set(entered.flatMap(({ value }) => ownerIn(value) ?? [])),
]);

const NAMES_US = rarePattern(
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:est[ea] |l['’]|el |este |o |our |the |del? |gure )?${HOUSE}|municipal(?:es|s|ak?)?|(?:nuestr|nostr)[oae]s? (?:brigada|equipo|equip|operari\p{L}+)|gurea?k? (?:da|dira)|guk (?:jartzen|kudeatzen|zaintzen)|(?:es|son|és|é) (?:nuestr|nostr|nos)[oae]s?|(?:is|are) ours|(?:a|as|os|o) nos[oa]s? (?:brigada|equipo|operari\p{L}+))(?!\p{L})`,
    'iu',
  ),
);
/** "Lo gestiona la Consejería", "es de la Diputación": an owner, in a reply. */
const NAMES_OTHER = rarePattern(
  new RegExp(
    String.raw`(?<!\p{L})(?:ocupa\p{L}*|encarga\p{L}*|encarrega\p{L}*|correspon\p{L}*|depende\p{L}*|dep[eè]n\p{L}*|pertenece\p{L}*|pertany\p{L}*|gestiona\p{L}*|xestiona\p{L}*|lleva|leva|es|son|és|é|competen\p{L}+|competènci\p{L}+|(?:belongs?|belonging|is up|are up) to|is run by|run by)(?:o|a)? (?:(?:a|á|ao|al|de|del|da|do|la|el|o|els|l['’]|d['’]|the) ?){0,3}${OTHERS}|${OTHERS}(?:ena|arena|k|ri dagokio| dagokio)(?!\p{L})`,
    'iu',
  ),
);
const OTHER = new RegExp(String.raw`(?<!\p{L})${OTHERS}`, 'iu');
/** "No és nostre", "isn't ours to maintain", "ez da gurea": the whole sentence says so. */
const NOT_OURS = rarePattern(
  /(?<!\p{L})(?:(?:no|non) (?:es|son|és|són|é|era) (?:cosa |asunto |asumpte |responsabilidad |responsabilitat |competencia |competència |cometido )?(?:nuestr|nostr|nos[oa]|municipal|del? ayuntamiento|de l['’]ajuntament|do concello)|(?:no|non) (?:(?:nos|ens|lle|li|le) )?(?:correspon(?:den?|en)?|compete|competeix|pertoca|toca|incumbe)(?: a nosotros)?|(?:no|non) (?:depende?n?|dep[eè]n(?:en)?) (?:de nosotros|de nosaltres|de n[oó]s|del ayuntamiento|de este ayuntamiento|de l['’]ajuntament|do concello|deste concello|dos servicios municipales)|(?:is|are|was)(?: not|n['’]t) (?:ours|municipal|the council['’]s|up to us|our (?:job|responsibility|business)|down to us)|(?:is|are) none of our|(?:is|are)(?: not|n['’]t) run by (?:us|the)|ez (?:da|dira) (?:gure|udal)|ez dagoki(?:gu|o udalari)|ez (?:da|dira) udalaren (?:ardura|kontua|eskumena))/iu,
);
/** Most replies name no owner: then no note is asked for one. */
const NAMES_ANY: readonly RarePattern[] = [NAMES_US, NAMES_OTHER, NOT_OURS];
const DENIED = new RegExp(String.raw`(?<!\p{L})${NOT}(?:['’]?n)?(?!\p{L})|n['’]t(?!\p{L})`, 'iu');
/** Words of passing on and asking: with them a clause does not claim that we are the owner. */
const PASSES_ON =
  /(?<!\p{L})(?:trasl\p{L}+|pas(?:a|e|ar|amos|em|ámo\p{L}*)|helarazi\p{L}*|jakinaraz\p{L}*|pass(?:ing|ed)?|forward\p{L}*|ped\p{L}+|demanem|reclam\p{L}+|insist\p{L}+|oficina\p{L}*|desk|sede|seu|web|orient\p{L}+)(?!\p{L})/iu;

/**
 * Returns true for a sentence that turns an owner round. It makes ours what a fact gives to another
 * ("la fijamos desde el Ayuntamiento"), or not ours what a fact calls ours.
 */
export function saysOtherOwner(draft: DraftReading, number: number): boolean {
  const { text, read } = draft;
  if (!NAMES_ANY.some((pattern) => pattern.mayBeIn(text))) return false;
  const entered = enteredFacts(draft);
  const [owner, ...others] = ownersBy(entered);
  if (owner === undefined || others.length > 0) return false;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const sentence = text.slice(read.words[from]?.start, read.words[to - 1]?.end);
  if (owner === 'ours' && (NOT_OURS.test(sentence) || namesOther(sentence, entered))) return true;
  return clausesOf(sentence).some((clause) => {
    if (!NAMES_US.test(clause)) return false;
    if (owner === 'ours')
      return (
        DENIED.test(clause) &&
        /(?<!\p{L})(?:ocup|encarg|llev|depend|dep[eè]n|compet|correspon|xesti|gesti|run(?!\p{L})|manag|municipal|nuestr|nostr|nos[oa]|our|gure)/iu.test(
          clause,
        )
      );
    return !DENIED.test(clause) && !PASSES_ON.test(clause);
  });
}

/** "De los colegios se ocupa la Consejería", where no fact names any house but ours. */
function namesOther(sentence: string, entered: readonly LiveFact[]): boolean {
  return NAMES_OTHER.test(sentence) && !entered.some(({ value }) => OTHER.test(value));
}

function clausesOf(sentence: string): string[] {
  return sentence.split(/[,;:]/u);
}
