import { describe, expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { erasePosts } from '../../../../src/domain/privacy/erase-personal-data.ts';
import type { Instruction } from '../../../../src/domain/writing/instruction.ts';
import { ana, biel, oscar } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
import { anAnswer, aWriter } from '../../../support/doubles/a-draft-model.ts';

const A = 'Hola. Hay agua en [[zone]]: no cruces el barranco. Avisamos a las [[next_update]].';
const B = 'No cruces el barranco por El Molinar. Más a las [[next_update]].';
const FACTS = { zone: 'El Molinar', next_update: '12:30' };

const shorter: Instruction = { kind: 'shorter', words: null, language: null };

/** A desk with a model that answers so, and a case that has just been opened. */
async function opened(...answers: Parameters<typeof aWriter>) {
  const model = aWriter(...answers);
  const desk = await aDesk(model);
  await desk.flag({});
  return { ...desk, model, text: async () => currentDraft(await desk.caseOf(1))?.text ?? null };
}

async function request(desk: Awaited<ReturnType<typeof opened>>, instruction: Instruction, by = ana) {
  const draftId = (await desk.caseOf(1)).core.currentDraftId;
  return desk.does(by, 1, { kind: 'request_draft', draftId, instruction });
}

const CALLS_FOR_HELP = 'Socorro, estoy atrapada en el coche y sube el agua';

describe('a case that opens', () => {
  it('has the playbook’s text at once, and the model’s on the card as soon as that is there', async () => {
    await using desk = await opened(anAnswer([A, B]));
    expect(await desk.text()).toContain('Sobre la inundación: hay agua en [falta: zona]');
    expect((await desk.due()).map(({ kind }) => kind)).toEqual(['card', 'thread', 'write']);
    await desk.writes();
    const state = await desk.caseOf(1);
    expect(await desk.text()).toBe(
      'Hola. Hay agua en [falta: zona]: no cruces el barranco. Avisamos a las [falta: hora del próximo aviso].',
    );
    expect(currentDraft(state)).toMatchObject({
      writtenBy: null,
      touchedBy: [],
      slots: A,
      templateId: null,
      basedOn: null,
    });
    expect(state.writings).toMatchObject([
      { status: 'written', model: 'un-modelo', host: '127.0.0.1', promptTokens: 1_000, durationMs: 900 },
    ]);
    expect(await desk.record()).toEqual(['case.opened', 'writing.requested', 'writing.written']);
  });

  it('shows the model’s text with the facts as they come, also those of before', async () => {
    await using desk = await opened(anAnswer([A]));
    await desk.does(ana, 1, { kind: 'enter_facts', values: { zone: 'El Molinar' }, source: 'Policía Local' });
    await desk.writes();
    expect(await desk.text()).toContain('Hay agua en El Molinar');
    await desk.does(ana, 1, { kind: 'enter_facts', values: FACTS, source: 'Policía Local' });
    expect(await desk.text()).toBe('Hola. Hay agua en El Molinar: no cruces el barranco. Avisamos a las 12:30.');
    await desk.does(oscar, 1, { kind: 'enter_facts', values: { zone: 'La Ribera' }, source: 'Policía Local' });
    expect(await desk.text()).toContain('Hay agua en La Ribera');
    const draft = currentDraft(await desk.caseOf(1));
    expect([draft?.factIds.length, draft?.missingFacts]).toEqual([2, []]);
  });

  it('goes on with the playbook’s text when the model fails, and says so', async () => {
    await using desk = await opened({ fails: 'timed_out' });
    const before = await desk.text();
    await desk.writes();
    expect(await desk.text()).toBe(before);
    const state = await desk.caseOf(1);
    expect(state.writings).toMatchObject([{ status: 'failed', reason: 'timed_out' }]);
    expect(await desk.due()).toContainEqual(
      expect.objectContaining({
        entry: { sentence: expect.objectContaining({ key: 'thread.writing_failed' }) },
      }),
    );
    expect(await desk.record()).toContain('writing.failed');
  });

  it.each([
    ['of a class that no model sees', {}, [{ status: 'withheld', reason: 'class' }], ['writing.withheld']],
    ['that a line answers', { text: CALLS_FOR_HELP }, [], []],
  ])('%s is not shown to it, and the record says so', async (_, post, writings, recorded) => {
    const model = aWriter(anAnswer([A]));
    await using desk = await aDesk(model, withoutQuestions());
    await desk.flag(post);
    expect((await desk.due()).map(({ kind }) => kind)).not.toContain('write');
    expect((await desk.caseOf(1)).writings).toMatchObject(writings);
    expect(await desk.record()).toEqual(['case.opened', ...recorded]);
    expect(model.prompts).toEqual([]);
  });

  it('is asked for nothing once the day’s tokens are spent', async () => {
    await using desk = await opened(anAnswer([A]));
    const [first] = (await desk.caseOf(1)).writings;
    if (first === undefined) throw new Error('nothing was asked');
    const spent = {
      ...first,
      id: 'spent',
      status: 'written' as const,
      promptTokens: 100_000,
      finishedAt: desk.deps.now(),
    };
    await desk.deps.store.transact(({ save }) =>
      save({ changes: [{ kind: 'writing', row: spent }], audit: [], effects: [] }),
    );
    await desk.writes(first.id);
    expect(desk.model.prompts).toEqual([]);
    expect((await desk.caseOf(1)).writings[0]).toMatchObject({ status: 'withheld', reason: 'budget_spent' });
    desk.pass(24 * 3_600_000);
    expect(await request(desk, shorter)).toBe('done');
  });

  it('that was closed before the model was asked needs no text', async () => {
    await using desk = await opened(anAnswer([A]));
    expect(await desk.does(biel, 1, { kind: 'dismiss', reason: 'spam', note: 'Es publicidad' })).toBe('done');
    await desk.writes();
    expect(desk.model.prompts).toEqual([]);
    expect((await desk.caseOf(1)).writings).toMatchObject([{ status: 'failed', reason: 'not_needed' }]);
  });
});

describe('what a model wrote', () => {
  it('does not take the place of a text that a person wrote or proposed meanwhile; it can be switched to', async () => {
    await using desk = await opened(anAnswer([A]));
    await desk.does(ana, 1, {
      kind: 'edit',
      draftId: (await desk.caseOf(1)).core.currentDraftId,
      text: 'No cruces.',
    });
    await desk.writes();
    expect(await desk.text()).toBe('No cruces.');
    const { currentDraftId } = (await desk.caseOf(1)).core;
    await desk.does(ana, 1, { kind: 'switch_variant', draftId: currentDraftId });
    expect(await desk.text()).toContain('Hola. Hay agua en');
  });

  it('is switched through first, the playbook’s texts after it', async () => {
    await using desk = await opened(anAnswer([A, B]));
    await desk.writes();
    const seen: (string | null)[] = [await desk.text()];
    for (let turn = 0; turn < 4; turn++) {
      const { currentDraftId } = (await desk.caseOf(1)).core;
      expect(await desk.does(ana, 1, { kind: 'switch_variant', draftId: currentDraftId })).toBe('done');
      seen.push(await desk.text());
    }
    expect(seen.map((text) => text?.slice(0, 12))).toEqual([
      'Hola. Hay ag',
      'No cruces el',
      'Hola. Sobre ',
      expect.any(String),
      'Hola. Hay ag',
    ]);
  });

  it('is kept off the card when the checks stop all of it', async () => {
    await using desk = await opened(
      anAnswer(['Llama al 666 123 456 o entra en https://malo.example', 'Entra en https://malo.example']),
    );
    const before = await desk.text();
    await desk.writes();
    expect(await desk.text()).toBe(before);
    expect(await desk.due()).toContainEqual(
      expect.objectContaining({ entry: { sentence: expect.objectContaining({ key: 'thread.writing_stopped' }) } }),
    );
  });

  it('is taken once, however often the model was asked', async () => {
    await using desk = await opened(anAnswer([A]), anAnswer([B]));
    const [asked] = (await desk.caseOf(1)).writings;
    await Promise.all([desk.writes(asked?.id), desk.writes(asked?.id)]);
    const state = await desk.caseOf(1);
    expect(desk.model.prompts.length).toBeGreaterThan(0);
    expect(state.drafts.filter(({ slots }) => slots !== null)).toHaveLength(1);
    expect((await desk.record()).filter((event) => event === 'writing.written')).toHaveLength(1);
  });

  it('is thrown away when the post was erased while it was being written', async () => {
    let erase = async (): Promise<unknown> => undefined;
    const model = aWriter(anAnswer(['Lo que dice Marta no se cruza.'], { gloss: 'Glosa de Marta' }));
    await using desk = await aDesk({
      ...model,
      write: async (prompt) => {
        await erase();
        return model.write(prompt);
      },
    });
    await desk.flag({});
    const postIds = (await desk.caseOf(1)).posts.map(({ id }) => id);
    erase = () => erasePosts(desk.deps, { caseId: 1, postIds, rule: 'request', actor: biel });
    await desk.writes();
    const state = await desk.caseOf(1);
    expect(state.writings).toMatchObject([{ status: 'failed', reason: 'not_needed', variants: [], gloss: null }]);
    expect(JSON.stringify(state)).not.toContain('Marta');
  });

  it('is left to whoever asks again when the process stops', async () => {
    await using desk = await opened(anAnswer([A]));
    expect(await desk.writes(undefined, () => true)).toBe(false);
    expect((await desk.caseOf(1)).writings).toMatchObject([{ status: 'waiting' }]);
    expect(await desk.writes()).toBe(true);
    expect((await desk.caseOf(1)).writings).toMatchObject([{ status: 'written' }]);
  });
});

describe('another draft', () => {
  it('comes as the person wants it, and whoever asked for it does not approve it in S1', async () => {
    await using desk = await opened(anAnswer([A]), anAnswer(['No cruces el barranco.']));
    await desk.writes();
    const words = 'Más directo, sin saludo';
    expect(await request(desk, { kind: 'free', words, language: null }, biel)).toBe('done');
    expect(await request(desk, shorter)).toBe('refusal.writing_waits');
    await desk.writes();
    expect(await desk.text()).toBe('No cruces el barranco.');
    const state = await desk.caseOf(1);
    expect(currentDraft(state)).toMatchObject({
      touchedBy: ['slack:T1:UBIEL'],
      writtenBy: null,
      slots: 'No cruces el barranco.',
    });
    expect(state.notes.map(({ text }) => text)).toEqual([words]);
    expect((await desk.record()).join(' ')).not.toContain('directo');
    await desk.does(biel, 1, { kind: 'correct', class: 'question', severity: 'S1', playbook: 'flood' });
    await desk.backs(ana, 1, 'propose');
    expect(await desk.backs(biel, 1, 'approve')).toBe('refusal.you_edited');
  });

  it.each<[Instruction, string]>([
    [{ kind: 'free', words: ' ', language: null }, 'refusal.instruction_missing'],
    [{ kind: 'other_language', words: null, language: null }, 'refusal.instruction_language'],
  ])('%j is refused with %s', async (instruction, key) => {
    await using desk = await opened(anAnswer([A]));
    await desk.writes();
    expect(await request(desk, instruction)).toBe(key);
  });

  it('is refused where there is no model, where it must not see the post, and where a line answers', async () => {
    await using bare = await aDesk();
    await bare.flag({});
    const { currentDraftId } = (await bare.caseOf(1)).core;
    const action = { kind: 'request_draft', draftId: currentDraftId, instruction: shorter } as const;
    expect(await bare.does(ana, 1, action)).toBe('refusal.no_writer');

    await using desk = await aDesk(aWriter(anAnswer([A])), withoutQuestions());
    await desk.flag({});
    const { currentDraftId: draftId } = (await desk.caseOf(1)).core;
    expect(await desk.does(ana, 1, { ...action, draftId })).toBe('refusal.writing_withheld');
    await desk.flag({ text: CALLS_FOR_HELP });
    expect(await desk.does(ana, 2, { ...action, draftId: null })).toBe('refusal.line_answers');
  });
});

/** A handbook that shows no question to a model. */
function withoutQuestions(): Handbook {
  const handbook = aHandbook();
  const { institution } = handbook;
  const writer = { hosts: ['127.0.0.1'], teamReads: [], withheldMatters: [], withheldClasses: ['question' as const] };
  return { ...handbook, institution: { ...institution, writer } };
}
