import type { Institution } from '../../institution.ts';
import type { FieldPath, HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookWarning } from '../handbook-fault.ts';

/** A question of the communication plan that `institution.yml` leaves open. */
type PlanQuestion = { path: FieldPath; question: string };

/** Returns the plan's open questions, in the plan's order. */
function openQuestions(institution: Institution): PlanQuestion[] {
  const { plan } = institution;
  const questions: PlanQuestion[] = [];
  const ask = (open: boolean, path: FieldPath, question: string) => {
    if (open) questions.push({ path: ['institution', ...path], question });
  };
  ask(!plan.purpose, ['plan', 'purpose'], 'why does the institution have profiles at all? Answer in plan.purpose');
  ask(
    plan.scope === undefined || plan.scope.weCommunicate.length === 0 || plan.scope.weDoNot.length === 0,
    ['plan', 'scope'],
    'what do you communicate, and what not? Answer in plan.scope',
  );
  ask(!plan.actions?.length, ['plan', 'actions'], 'what do you do, and by which means? Answer in plan.actions');
  institution.networks.forEach((network, index) => {
    const at = ['networks', index] as const;
    const { name } = network;
    ask(!network.audience, [...at, 'audience'], `for whom is your profile on ${name}? Answer in audience`);
    ask(network.owner === undefined, [...at, 'owner'], `who looks after your profile on ${name}? Answer in owner`);
    ask(
      network.minimumFrequencyDays === undefined,
      [...at, 'minimum_frequency_days'],
      `how often, at the least, do you publish on ${name}? Answer in minimum_frequency_days`,
    );
  });
  ask(
    institution.topics.length === 0,
    ['topics'],
    'which topics do citizens ask about, and whose are they? Answer in topics',
  );
  ask(!plan.calendar?.length, ['plan', 'calendar'], 'what do you publish when? Answer in plan.calendar');
  ask(
    plan.monitoring === undefined,
    ['plan', 'monitoring'],
    'who listens, to what, how often, and what is made of it? Answer in plan.monitoring',
  );
  return questions;
}

/** The open questions as warnings. */
export function planQuestions(parts: HandbookParts): HandbookFault[] {
  if (parts.institution === null) return [];
  return openQuestions(parts.institution).map(({ path, question }) =>
    handbookWarning(path, `the plan leaves open: ${question}`),
  );
}
