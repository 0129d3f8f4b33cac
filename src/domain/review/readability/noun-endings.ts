import type { Language } from '../../text/languages.ts';

/**
 * Endings of nouns made from verbs, on folded words. Many such nouns in few words describe an
 * action without an actor.
 */
export const NOUN_ENDINGS: Partial<Record<Language, RegExp>> = {
  ca: /^\p{L}{3,}(?:cio|cions|sio|sions|ment|ments|itat|itats|ança|ancia|encia|atge)$/u,
  gl: /^\p{L}{3,}(?:cion|cions|sion|sions|mento|mentos|idade|idades|anza|ancia|encia)$/u,
  eu: /^\p{L}{3,}(?:keta|ketak|keten|ketaren|ketarako|kuntza|kuntzaren|menduaren|mendua|mendu|pena|penaren|tzea|tzeari|tzearen|tzeko|tasuna|tasunaren)$/u,
  en: /^\p{L}{3,}(?:tion|tions|sion|sions|ment|ments|ance|ence|ity|ities|isation|ization)$/u,
};

/** A form of "to be" and a participle beside it: something is done and nobody does it. */
export const PASSIVES: Partial<Record<Language, RegExp>> = {
  ca: /(?<!\p{L})(?:es|son|fou|foren|sera|seran|siga|sigui|siguen|siguin|sigut|estat|ser) \p{L}{3,}(?:at|ats|ada|ades|it|its|ida|ides|ut|uts|uda|udes)(?!\p{L})/gu,
  gl: /(?<!\p{L})(?:e|son|foi|foron|sera|seran|sexa|sexan|sido|ser) \p{L}{3,}(?:ado|ados|ada|adas|ido|idos|ida|idas)(?!\p{L})/gu,
  en: /(?<!\p{L})(?:is|are|was|were|be|been|being) (?:\p{L}+ly )?\p{L}{2,}(?:ed|en|ought|ade)(?!\p{L})/gu,
};
