import type { Sentence } from '../../../errors.ts';
import { FACT_FIELDS } from '../../kit/fact-inputs.ts';

/** Names of the inputs of crises' forms, by which what was typed is found again. */
export const FIELDS = {
  playbook: 'playbook',
  title: 'title',
  level: 'level',
  territory: 'territory',
  networks: 'networks',
  plan: 'plan',
  planLevel: 'plan_level',
  planDirector: 'plan_director',
  planLink: 'plan_link',
  leadAccount: 'lead_account',
  place: 'place',
  fact: 'fact',
  value: 'value',
  /** Before a language. */
  translation: 'value.',
  source: 'source',
  owner: 'owner',
  until: 'until',
  why: 'why',
  minutes: 'minutes',
  statement: 'statement',
  language: 'language',
  languages: 'languages',
  role: 'role',
  person: 'person',
  scope: 'scope',
  what: 'what',
  dueOn: 'due_on',
  channel: 'channel',
  day: 'day',
  hour: 'hour',
  words: 'words',
  who: 'who',
  facts: 'facts',
  /** Before the id of a fact. */
  verify: 'verify.',
} as const;

/** The field of a crisis's form that a refusal is about; empty when it is about the crisis as a whole. */
export function fieldOfCrisis({ key, params }: Sentence): readonly string[] {
  if (key === 'refusal.not_an_hour') return [FIELDS.until, FIELDS.hour];
  const known = /^refusal\.fact_(?:not_a_|bare_no)/.test(key) ? FIELDS.value : (BY_REFUSAL[key] ?? '');
  const fact = params?.['fact'] ?? '';
  return [...(known === FIELDS.value ? [`${FACT_FIELDS.value}${fact}`] : []), `${FIELDS.verify}${fact}`, known];
}

const BY_REFUSAL: Readonly<Record<string, string>> = {
  'refusal.unknown_playbook': FIELDS.playbook,
  'refusal.crisis_open': FIELDS.playbook,
  'refusal.crisis_title': FIELDS.title,
  'refusal.crisis_words': FIELDS.title,
  'refusal.no_network': FIELDS.networks,
  'refusal.no_language': FIELDS.languages,
  'refusal.no_first_message': FIELDS.statement,
  'refusal.there_is_news': FIELDS.statement,
  'refusal.unknown_network': FIELDS.networks,
  'refusal.plan_words': FIELDS.planLevel,
  'refusal.no_plan': FIELDS.plan,
  'refusal.plan_link': FIELDS.planLink,
  'refusal.same_level': FIELDS.level,
  'refusal.cadence': FIELDS.minutes,
  'refusal.fact_title': FIELDS.title,
  'refusal.unknown_fact': FIELDS.fact,
  'refusal.no_values': FIELDS.value,
  'refusal.fact_too_long': FIELDS.value,
  'refusal.fact_one_line': FIELDS.value,
  'refusal.fact_without_source': FIELDS.source,
  'refusal.fact_ran_out': FIELDS.until,
  'refusal.reason_needed': FIELDS.why,
  'refusal.hand_over_to_nobody': FIELDS.person,
  'refusal.holds_role': FIELDS.person,
  'refusal.paused_before': FIELDS.scope,
  'refusal.step_words': FIELDS.what,
  'refusal.step_minutes': FIELDS.minutes,
  'refusal.follow_up_words': FIELDS.what,
  'refusal.follow_up_owner': FIELDS.person,
  'refusal.follow_up_date': FIELDS.dueOn,
  'refusal.sheet_for_nobody': FIELDS.person,
  'refusal.sheet_read_already': FIELDS.person,
  'refusal.noted_no_hour': FIELDS.hour,
  'refusal.noted_future': FIELDS.hour,
  'refusal.noted_too_early': FIELDS.day,
  'refusal.noted_words': FIELDS.words,
  'refusal.noted_who': FIELDS.who,
  'refusal.unknown_voice': FIELDS.who,
  'refusal.voice_is_source': FIELDS.who,
  'refusal.voice_before_fact': FIELDS.hour,
  'refusal.spoken_long_ago': FIELDS.hour,
};
