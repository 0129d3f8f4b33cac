import type { Handbook, HandbookFile, HandbookReading } from '../handbook/handbook.ts';
import { homeLanguage } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import type { Language } from '../text/languages.ts';

/** Person who gets a role, by their Slack id. */
type Named = { slack: string; name: string };

/** Answers to the seven questions of the first day. Null: as in the handbook. */
export type Answers = {
  name: string;
  web: string;
  /** Information line for citizens. */
  phone: string;
  languages: readonly Language[];
  approver: Named | null;
  planDirector: Named | null;
  /** Telephone of the person on duty at night. */
  nightPhone: string | null;
};

/** Writes answers into the files of a handbook, and checks them as files of the folder are checked. */
export type AnswerEditor = {
  withAnswers(files: readonly HandbookFile[], handbook: Handbook, answers: Answers): HandbookFile[];
  /** @param today a date such as 2027-03-31 */
  check(files: readonly HandbookFile[], today: string): HandbookReading;
};

/** Returns what the handbook says already, with which the questions begin. */
export function answersIn(handbook: Handbook): Answers {
  const { names, contact, languages, team } = handbook.institution;
  const name = names[homeLanguage(handbook)] ?? '';
  const night = team.members[nightMember(team.members)];
  const { web, phone } = contact;
  return { name, web, phone, languages, approver: null, planDirector: null, nightPhone: night?.phone ?? null };
}

/** Returns the place of the member whose telephone is that of the night: the duty officer, else the lead; -1 without either. */
export function nightMember(members: readonly { roles: readonly Role[] }[]): number {
  const placeOf = (role: Role) => members.findIndex(({ roles }) => roles.includes(role));
  const officer = placeOf('duty_officer');
  return officer === -1 ? placeOf('lead') : officer;
}
