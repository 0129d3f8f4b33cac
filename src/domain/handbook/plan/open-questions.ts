import type { Institution } from '../institution.ts';
import type { FieldPath } from '../validation/handbook-fault.ts';

/**
 * A question of the communication plan that `institution.yml` leaves open, with the field that answers
 * it. `network`: its name, where it is asked of a profile.
 */
export type OpenQuestion = { path: FieldPath } & (
  | { ask: 'purpose' | 'scope' | 'actions' | 'topics' | 'calendar' | 'monitoring' }
  | { ask: 'audience' | 'owner' | 'frequency'; network: string }
);

/** Returns the plan's open questions, in the plan's order. */
export function openQuestions({ plan, networks, topics }: Institution): OpenQuestion[] {
  const { purpose, scope, actions, calendar, monitoring } = plan;
  const isScoped = scope !== undefined && scope.weCommunicate.length > 0 && scope.weDoNot.length > 0;
  const asked: readonly (readonly [isOpen: boolean, question: OpenQuestion])[] = [
    [!purpose, { ask: 'purpose', path: ['institution', 'plan', 'purpose'] }],
    [!isScoped, { ask: 'scope', path: ['institution', 'plan', 'scope'] }],
    [!actions?.length, { ask: 'actions', path: ['institution', 'plan', 'actions'] }],
    ...networks.flatMap(({ name: network, audience, owner, minimumFrequencyDays }, index) => {
      const at = ['institution', 'networks', index];
      return [
        [!audience, { ask: 'audience', network, path: [...at, 'audience'] }],
        [owner === undefined, { ask: 'owner', network, path: [...at, 'owner'] }],
        [minimumFrequencyDays === undefined, { ask: 'frequency', network, path: [...at, 'minimum_frequency_days'] }],
      ] as const;
    }),
    [topics.length === 0, { ask: 'topics', path: ['institution', 'topics'] }],
    [!calendar?.length, { ask: 'calendar', path: ['institution', 'plan', 'calendar'] }],
    [monitoring === undefined, { ask: 'monitoring', path: ['institution', 'plan', 'monitoring'] }],
  ];
  return asked.flatMap(([isOpen, question]) => (isOpen ? [question] : []));
}
