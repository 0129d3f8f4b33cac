import type { Word } from '../../../phrases/read-words.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { isEveryday, toleratesDoubt } from '../../model/draft-reading.ts';
import type { Finding } from '../../model/finding.ts';
import { tellsOfHarm } from '../../never-say/tells-of-harm.ts';
import { groundsOf } from '../shared-readings.ts';
import type { Wordings } from './claim-wordings.ts';
import type { SentenceSupport } from './sentence-support.ts';
import { isBackedBy, restsOnFigures } from './sentence-support.ts';
import { isDeniedAt } from './stated-words.ts';
import { PLAINLY, saysPlainly } from './statements.ts';

/** "Cruza por el paso", "descarga el programa": in an everyday matter a person can tell whether it is right. */
const EVERYDAY_ACT =
  /^(?:cru[zc]|pas[ae]|passa|baj[ae]|baixa|sac[aq]|trau|tra[ie]|mueve|moved|mou|move$|abr[ei]|obri|obre|descarg|descarr|deskarg|instal|sub[ea]|puja|lava|llava|renta|creu|travess|zeharkatu|gurutzatu|igaro|jaitsi|ireki|atera|cross|open|download|get$|fetch|menj|com(?:e|ed|a|er)$|eat$|jan$|llev|port[ae]r|hartu$)/u;
const PLAIN_ACT = /^(?:go|joan|stay|drink|beb[ea]|beve|edan|sae|sai|sal|surt)$/u;
/** "Escribe tu clave solo en la sede": said of our own counter. */
const OWN_COUNTER =
  /(?<!\p{L})(?:sede|seu|egoitza\p{L}*|e-office|carta de pago|carta de pagament|ordainketa-gutun\p{L}*|oficina|bulego\p{L}*)(?!\p{L})/iu;
const MONEY_OR_KEYS =
  /^(?:pul[st]|polsa|prem|preme|sakatu|klik|pinch|click|press|tap|introd|confirm|escri|idatzi|haz|haced|fes|fai|paga|ingres|transf|abona|envia|send|enter|type|pay)/u;

/** "Se puede usar para ducharse" gives leave to shower, "acude al refugio" names the refuge: of these verbs no fact need speak. */
const USES = new Set(
  'usar usarla usarlo usarse utilizar utilizarla usa-la utilitzar servir sirve servix serveix use used erabil erabili erabiltzeko ves veste aneu acudix acudiu acude acudid acuda acudan dirigete dirigios acode acudide vai ide joan go head come'.split(
    ' ',
  ),
);

const STAY = 'order:stay';
const GO_OUT = /^(?:salg|isqu|surti|sai|irten|leave)/u;

const ORDERS = ['permit', 'order', 'forbid'] as const;

/** Returns the words of danger that nothing backs, each with those that complete it. */
export function unsafeWords(
  draft: DraftReading,
  number: number,
  support: SentenceSupport,
  wordings: Wordings,
): (readonly Word[])[] {
  const { words } = draft.read;
  if (ORDERS.every((rule) => wordings(rule, number).length === 0)) return [];
  const matches = (['permit', 'order'] as const)
    .flatMap((rule) => wordings(rule, number))
    .filter(
      ({ from, to }) =>
        !isDeniedAt(draft.read, from) &&
        !isIfSafe(words, from) &&
        !holdsNot(words.slice(from, to)) &&
        !isOutOfGas(draft, words.slice(from, to)),
    );
  const stays = groundsOf(draft).facts.some((statement) => statement.get(STAY)?.said === true);
  // To stay at home is to leave nowhere; it is no reason not to call for help.
  const isToStay = ({ from, to }: { from: number; to: number }) =>
    stays && words.slice(from, to).some(({ folded }) => GO_OUT.test(folded));
  const forbidden = wordings('forbid', number).filter((match) => !isToStay(match));
  return [...matches, ...forbidden]
    .filter(({ from, to }) => {
      const said = support.words.filter(
        ({ at, word }) => at >= from && at < Math.max(to, from + 1) && !USES.has(word.folded),
      );
      const asked = said.length > 0 ? said : support.words.filter(({ at }) => at >= from);
      return !isBackedBy(groundsOf(draft), asked, 1, { fact: saysPlainly, phrase: PLAINLY });
    })
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ from }, index, all) => !all.slice(0, index).some((earlier) => from < earlier.to))
    .map(({ from, to }) => words.slice(from, to));
}

/** "Avisa a los vecinos si puedes hacerlo sin peligro": under that condition, nothing is called safe. */
function isIfSafe(words: readonly Word[], from: number): boolean {
  const sentence = words[from]?.sentence;
  return words
    .slice(Math.max(0, from - REACH_OF_IF), from)
    .some(
      (word, at, before) =>
        word.sentence === sentence && IF.test(word.folded) && CAN.test(before[at + 1]?.folded ?? ''),
    );
}

/** "Salid a la calle" where it smells of gas, or a house creaks: what every emergency service says. Water outside is another matter. */
function isOutOfGas({ post }: DraftReading, words: readonly Word[]): boolean {
  if (post === null || !words.some(({ folded }) => LEAVES.test(folded))) return false;
  return GAS_OR_CRACKS.test(post.text) && !WATER_OR_WOODS.test(post.text);
}

const LEAVES = /^(?:sal|salid|salgan?|salgais|sortiu|surt|surti|sortiu|said|saide|saia|leave|irten|atera)/u;
const GAS_OR_CRACKS = /(?<!\p{L})(?:gas|gasa|grietas|clivelles|esquerdes|fendas|cracks?|cruj\p{L}+)(?!\p{L})/iu;
const WATER_OR_WOODS = /(?<!\p{L})(?:agua|aigua|auga|ura|water|inund\p{L}*|riada|monte|bosque|bosc|forest)(?!\p{L})/iu;

/** "You could not sleep" gives no leave. */
function holdsNot(words: readonly Word[]): boolean {
  return words.some(({ folded }) => folded === 'not' || folded === 't');
}

const IF = /^(?:si|se|if|solo|only|nomes)$/;
const CAN = /^(?:pued|pod|pot|poid|es|e|se|you|it|si|if)/;
const REACH_OF_IF = 6;

/** Blocks what is dangerous wherever it is said, and ticks what is plain in an everyday matter. */
export function levelOfOrder(
  draft: DraftReading,
  words: readonly Word[],
  { sentence: { from, to }, number }: { sentence: { from: number; to: number }; number: number },
): Finding['level'] {
  if (!isEveryday(draft)) return 'block';
  const { text, read, post } = draft;
  if (words.some(({ folded }) => EVERYDAY_ACT.test(folded))) {
    // "Get it at once in the e-office": the post tells of no trouble.
    return toleratesDoubt(draft) && post !== null && !tellsOfHarm(post.text) ? 'advice' : 'warn';
  }
  const sentence = text.slice(read.words[from]?.start, read.words[to - 1]?.end);
  // "Bebe agua y busca la sombra", "old bulbs go to the recycling centre": nobody is in danger.
  const isPlain = draft.severity === 'S4' && words.some(({ folded }) => PLAIN_ACT.test(folded));
  if (isPlain && toleratesDoubt(draft) && post !== null && !tellsOfHarm(post.text)) return 'warn';
  // "165 euros, and 10 more are to be paid": as the fact says.
  if (toleratesDoubt(draft) && restsOnFigures(draft, number)) return 'advice';
  return words.some(({ folded }) => MONEY_OR_KEYS.test(folded)) && OWN_COUNTER.test(sentence) ? 'warn' : 'block';
}
