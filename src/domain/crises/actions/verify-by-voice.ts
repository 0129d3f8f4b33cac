import { isBefore, saidAt } from '../../cases/approval/said-at.ts';
import { voiceHoldsUntil } from '../../cases/approval/voice-wait.ts';
import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse } from '../../cases/decision/outcome.ts';
import { needsSecondPerson } from '../../cases/facts/second-person.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById } from '../../handbook/handbook.ts';
import type { Actor } from '../../people/actor.ts';
import { sameActor } from '../../people/actor.ts';
import { foldText } from '../../text/fold-text.ts';
import { boardAndLine } from '../model/board-and-line.ts';
import type { CrisisState } from '../model/crisis-state.ts';

/**
 * Notes that a person whom the handbook lets approve by voice heard this exact value and confirmed it. The fact goes on
 * waiting: another person confirms it in Slack, or it comes into force when the handbook's time for a voice is over.
 */
export function verifyByVoice(
  state: CrisisState,
  action: { factId: string; voiceId: string; at: string },
  context: ActionContext,
): Outcome {
  const { actor, handbook, now } = context;
  const voice = handbook.institution.team.byVoice?.find(({ id }) => id === action.voiceId);
  if (voice === undefined) return refuse('refusal.unknown_voice');
  if (actor.kind !== 'slack') return refuse('refusal.spoken_recorder');
  const fact = state.facts.find(({ id, status }) => id === action.factId && status === 'proposed');
  if (fact === undefined) return refuse('refusal.fact_not_proposed');
  if (fact.spoken !== undefined) return refuse('refusal.fact_voice_noted');
  if (fact.validUntil !== null && fact.validUntil <= now) return refuse('refusal.fact_ran_out');
  const said = saidAt(action.at, context);
  if (typeof said !== 'string') return { kind: 'refused', sentence: said };
  if (isBefore(said, fact.enteredAt)) return refuse('refusal.voice_before_fact');
  if (isNamedIn(fact.source, voice.name)) return refuse('refusal.voice_is_source');
  if (!mayNote(actor, fact, state, handbook)) return refuse('refusal.voice_of_own_fact');
  const by = { kind: 'spoken', name: voice.name, post: voice.post, recordedBy: actor } as const;
  const row: EnteredFact = { ...fact, spoken: { by, saidAt: said, notedAt: now } };
  const sentence = { key: 'crisis.fact_by_voice', params: { due: countsFrom(row, handbook) ?? now } };
  return {
    kind: 'done',
    changes: [{ kind: 'fact', row }],
    effects: boardAndLine(state.crisis.id, { sentence, by: actor, factIds: [fact.id] }),
    audit: { crisis: state.crisis.id, fact: fact.id, key: fact.key, spoken: voice.id, saidAt: said },
  };
}

/** Returns when a confirmation by voice counts although nobody else has confirmed the fact (ISO 8601 UTC); null without one. */
export function countsFrom({ spoken }: Pick<EnteredFact, 'spoken'>, handbook: Handbook): string | null {
  return spoken === undefined ? null : voiceHoldsUntil({ at: spoken.notedAt }, handbook);
}

/**
 * Returns true if this person may note it. The person who proposed the fact may, if another source vouches for it: an
 * official site, or a person with their post who is not the one who notes it.
 */
function mayNote(actor: Actor, fact: EnteredFact, { crisis }: CrisisState, handbook: Handbook): boolean {
  if (!sameActor(actor, fact.enteredBy)) return true;
  const declared = playbookById(handbook, crisis.playbook)?.facts.find(({ id }) => id === fact.key);
  const own = handbook.institution.team.members.filter(({ slack }) => actor.kind === 'slack' && slack === actor.user);
  const isOwnWord = own.some(({ name }) => isNamedIn(fact.source, name));
  return !isOwnWord && !needsSecondPerson(fact, declared, handbook);
}

function isNamedIn(source: string, name: string): boolean {
  const wanted = foldText(name, 'loose').text.trim();
  return wanted !== '' && ` ${foldText(source, 'loose').text} `.includes(wanted);
}
