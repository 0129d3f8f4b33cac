import type { OpenQuestion } from '../domain/handbook/plan/open-questions.ts';
import type { Texts } from './texts.ts';

/** Returns a question that the communication plan leaves open, for people to read. */
export function questionInWords(question: OpenQuestion, texts: Pick<Texts, 't'>): string {
  const network = 'network' in question ? question.network : '';
  return texts.t(`plan.ask_${question.ask}`, { network });
}
