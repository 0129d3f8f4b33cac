import { describe, expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import type { Instruction } from '../../../../src/domain/writing/instruction.ts';
import { ana, biel } from '../../../support/builders/a-case.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
import {
  aWrittenCase,
  CALLS_FOR_HELP,
  requestDraft,
  SHORTER,
  withoutQuestions,
} from '../../../support/builders/cases/a-written-case.ts';
import { anAnswer, aWriter } from '../../../support/doubles/a-draft-model.ts';

const A = 'Hola. Hay agua en [[zone]]: no cruces el barranco. Avisamos a las [[next_update]].';

describe('another draft', () => {
  it('comes as the person wants it, and whoever asked for it does not approve it in S1', async () => {
    await using queue = await aWrittenCase(anAnswer([A]), anAnswer(['No cruces el barranco.']));
    await queue.writes();
    const words = 'Más directo, sin saludo';
    expect(await requestDraft(queue, { kind: 'free', words, language: null }, biel)).toBe('done');
    expect(await requestDraft(queue, SHORTER)).toBe('refusal.writing_waits');
    await queue.writes();
    expect(await queue.text()).toBe('No cruces el barranco.');
    const state = await queue.caseOf(1);
    expect(currentDraft(state)).toMatchObject({
      touchedBy: ['slack:T1:UBIEL'],
      writtenBy: null,
      slots: 'No cruces el barranco.',
    });
    expect(state.notes.map(({ text }) => text)).toEqual([words]);
    expect((await queue.record()).join(' ')).not.toContain('directo');
    await queue.does(biel, 1, { kind: 'correct', class: 'question', severity: 'S1', playbook: 'flood' });
    await queue.backs(ana, 1, 'propose');
    expect(await queue.backs(biel, 1, 'approve')).toBe('refusal.you_edited');
  });

  it.each<[Instruction, string]>([
    [{ kind: 'free', words: ' ', language: null }, 'refusal.instruction_missing'],
    [{ kind: 'other_language', words: null, language: null }, 'refusal.instruction_language'],
  ])('%j is refused with %s', async (instruction, key) => {
    await using queue = await aWrittenCase(anAnswer([A]));
    await queue.writes();
    expect(await requestDraft(queue, instruction)).toBe(key);
  });

  it('is refused where there is no model, where it must not see the post, and where a line answers', async () => {
    await using bare = await aDesk();
    await bare.flag({});
    const { currentDraftId } = (await bare.caseOf(1)).core;
    const action = { kind: 'request_draft', draftId: currentDraftId, instruction: SHORTER } as const;
    expect(await bare.does(ana, 1, action)).toBe('refusal.no_writer');

    await using queue = await aDesk(aWriter(anAnswer([A])), withoutQuestions());
    await queue.flag({});
    const { currentDraftId: draftId } = (await queue.caseOf(1)).core;
    expect(await queue.does(ana, 1, { ...action, draftId })).toBe('refusal.writing_withheld');
    await queue.flag({ text: CALLS_FOR_HELP });
    expect(await queue.does(ana, 2, { ...action, draftId: null })).toBe('refusal.line_answers');
  });
});
