import type { Sentence } from '../../errors.ts';
import type { HandbookDeps } from '../handbook-changes/handbook-deps.ts';
import type { RuleRequest, RulingOn } from '../handbook-changes/rule-on.ts';
import { mayChangeHandbook, ruleOn } from '../handbook-changes/rule-on.ts';
import type { Actor } from '../people/actor.ts';
import { actorKey, sameActor } from '../people/actor.ts';
import type { Examined, Stage, StageOutcome, StageStore } from './stage.ts';

export type GoLiveDeps = Pick<HandbookDeps, 'people' | 'handbook' | 'now'> & {
  stages: StageStore;
  /** Looks at what `./portavoz doctor` looks at. */
  examine(): Promise<readonly Examined[]>;
};

/** Outcome of a person's word: the first one waits for a second person, whose word ends the trial. */
export type Ready = { kind: 'asked' } | { kind: 'live'; askedBy: Actor };

type Asked = NonNullable<Extract<Stage, { kind: 'trial' }>['asked']>;
type Ruling = RulingOn<Ready, Omit<StageOutcome, 'audit'>>;

/**
 * Takes a person's word that the installation may go live. Two people with the role say so, after a
 * played drill and with nothing red nor unchecked in doctor, each time. Nobody can take it back.
 * @param request `language`: in which doctor's findings are named
 * @returns null when this delivery was handled before
 * @throws RefusedError with the sentence for the person; the record keeps the refusal
 */
export function goLive(
  deps: GoLiveDeps,
  { language, ...request }: RuleRequest & { language: 'es' | 'en' },
): Promise<Ready | null> {
  const { people, handbook, now, stages } = deps;
  const ruled = { transact: stages.transact, inForce: (one: StageReads) => one.handbookInForce() };
  return ruleOn({ people, handbook, now, ruled }, request, 'live.asked', async () => {
    const first = await firstOf(deps);
    const examined = await deps.examine();
    return async (transaction, at): Promise<Ruling> => {
      const stage = await transaction.read();
      if (stage.kind === 'live') return refused(ALREADY);
      const hindrance = hindranceIn(examined, language);
      if (hindrance !== null) return refused(hindrance);
      if (!(await transaction.hasPlayed())) return refused(NO_DRILL);
      return wordOf(request.actor, stage.asked, { first, at });
    };
  });
}

type StageReads = Parameters<Parameters<StageStore['transact']>[0]>[0];

const ALREADY: Sentence = { key: 'refusal.already_live' };
const NO_DRILL: Sentence = { key: 'refusal.live_no_drill' };
const OWN: Sentence = { key: 'refusal.live_own_word' };

/** Returns who asked first, if that person may still decide; otherwise the next word is the first. */
async function firstOf({ stages, people }: GoLiveDeps): Promise<Asked | null> {
  const stage = await stages.read();
  if (stage.kind === 'live' || stage.asked === null) return null;
  const membership = await people.standingOf(stage.asked.by, null);
  return membership.kind === 'member' && mayChangeHandbook(membership.roles) ? stage.asked : null;
}

function refused(sentence: Sentence): Ruling {
  return { kind: 'refused', sentence };
}

/** Levels of doctor that stop it, the gravest first. What nobody could check may be red. */
const STOPPING = [
  { level: 'red', key: 'refusal.live_doctor_red' },
  { level: 'unchecked', key: 'refusal.live_doctor_unchecked' },
] as const;

function hindranceIn(examined: readonly Examined[], language: 'es' | 'en'): Sentence | null {
  for (const { level, key } of STOPPING) {
    const found = examined.filter((one) => one.level === level).map(({ title }) => title[language]);
    if (found.length > 0) return { key, params: { what: [...new Set(found)].join(', ') } };
  }
  return null;
}

/** Returns what comes of a word: another person's after one who may still decide ends the trial. */
function wordOf(actor: Actor, asked: Asked | null, { first, at }: { first: Asked | null; at: string }): Ruling {
  if (asked === null) return askedBy(actor, at);
  if (sameActor(asked.by, actor)) return refused(OWN);
  const isStillFirst = first !== null && sameActor(asked.by, first.by) && asked.at === first.at;
  return isStillFirst ? live(asked.by, at) : askedBy(actor, at);
}

function askedBy(by: Actor, at: string): Ruling {
  const stage: Stage = { kind: 'trial', asked: { by, at } };
  return { kind: 'done', event: 'live.asked', detail: {}, saves: { stage }, value: { kind: 'asked' } };
}

function live(first: Actor, at: string): Ruling {
  const stage: Stage = { kind: 'live', since: at };
  const value: Ready = { kind: 'live', askedBy: first };
  return { kind: 'done', event: 'live.confirmed', detail: { first: actorKey(first) }, saves: { stage }, value };
}
