import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Instruction } from '../../../../src/domain/writing/instruction.ts';
import { aWriter } from '../../doubles/a-draft-model.ts';
import { ana } from '../a-case.ts';
import { aHandbook } from '../a-handbook.ts';
import { aDesk } from './a-desk.ts';

export const SHORTER: Instruction = { kind: 'shorter', words: null, language: null };
export const CALLS_FOR_HELP = 'Socorro, estoy atrapada en el coche y sube el agua';

/** A desk with a model that answers so, and a case that has just been opened. */
export async function aWrittenCase(...answers: Parameters<typeof aWriter>) {
  const model = aWriter(...answers);
  const queue = await aDesk(model);
  await queue.flag({});
  return { ...queue, model, text: async () => currentDraft(await queue.caseOf(1))?.text ?? null };
}

export async function requestDraft(
  queue: Awaited<ReturnType<typeof aWrittenCase>>,
  instruction: Instruction,
  by = ana,
) {
  const draftId = (await queue.caseOf(1)).core.currentDraftId;
  return queue.does(by, 1, { kind: 'request_draft', draftId, instruction });
}

/** A handbook that shows no question to a model. */
export function withoutQuestions(): Handbook {
  const handbook = aHandbook();
  const { institution } = handbook;
  const writer = { hosts: ['127.0.0.1'], teamReads: [], withheldMatters: [], withheldClasses: ['question' as const] };
  return { ...handbook, institution: { ...institution, writer } };
}
