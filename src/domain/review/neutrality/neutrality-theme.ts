/**
 * Themes of politics that a public voice must avoid. For `government` and `elected` a mere mention
 * counts. `works` (inaugurations, new facilities, past and planned building, balances) is ordinary
 * news, but propaganda while an election is called.
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

/**
 * Guards that mark a mention as a plain service: a poll among residents, a job competition, the
 * mayor's office hours.
 */
export const NEUTRALITY_GUARDS = ['ballot-service', 'job-competition', 'office', 'match'] as const;
export type NeutralityGuard = (typeof NEUTRALITY_GUARDS)[number];

/** The phrases of a language, as `parsePhrase` reads them; `<town>` is the municipality and the words for one. */
export type NeutralityPhrases = Readonly<Partial<Record<NeutralityTheme | NeutralityGuard, readonly string[]>>>;
