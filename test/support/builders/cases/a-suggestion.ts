import type { CaseAction } from '../../../../src/domain/cases/action.ts';
import type { CasePost, CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import type { OutcomeStatus } from '../../../../src/domain/cases/model/suggestions/suggestion.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { aCase, aDraft } from '../a-case.ts';
import { aHandbook } from '../a-handbook.ts';
import { aManyStory } from './a-many-story.ts';

export const SUGGESTS = 'Estaría bien poner un banco a la sombra en la plaza';
export const ASKS = '¿A qué hora abre la oficina del padrón?';
export const WORDS = 'Gracias por la idea. El banco ya está puesto. Más, en https://www.vallserena.example';
export const WHO = 'Marta Soler, jefa de Parques';

/** A case in which a citizen suggests something; its first post does unless told. */
function aSuggestion(parts: Parameters<typeof aCase>[0] = {}): CaseState {
  const drafts = parts.drafts ?? [aDraft({ touchedBy: ['slack:T1:UANA'], templateId: null })];
  const state = aCase({ ...parts, drafts });
  return { ...state, core: { ...state.core, assessment: { ...state.core.assessment, suggests: true } } };
}

/** The same with a post for each of these words, done to one thing after another. */
export function aSuggestionStory(
  texts: readonly string[],
  each: (post: CasePost, at: number) => CasePost = (post) => post,
) {
  const story = aManyStory(
    texts.length,
    (post, at) => each({ ...post, text: texts[at] ?? SUGGESTS }, at),
    aSuggestion(),
  );
  return {
    ...story,
    says: (actor: Actor, status: OutcomeStatus = 'done', over: Partial<SayOutcome> = {}) =>
      story.does(actor, sayOutcome(status, { seen: story.state().core.outcome?.noteId ?? null, ...over })),
    answers: (actor: Actor) => story.answer(actor, 'suggested'),
  };
}

type SayOutcome = Extract<CaseAction, { kind: 'say_outcome' }>;

/** What an area says of a suggestion, written down by a person of the team. */
export function sayOutcome(status: OutcomeStatus, over: Partial<SayOutcome> = {}): SayOutcome {
  return { kind: 'say_outcome', status, area: 'water', who: WHO, words: WORDS, seen: null, ...over };
}

/** The handbook of a town in which an election is called on the days of the stories. */
export function calledElection(handbook: Handbook = aHandbook()): Handbook {
  const period = { from: '2026-11-20', to: '2026-12-20', scope: 'municipal' } as const;
  return { ...handbook, institution: { ...handbook.institution, electoralPeriods: [period] } };
}
