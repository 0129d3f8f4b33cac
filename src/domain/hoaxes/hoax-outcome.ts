import type { Sentence } from '../../errors.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import type { Finding } from '../review/model/finding.ts';
import type { Language } from '../text/languages.ts';
import type { Hoax, StatusRuling } from './hoax.ts';

/** All that a decision on a hoax may rest on beside the hoax itself. */
export type HoaxContext = {
  /** Actor key. */
  by: string;
  /** Roles that the person has now; outsiders never come this far. */
  roles: readonly Role[];
  /** ISO 8601 UTC. */
  now: string;
  handbook: Handbook;
  newId(): string;
  /** Returns the findings of the checks about an answer to this hoax, given its known status. */
  review(answer: { text: string; language: Language }, hoax: Hoax, known: StatusRuling): Finding[];
};

/** Detail for the record: ids, rules and numbers, never words. */
export type HoaxDetail = { [key: string]: string | number | boolean | null };

export type HoaxOutcome =
  /** `findings`: what the checks warn of in an answer that was given. */
  | { kind: 'done'; hoax: Hoax; detail: HoaxDetail; findings: Finding[] }
  /** The checks stop the answer. */
  | { kind: 'blocked'; findings: Finding[] }
  | { kind: 'refused'; sentence: Sentence };

export function hoaxOutcome(hoax: Hoax, detail: HoaxDetail, findings: Finding[] = []): HoaxOutcome {
  return { kind: 'done', hoax, detail, findings };
}

export function refusedHoax(key: string, params?: Sentence['params']): HoaxOutcome & { kind: 'refused' } {
  return { kind: 'refused', sentence: params === undefined ? { key } : { key, params } };
}
