import type { OpenQuestion } from '../../plan/open-questions.ts';
import { openQuestions } from '../../plan/open-questions.ts';
import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookWarning } from '../handbook-fault.ts';

/** The open questions of the communication plan as warnings. */
export function planQuestions(parts: HandbookParts): HandbookFault[] {
  if (parts.institution === null) return [];
  return openQuestions(parts.institution).map((question) =>
    handbookWarning(question.path, `the plan leaves open: ${askedFor(question)}`),
  );
}

function askedFor(question: OpenQuestion): string {
  switch (question.ask) {
    case 'purpose':
      return 'why does the institution have profiles at all? Answer in plan.purpose';
    case 'scope':
      return 'what do you communicate, and what not? Answer in plan.scope';
    case 'actions':
      return 'what do you do, and by which means? Answer in plan.actions';
    case 'audience':
      return `for whom is your profile on ${question.network}? Answer in audience`;
    case 'owner':
      return `who looks after your profile on ${question.network}? Answer in owner`;
    case 'frequency':
      return `how often, at the least, do you publish on ${question.network}? Answer in minimum_frequency_days`;
    case 'topics':
      return 'which topics do citizens ask about, and whose are they? Answer in topics';
    case 'calendar':
      return 'what do you publish when? Answer in plan.calendar';
    case 'monitoring':
      return 'who listens, to what, how often, and what is made of it? Answer in plan.monitoring';
  }
}
