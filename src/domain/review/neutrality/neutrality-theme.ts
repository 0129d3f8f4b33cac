/**
 * What a public voice must not say of politics. `government` and `elected` are only named there; `works` (inaugurations,
 * new facilities, what was or will be built, balances) is news in ordinary times and propaganda while an election is called.
 */
export const NEUTRALITY_THEMES = [
  'achievement',
  'government',
  'elected',
  'candidate',
  'slogan',
  'voting',
  'attack',
  'party',
  'works',
] as const;
export type NeutralityTheme = (typeof NEUTRALITY_THEMES)[number];

/** What makes a mention a plain service: a poll among residents, a job competition, the mayor's office hours. */
export const NEUTRALITY_GUARDS = ['ballot-service', 'job-competition', 'office', 'match'] as const;
export type NeutralityGuard = (typeof NEUTRALITY_GUARDS)[number];

/** The phrases of a language, as `parsePhrase` reads them; `<town>` is the municipality and the words for one. */
export type NeutralityPhrases = Readonly<Partial<Record<NeutralityTheme | NeutralityGuard, readonly string[]>>>;
