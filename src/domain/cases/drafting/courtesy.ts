import type { ComposedDraft, CourteousText, Courtesy } from '../../drafts/composed-draft.ts';
import { NO_COURTESY, onNetwork } from '../../drafts/composed-draft.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { networkById, styleOn } from '../../handbook/handbook.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import type { PostClass, Severity } from '../../handbook/vocabulary.ts';
import { readWords } from '../../phrases/read-words.ts';
import { courtesiesIn } from '../../review/style/courtesies-in.ts';
import { EMERGENCY_PHONE } from '../model/at-risk.ts';
import type { Destination } from '../model/destination.ts';

/** Post that a text answers; `mayBeAtRisk`: triage was near to a call for help, and nobody has said what it is. */
export type Occasion = { postClass: PostClass | null; severity: Severity; mayBeAtRisk: boolean };

/** Classes of posts whose authors are greeted: people who ask, tell or thank. */
const GREETED: readonly PostClass[] = ['field_report', 'question', 'complaint', 'press', 'praise'];
const UNHURRIED: readonly Severity[] = ['S3', 'S4'];

/** Ways to be courteous, the fullest first. */
const COURTESIES: readonly Courtesy[] = [
  { greeting: true, signOff: true },
  { greeting: true, signOff: false },
  { greeting: false, signOff: true },
];

/**
 * Adds the long text with the style guide's greeting and sign-off, for networks that want them. A text that says
 * the emergency phone begins with what to do. One that the handbook names as approved stays in those bytes.
 */
export function withCourtesy(
  composed: ComposedDraft,
  playbook: Playbook,
  { postClass, severity, mayBeAtRisk }: Occasion,
  { style }: Handbook,
): ComposedDraft {
  const long = composed.longer?.long;
  const words = style.languages[composed.language];
  const isReply = playbook.templates.find(({ id }) => id === composed.templateId)?.kind === postClass;
  const isGreeted = postClass !== null && GREETED.includes(postClass) && UNHURRIED.includes(severity) && !mayBeAtRisk;
  if (long === undefined || words === undefined || !isReply || !isGreeted) return composed;
  const isApproved = playbook.approvedTexts?.some(({ text }) => `${playbook.id}/${text}` === long.templateId) === true;
  if (isApproved || namesEmergencyPhone(long.text)) return composed;
  const has = courtesiesIn({ text: long.text, read: readWords(long.text), language: composed.language }, words);
  const courteous = COURTESIES.flatMap((one): CourteousText[] => {
    const before = one.greeting && !has.greeting ? words.greeting : '';
    const after = one.signOff && !has.signOff ? words.signOff : '';
    const text = [before, long.text, after].filter((part) => part !== '').join('\n\n');
    return text === long.text ? [] : [{ ...one, said: { ...long, text } }];
  });
  return courteous.length === 0 ? composed : { ...composed, courteous };
}

function namesEmergencyPhone(text: string): boolean {
  return new RegExp(String.raw`(?<!\d)${EMERGENCY_PHONE}(?!\d)`).test(text);
}

/**
 * Returns the courtesy that all places of one version share: what each network wants that takes its long text. So a
 * version never says a text in more ways than it has lengths. A message of ours greets nobody.
 */
export function courtesyFor(
  places: readonly Pick<Destination, 'target' | 'network' | 'opening'>[],
  composed: ComposedDraft,
  handbook: Handbook,
): Courtesy {
  if (places.some(({ target }) => target.startsWith('statement:'))) return NO_COURTESY;
  const takesLong = ({ network, opening }: (typeof places)[number]) =>
    onNetwork(composed, networkById(handbook, network), opening).templateId !== composed.templateId;
  const wanted = [...new Set(places.filter(takesLong).map(({ network }) => network))].map((network) =>
    styleOn(handbook, network),
  );
  if (wanted.length === 0) return NO_COURTESY;
  return {
    greeting: wanted.every((one) => one?.greeting === true),
    signOff: wanted.every((one) => one?.signOff === true),
  };
}
