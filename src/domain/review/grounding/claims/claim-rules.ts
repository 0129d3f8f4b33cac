import type { PhraseMatch } from '../../../phrases/compile-phrases.ts';
import { compileRules } from '../../../phrases/compile-rules.ts';
import type { ReadText } from '../../../phrases/read-words.ts';
import { replyPhrases } from '../../text/reply-phrases.ts';
import { CLAIM_LANGUAGE, OPEN_MATTERS, WARNING_LEVELS } from '../lexicon/claim-language.ts';
import { DECLINING_LANGUAGE } from '../lexicon/declining-language.ts';
import { PRUDENT_ADVICE } from '../lexicon/prudent-advice.ts';
import { SAFETY_LANGUAGE } from '../lexicon/safety-language.ts';
import { SERVICE_LANGUAGE } from '../lexicon/service-language.ts';

export type ClaimRule = 'service' | 'open' | 'level' | 'prudent' | 'claim' | 'permit' | 'order' | 'forbid';

const CAREFUL = 'careful';

const see = compileRules(
  [
    { name: 'service', phrases: [SERVICE_LANGUAGE, DECLINING_LANGUAGE].flatMap((each) => Object.values(each).flat()) },
    { name: 'open', phrases: OPEN_MATTERS },
    { name: 'level', phrases: WARNING_LEVELS },
    { name: 'prudent', phrases: PRUDENT_ADVICE },
    { name: 'claim', phrases: CLAIM_LANGUAGE },
    { name: CAREFUL, phrases: SAFETY_LANGUAGE.flatMap(({ careful }) => careful) },
    { name: 'permit', phrases: SAFETY_LANGUAGE.flatMap(({ permits }) => permits) },
    { name: 'order', phrases: SAFETY_LANGUAGE.flatMap(({ orders }) => orders), unless: [CAREFUL] },
    { name: 'forbid', phrases: SAFETY_LANGUAGE.flatMap(({ forbids }) => forbids) },
  ],
  {},
  replyPhrases,
);

/** Returns the matches of each kind of wording, by sentence of the text. */
export function claimWordings(read: ReadText): (rule: ClaimRule, sentence: number) => readonly PhraseMatch[] {
  const sightings = see(read);
  return (rule, sentence) => (sightings.get(rule) ?? []).filter((match) => match.sentence === sentence);
}
