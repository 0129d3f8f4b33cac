import type { LiveFact } from '../../../drafts/live-fact.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { GroundedDraft } from '../grounded-draft.ts';

/** Owner of a matter, by a note. */
type Owner = 'ours' | 'theirs';

const HOUSE = String.raw`(?:ay(?:un)?to\b\.?|ayuntamiento|ajuntament|concello|udal\p{L}*|town hall|council)`;
const OTHERS = String.raw`(?:conseller[ií]a?|consejer[ií]a|junta|xunta|generalitat|govern|gobierno|ministeri\p{L}*|estado|estat|renfe|adif|diputaci\p{L}+|deputación|confederaci\p{L}+|comunidad\p{L}*|dgt|correos|correus|delegaci\p{L}+|polic[ií]a nacional|extranjer[ií]a|catastro|seguridad social|jaurlaritza|aldundi\p{L}*|adm(?:inistraci\p{L}+|\.) del estado)`;
const NOT = '(?:no|non|ez|not)';

/** "No municipal", "ayto no gestiona", "depende de la Junta", "carretera de la Xunta", "servicio Renfe". */
const THEIRS = new RegExp(
  [
    String.raw`(?<!\p{L})${NOT} (?:es |é |és )?(?:municipal|del? ${HOUSE}|${HOUSE})`,
    String.raw`${HOUSE},? (?:\p{L}+ )?${NOT}(?!\p{L})`,
    String.raw`(?:competen\p{L}+|compet[eè]n\p{L}+|titular\p{L}+|gesti\p{L}+|gesti[oó]n|depende\p{L}*|dep[eè]n\p{L}*|compete|lleva|resuelve|tramita|convoca|servicio|servei|servizo|carretera|estrada|hospital|vía|línea)(?: previa)?:? (?:(?:de|del|da|do|a|á|ao|al|por|la|el|o|l['’]|d['’])\s?){0,3}${OTHERS}`,
  ].join('|'),
  'iu',
);
const OURS = new RegExp(
  String.raw`(?<!(?<!\p{L})${NOT} )(?<!\p{L})(?:(?:es|é|és|red|xarxa|rede|vía|servicio|titularidad|mantenimiento) )?municipal(?!\p{L})|(?:gestiona|lleva|mantiene|mantienen|mantén|mant[eé]|conserva|limpia|cuida|arregla|repara|concede|conceden|depende del?|compete (?:al|ao)|a cargo del?|a cárrec de) (?:el |o |la |l['’])?(?:${HOUSE}|brigada|área municipal)|(?:mantenimiento|manteniment|mantemento|mantentze\p{L}*|limpieza|neteja|limpeza|gesti[oó]n?|xesti[oó]n|kudeaketa|competencia|titularidad|conservaci[oó]n?|maintenance)(?: y \p{L}+)?: ${HOUSE}`,
  'iu',
);

const ownerIn = rememberLast((note): Owner | null => {
  if (THEIRS.test(note)) return 'theirs';
  return OURS.test(note) ? 'ours' : null;
}, FACTS_REMEMBERED);

const NAMES_US = new RegExp(
  String.raw`(?<!\p{L})(?:(?:est[ea] |l['’]|el |este |o |our |the |del? |gure )?${HOUSE}|municipal(?:es|s|ak?)?|(?:nuestr|nostr)[oae]s? (?:brigada|equipo|equip|operari\p{L}+)|(?:a|as|os|o) nos[oa]s? (?:brigada|equipo|operari\p{L}+))(?!\p{L})`,
  'iu',
);
/** "No és nostre", "isn't ours to maintain", "ez da gurea": the whole sentence says so. */
const NOT_OURS =
  /(?<!\p{L})(?:(?:no|non) (?:es|son|és|són|é|era) (?:cosa |competencia |competència )?(?:nuestr|nostr|nos[oa]|municipal|del? ayuntamiento|de l['’]ajuntament|do concello)|(?:is|are|was)(?: not|n['’]t) (?:ours|municipal|the council['’]s)|(?:no|non) (?:nos|ens) (?:corresponden?|correspon|competen?|compet|toca|pertoca)|ez (?:da|dira) (?:gure|udal)|ez (?:dagokigu|dagozkigu))/iu;
const DENIED = new RegExp(String.raw`(?<!\p{L})${NOT}(?:['’]?n)?(?!\p{L})|n['’]t(?!\p{L})`, 'iu');
/** "De los colegios se ocupa la Consejería", "Diputazioarena da": the matter is given to another. */
const GIVEN_TO_OTHERS = new RegExp(
  String.raw`(?<!\p{L})(?:ocup|encarg|llev|depend|dep[eè]n|compet|correspon|mant[ie]|gesti|xesti|kudea|ardura|respons)\p{L}*[^.!?]{0,40}(?<!\p{L})${OTHERS}|(?<!\p{L})${OTHERS}[^.!?]{0,40}(?<!\p{L})(?:ocup|encarg|llev|mant[ie]|gesti|xesti|kudea|ardura|respons)|(?:aldundi|diputazio|jaurlaritza|estatu)(?:aren|arena|ko|koa)(?!\p{L})`,
  'iu',
);
/** Words of passing on and asking: with them a clause does not claim that we are the owner. */
const PASSES_ON =
  /(?<!\p{L})(?:trasl\p{L}+|pas(?:a|e|ar|amos|em|ámo\p{L}*)|helarazi\p{L}*|jakinaraz\p{L}*|pass(?:ing|ed)?|forward\p{L}*|ped\p{L}+|demanem|reclam\p{L}+|insist\p{L}+|oficina\p{L}*|desk|sede|seu|web|orient\p{L}+)(?!\p{L})/iu;

/**
 * Returns true for a sentence that turns an owner round. It makes ours what a fact gives to another
 * ("la fijamos desde el Ayuntamiento"), or not ours what a fact calls ours.
 */
export function saysOtherOwner({ facts, text, read }: GroundedDraft, number: number): boolean {
  const owners = new Set(facts.filter(isEntered).map(({ value }) => ownerIn(value)));
  owners.delete(null);
  const [owner, ...others] = owners;
  if (owner === undefined || owner === null || others.length > 0) return false;
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const sentence = text.slice(read.words[from]?.start, read.words[to - 1]?.end);
  if (owner === 'ours' && (NOT_OURS.test(sentence) || (GIVEN_TO_OTHERS.test(sentence) && !NAMES_US.test(sentence))))
    return true;
  return clausesOf(sentence).some((clause) => {
    if (!NAMES_US.test(clause)) return false;
    if (owner === 'ours')
      return (
        DENIED.test(clause) &&
        /(?<!\p{L})(?:ocup|encarg|llev|depend|dep[eè]n|compet|correspon|gesti|xesti|mant[eié]|run(?!\p{L})|runs|manag|municipal|nuestr|nostr|nos[oa]|our|gure)/iu.test(
          clause,
        )
      );
    return !DENIED.test(clause) && !PASSES_ON.test(clause);
  });
}

function isEntered({ id }: LiveFact): boolean {
  return !id.startsWith('standing:');
}

function clausesOf(sentence: string): string[] {
  return sentence.split(/[,;:]/u);
}
