import type { NamedRule } from '../phrases/compile-rules.ts';
import { compileRules } from '../phrases/compile-rules.ts';
import { createPhraseBook } from '../phrases/phrase-book.ts';
import { readWords } from '../phrases/read-words.ts';
import { createWordIndex } from '../phrases/word-index.ts';
import { wordsAt } from '../phrases/words-at.ts';

/** Harms that a hoax can do to people, the gravest first. */
const HARMS = ['life', 'health', 'order', 'service'] as const;
export type Harm = (typeof HARMS)[number];

/** Words of the claim by which a person may act on it, folded, in the five languages at once. */
const PHRASES: Readonly<Record<Harm, readonly string[]>> = {
  // Fleeing, staying, not calling for help: what people die of when it is wrong.
  life: [
    '(presa|embalse|pantano|embassament|encoro|urtegi*|reservoir|dam|dique|compuerta*|comporta*)',
    '(salid|salgan|huid|huyan|evacu*|eixiu|fugiu|saide|fuxide|ihes|alde|flee|run|leave|get) .. (ya|todos|casa|corriendo|ja|tots|xa|egin|now|out|home*)',
    '(evacuacion|evacuacio|evacuation|evakua*|confina*|tsunami|terremoto|terratremol|lurrikara|earthquake)',
    '(no|non|ez|don t|do not) (llam*|telefon*|chamed|deitu|call) .. 112',
    '112 (no|non|ez) (funciona|contesta|respon*|atende|dabil)',
    '(bomba*|bonba*|bomb|explosi*|leherketa*|atentado*|atemptat*|terroris*|tiroteo*|tiroteig|tiroketa|shooting|secuestr*|segrest*|bahitu*|kidnap*|snatch*)',
    '(llev*|emport*|levan*|rob*|stealing|taking) .. (nin*|nen*|criatur*|menor*|kids|children)',
    '(muert*|mort*|hildako*|dead|cadaver*|ahogad*|ofegat*|deaths|bodies)',
  ],
  health: [
    '(envenen*|enverin*|pozoi*|poison*|veneno|veri|toxic*|toxico*|contamin*|kutsa*|radiac*|radioact*|erradia*)',
    '(no|non|ez|don t|do not) (beb*|bev*|begueu|begau|edan|drink|comais|comas|comer|mengeu|jan|eat)',
    '(vacuna*|vacina*|txerto*|vaccin*|virus|colera|cholera|legionel*|salmonel*|brote|brot|gaixo*|epidemi*|infect*|infarto*)',
    '(lejia|lleixiu|lixivia|bleach|medicament*|medicine*|farmac*|hospital*|ospitale*|vidrio|vidre|glass)',
  ],
  order: [
    '(saque*|loot*|disturbi*|riot*|okup*|robos|robatoris|lapurreta*)',
    '(inmigrant*|immigrant*|migrant*|menas|moros|gitan*|extranjer*|estranger*|etorkin*|foreigner*|refugi*)',
    '(papeletas|paperetes|urna*|fraude electoral|frau electoral|pucheraz*|ballot*|hauteskunde*|election*)',
    '(justicia por|linch*|patrulla*|vamos a por|anem a per|goazen|let s get)',
  ],
  service: [
    '(ayuntamiento|ajuntament|concello|udal*|council|town hall|ayto|policia|bombero*|bomber*|alcald*)',
    '(corte*|cort*|talls|tallen|mozket*|cut off|cierr*|cierran|tanquen|tanca*|pechan|itxi*|closed|closing|suspend*)',
    '(colegi*|escola*|escuela*|ikastetxe*|eskola*|school*|instituto*|autobus*|bus|tren*|train*|metro)',
    '(cobr*|multa*|tasa*|taxa*|impuesto*|impost*|zerga*|fine|fines|tax*|charge*|subvenci*|ayuda*|ajud*|paga*|bonus)',
    '(agua|aigua|auga|ura|water|luz|llum|argindar*|electric*|power cut|apagon|apagada)',
  ],
};

const rules: readonly NamedRule[] = HARMS.map((name) => ({ name, phrases: PHRASES[name] }));
const see = compileRules(rules, {}, createPhraseBook(createWordIndex({ typos: false })));

/** The harms that a claim speaks of, the gravest first, each with the words that say so. */
export function harmsIn(said: readonly string[]): { harm: Harm; words: string[] }[] {
  const found = said.map((text) => ({ read: readWords(text), text }));
  return HARMS.flatMap((harm) => {
    const words = found.flatMap(({ read }) => wordsAt(read, see(read).get(harm) ?? []));
    return words.length === 0 ? [] : [{ harm, words: [...new Set(words.map((word) => word.toLowerCase()))] }];
  });
}
