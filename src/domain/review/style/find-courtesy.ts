import type { LanguageStyle } from '../../handbook/style.ts';
import { compileRules } from '../../phrases/compile-rules.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { replyPhrases } from '../text/reply-phrases.ts';
import { GREETINGS, SIGN_OFFS } from './lexicon/courtesies.ts';

const see = compileRules(
  [
    { name: 'greeting', phrases: GREETINGS },
    { name: 'sign-off', phrases: SIGN_OFFS },
  ],
  {},
  replyPhrases,
);

/** Warns of a reply without the greeting or the leave that the guide wants on this network; a playbook's own texts are as the house wants them. */
export function findCourtesy(draft: DraftReading, section: LanguageStyle): Finding[] {
  const { network, post, postClass, handbook, origin, read, text } = draft;
  if (network === null || post === null || postClass === 'life_risk' || origin === 'playbook') return [];
  const wanted = handbook.style.networks.find(({ id }) => id === network.id);
  if (wanted === undefined || read.words.length === 0) return [];
  const seen = see(read);
  const findings: Finding[] = [];
  const lacks = (what: 'greeting' | 'sign-off', example: string) => {
    const message = { key: `finding.style.no-${what}`, params: { example } };
    findings.push({ rule: 'style', level: 'warn', words: '', start: text.length, end: text.length, message });
  };
  const greets = seen.get('greeting')?.some(({ sentence }) => sentence === 0) === true;
  if (wanted.greeting && !greets && !startsWith(text, section.greeting)) lacks('greeting', section.greeting);
  if (wanted.signOff && !seen.has('sign-off') && !text.includes(section.signOff)) lacks('sign-off', section.signOff);
  return findings;
}

function startsWith(text: string, greeting: string): boolean {
  const bare = greeting.replace(/[^\p{L}\p{N}]+$/u, '').toLowerCase();
  return bare !== '' && text.trimStart().toLowerCase().startsWith(bare);
}
