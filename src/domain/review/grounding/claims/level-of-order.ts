import type { Word } from '../../../phrases/read-words.ts';
import { isEveryday, toleratesDoubt } from '../../model/draft-reading.ts';
import type { Finding } from '../../model/finding.ts';
import { tellsOfHarm } from '../../never-say/tells-of-harm.ts';
import type { GroundedDraft } from '../grounded-draft.ts';
import type { SentenceSupport } from './sentence-support.ts';
import { restsOnFigures } from './sentence-support.ts';

const EVACUATE = 'order:evacuate';
const STAYS = /^(?:qued|gerat|geldit|stay|remain|permanec|return|volv|torn|itzul)/u;

/** "Cruza por el paso", "descarga el programa": in an everyday matter a person can tell whether it is right. */
const EVERYDAY_ACT =
  /^(?:cru[zc]|pas[ae]|passa|baj[ae]|baixa|sac[aq]|trau|tra[ie]|mueve|moved|mou|move$|abr[ei]|obri|obre|descarg|descarr|deskarg|instal|sub[ea]|puja|lava|llava|renta|creu|travess|zeharkatu|gurutzatu|igaro|jaitsi|ireki|atera|cross|open|download|get$|fetch)/u;
/** "Escribe tu clave solo en la sede": said of our own counter. */
const OWN_COUNTER =
  /(?<!\p{L})(?:sede|seu|egoitza\p{L}*|e-office|carta de pago|carta de pagament|ordainketa-gutun\p{L}*|oficina|bulego\p{L}*)(?!\p{L})/iu;
const MONEY_OR_KEYS =
  /^(?:pul[st]|polsa|prem|preme|sakatu|klik|pinch|click|press|tap|introd|confirm|escri|idatzi|haz|haced|fes|fai|paga|ingres|transf|abona|envia|send|enter|type|pay)/u;

/** Blocks what is dangerous wherever it is said, and ticks what is plain in an everyday matter. */
export function levelOfOrder(
  draft: GroundedDraft,
  words: readonly Word[],
  {
    sentence: { from, to },
    number,
    support,
  }: { sentence: { from: number; to: number }; number: number; support: SentenceSupport },
): Finding['level'] {
  if (!isEveryday(draft)) {
    // "Go to the municipal sports hall", where a fact evacuates: in other words than the fact's.
    const evacuates = draft.grounds().facts.some((statement) => statement.get(EVACUATE)?.said === true);
    return evacuates && support.isTouched() && words.every(({ folded }) => !STAYS.test(folded)) ? 'warn' : 'block';
  }
  const { text, read, post } = draft;
  if (words.some(({ folded }) => EVERYDAY_ACT.test(folded))) {
    // "Get it at once in the e-office": the post tells of no trouble.
    return toleratesDoubt(draft) && post !== null && !tellsOfHarm(post.text) ? 'advice' : 'warn';
  }
  const sentence = text.slice(read.words[from]?.start, read.words[to - 1]?.end);
  // "165 euros, and 10 more are to be paid": as the fact says.
  if (toleratesDoubt(draft) && restsOnFigures(draft, number)) return 'advice';
  return words.some(({ folded }) => MONEY_OR_KEYS.test(folded)) && OWN_COUNTER.test(sentence) ? 'warn' : 'block';
}
