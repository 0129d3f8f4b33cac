import type { Language } from '../text/languages.ts';
import type { OfficialSource } from './official-source.ts';
import type { Spread } from './spread.ts';

export const HOAX_STATUSES = ['unknown', 'false', 'misleading', 'true'] as const;
/** Status of a claim. */
export type HoaxStatus = (typeof HOAX_STATUSES)[number];

/** From the least to the most that is done about a hoax (after RESIST 2, Government Communication Service). */
export const HOAX_PRIORITIES = ['do_not_amplify', 'prepare', 'answer', 'report'] as const;
export type HoaxPriority = (typeof HOAX_PRIORITIES)[number];

/** A claim that goes round, as the register knows it: what holds of it is read off its decisions, never stored beside them. */
export type Hoax = {
  /** By which people call it; from 1. */
  id: number;
  /** Claim in the team's own words. */
  claim: string;
  /** Other wordings of the claim. */
  wordings: Wording[];
  /** The playbook of the crisis that it belongs to; null when to none. */
  playbook: string | null;
  /** ISO 8601 UTC, as are all times here; when the first post that says it was flagged, or when it was registered. */
  firstSeenAt: string;
  /** Actor key, as are all people here. */
  registeredBy: string;
  registeredAt: string;
  /** Decisions with their authors, oldest first. */
  decisions: Decision[];
  spread: Spread;
};

/** Other wording of a claim. */
export type Wording = {
  id: string;
  text: string;
  /** The post whose words these are: they are kept as long as it is. Null for words of the team's own. */
  postId: string | null;
};

/** Decision of a person about a hoax, or a proposal that another person has to confirm. */
export type Decision = {
  id: string;
  what: Ruling;
  by: string;
  at: string;
  state: 'holds' | 'waiting' | 'dropped';
  /**
   * Person who confirmed or dropped a waiting decision, and when; null where no second person was
   * needed.
   */
  settled: { by: string; at: string } | null;
};

export type Ruling =
  /** `truth`: what is so, as the source says; both null only while nothing is known. */
  | { kind: 'status'; status: HoaxStatus; truth: string | null; source: OfficialSource | null }
  /** Answer under one status. No answer outlives the status of the claim that it states. */
  | { kind: 'answer'; language: Language; text: string; status: HoaxStatus }
  | { kind: 'priority'; priority: HoaxPriority };

export type StatusRuling = Extract<Ruling, { kind: 'status' }>;

type Of<Kind extends Ruling['kind']> = Decision & { what: Extract<Ruling, { kind: Kind }> };

/** The decision by which the hoax is what it is now. */
export function statusDecision(hoax: Hoax): Of<'status'> {
  const held = latest(hoax.decisions.filter((one): one is Of<'status'> => one.what.kind === 'status'));
  if (held === undefined) throw new Error(`Hoax ${hoax.id} was registered without a status`);
  return held;
}

export function statusOf(hoax: Hoax): HoaxStatus {
  return statusDecision(hoax).what.status;
}

/** The answers that stand now, the last of each language. */
export function standingAnswers(hoax: Hoax): Of<'answer'>[] {
  return answersUnder(hoax, statusOf(hoax));
}

/** Returns the answers that are current when the hoax has this status. */
export function answersUnder(hoax: Hoax, status: HoaxStatus): Of<'answer'>[] {
  const answers = hoax.decisions.filter(
    (one): one is Of<'answer'> => one.what.kind === 'answer' && one.what.status === status,
  );
  const languages = [...new Set(answers.map(({ what }) => what.language))];
  return languages.flatMap((language) => latest(answers.filter(({ what }) => what.language === language)) ?? []);
}

/** The answer in the first of these languages that has one. */
export function standingAnswer(hoax: Hoax, languages: readonly string[]): Of<'answer'> | null {
  const answers = standingAnswers(hoax);
  for (const language of languages) {
    const answer = answers.find(({ what }) => what.language === language);
    if (answer !== undefined) return answer;
  }
  return null;
}

/** Returns the id of the template of a draft that says an answer of the register. */
export function answerTemplateId(hoax: Pick<Hoax, 'id'>, answer: Pick<Of<'answer'>, 'id'>): string {
  return `hoax:${hoax.id}/${answer.id}`;
}

/** Returns the priority that a person decided; null while nobody has. */
export function priorityDecision(hoax: Hoax): Of<'priority'> | null {
  return latest(hoax.decisions.filter((one): one is Of<'priority'> => one.what.kind === 'priority')) ?? null;
}

/** Returns the decisions that another person still has to confirm. */
export function waitingDecisions(hoax: Hoax): Decision[] {
  return hoax.decisions.filter(({ state }) => state === 'waiting');
}

/** The claim and every other wording, the team's own first. */
export function wordingsOf({ claim, wordings }: Pick<Hoax, 'claim' | 'wordings'>): string[] {
  const [own, seen] = [
    wordings.filter(({ postId }) => postId === null),
    wordings.filter(({ postId }) => postId !== null),
  ];
  return [claim, ...[...own, ...seen].map(({ text }) => text)];
}

/** The one that holds since last: what waited counts from when it was confirmed. */
function latest<One extends Decision>(decisions: readonly One[]): One | undefined {
  return decisions
    .filter(({ state }) => state === 'holds')
    .reduce<One | undefined>(
      (last, one) => (last === undefined || decidedAt(one) >= decidedAt(last) ? one : last),
      undefined,
    );
}

/** ISO 8601 UTC. */
export function decidedAt({ at, settled }: Decision): string {
  return settled?.at ?? at;
}
