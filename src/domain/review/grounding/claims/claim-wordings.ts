import type { PhraseMatch } from '../../../phrases/compile-phrases.ts';
import { compileRules } from '../../../phrases/compile-rules.ts';
import type { ReadText } from '../../../phrases/read-words.ts';
import { replyPhrases } from '../../text/reply-phrases.ts';
import { CLAIM_LANGUAGE, OPEN_MATTERS, WARNING_LEVELS } from '../lexicon/claim-language.ts';
import { DECLINING_LANGUAGE } from '../lexicon/declining-language.ts';
import { NOT_YET_SAFE, PRUDENT_ADVICE, PRUDENTLY_FORBIDDEN } from '../lexicon/prudent-advice.ts';
import { SAFETY_LANGUAGE } from '../lexicon/safety-language.ts';
import { SERVICE_LANGUAGE } from '../lexicon/service-language.ts';
import { TELLING_LANGUAGE } from '../lexicon/telling-language.ts';

type ClaimRule = 'service' | 'open' | 'level' | 'prudent' | 'claim' | 'tell' | 'permit' | 'order' | 'forbid';

/** Returns the matches of a kind of wording in a sentence. */
export type Wordings = (rule: ClaimRule, sentence: number) => readonly PhraseMatch[];

const CAREFUL = 'careful';
const AWAITED = 'awaited';
const PRUDENT_STAY = 'prudent-stay';

const see = compileRules(
  [
    { name: 'service', phrases: [SERVICE_LANGUAGE, DECLINING_LANGUAGE].flatMap((each) => Object.values(each).flat()) },
    { name: 'open', phrases: OPEN_MATTERS },
    { name: 'level', phrases: WARNING_LEVELS },
    { name: 'prudent', phrases: [...PRUDENT_ADVICE, ...NOT_YET_SAFE, ...PRUDENTLY_FORBIDDEN] },
    { name: 'claim', phrases: CLAIM_LANGUAGE },
    { name: 'tell', phrases: TELLING_LANGUAGE },
    { name: CAREFUL, phrases: SAFETY_LANGUAGE.flatMap(({ careful }) => careful) },
    { name: AWAITED, phrases: NOT_YET_SAFE },
    { name: PRUDENT_STAY, phrases: PRUDENTLY_FORBIDDEN },
    { name: 'permit', phrases: SAFETY_LANGUAGE.flatMap(({ permits }) => permits), unless: [AWAITED] },
    { name: 'order', phrases: SAFETY_LANGUAGE.flatMap(({ orders }) => orders), unless: [CAREFUL, PRUDENT_STAY] },
    { name: 'forbid', phrases: SAFETY_LANGUAGE.flatMap(({ forbids }) => forbids), unless: [PRUDENT_STAY] },
  ],
  {},
  replyPhrases,
);

/** Returns the matches of each kind of wording, by sentence of the text. */
export function claimWordings(read: ReadText): Wordings {
  const sightings = see(read);
  return (rule, sentence) => {
    const matches = sightings.get(rule);
    return matches === undefined ? NONE : matches.filter((match) => match.sentence === sentence);
  };
}

const NONE: readonly PhraseMatch[] = [];
