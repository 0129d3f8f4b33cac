import { describe, expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { erasePosts } from '../../../../src/domain/privacy/erase-personal-data.ts';
import { ana, biel, oscar } from '../../../support/builders/a-case.ts';
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
const B = 'No cruces el barranco por El Molinar. Más a las [[next_update]].';
const FACTS = { zone: 'El Molinar', next_update: '12:30' };

describe('a case that opens', () => {
  it('has the playbook’s text at once, and the model’s on the card as soon as that is there', async () => {
    await using queue = await aWrittenCase(anAnswer([A, B]));
    expect(await queue.text()).toContain('Sobre la inundación: hay agua en [falta: zona]');
    expect((await queue.due()).map(({ kind }) => kind)).toEqual(['card', 'thread', 'write']);
    await queue.writes();
    const state = await queue.caseOf(1);
    expect(await queue.text()).toBe(
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
    expect(await queue.record()).toEqual(['case.opened', 'writing.requested', 'writing.written']);
  });

  it('shows the model’s text with the facts as they come, also those of before', async () => {
    await using queue = await aWrittenCase(anAnswer([A]));
    await queue.does(ana, 1, {
      kind: 'enter_facts',
      values: { zone: 'El Molinar' },
      source: 'Rosa Martínez, Policía Local',
    });
    await queue.writes();
    expect(await queue.text()).toContain('Hay agua en El Molinar');
    await queue.does(ana, 1, { kind: 'enter_facts', values: FACTS, source: 'Rosa Martínez, Policía Local' });
    expect(await queue.text()).toBe('Hola. Hay agua en El Molinar: no cruces el barranco. Avisamos a las 12:30.');
    await queue.does(oscar, 1, {
      kind: 'enter_facts',
      values: { zone: 'La Ribera' },
      source: 'Rosa Martínez, Policía Local',
    });
    expect(await queue.text()).toContain('Hay agua en La Ribera');
    const draft = currentDraft(await queue.caseOf(1));
    expect([draft?.factIds.length, draft?.missingFacts]).toEqual([2, []]);
  });

  it('goes on with the playbook’s text when the model fails, and says so', async () => {
    await using queue = await aWrittenCase({ fails: 'timed_out' });
    const before = await queue.text();
    await queue.writes();
    expect(await queue.text()).toBe(before);
    const state = await queue.caseOf(1);
    expect(state.writings).toMatchObject([{ status: 'failed', reason: 'timed_out' }]);
    expect(await queue.due()).toContainEqual(
      expect.objectContaining({
        entry: { sentence: expect.objectContaining({ key: 'thread.writing_failed' }) },
      }),
    );
    expect(await queue.record()).toContain('writing.failed');
  });

  it.each([
    ['of a class that no model sees', {}, [{ status: 'withheld', reason: 'class' }], ['writing.withheld']],
    ['that a line answers', { text: CALLS_FOR_HELP }, [], []],
  ])('%s is not shown to it, and the record says so', async (_, post, writings, recorded) => {
    const model = aWriter(anAnswer([A]));
    await using queue = await aDesk(model, withoutQuestions());
    await queue.flag(post);
    expect((await queue.due()).map(({ kind }) => kind)).not.toContain('write');
    expect((await queue.caseOf(1)).writings).toMatchObject(writings);
    expect(await queue.record()).toEqual(['case.opened', ...recorded]);
    expect(model.prompts).toEqual([]);
  });

  it('is asked for nothing once the day’s tokens are spent', async () => {
    await using queue = await aWrittenCase(anAnswer([A]));
    const [first] = (await queue.caseOf(1)).writings;
    if (first === undefined) throw new Error('nothing was asked');
    const spent = {
      ...first,
      id: 'spent',
      status: 'written' as const,
      promptTokens: 100_000,
      finishedAt: queue.deps.now(),
    };
    await queue.deps.store.transact(({ save }) =>
      save({ changes: [{ kind: 'writing', row: spent }], audit: [], effects: [] }),
    );
    await queue.writes(first.id);
    expect(queue.model.prompts).toEqual([]);
    expect((await queue.caseOf(1)).writings[0]).toMatchObject({ status: 'withheld', reason: 'budget_spent' });
    queue.pass(24 * 3_600_000);
    expect(await requestDraft(queue, SHORTER)).toBe('done');
  });

  it('that was closed before the model was asked needs no text', async () => {
    await using queue = await aWrittenCase(anAnswer([A]));
    expect(await queue.does(biel, 1, { kind: 'dismiss', reason: 'spam', note: 'Es publicidad' })).toBe('done');
    await queue.writes();
    expect(queue.model.prompts).toEqual([]);
    expect((await queue.caseOf(1)).writings).toMatchObject([{ status: 'failed', reason: 'not_needed' }]);
  });
});

describe('what a model wrote', () => {
  it('does not take the place of a text that a person wrote or proposed meanwhile; it can be switched to', async () => {
    await using queue = await aWrittenCase(anAnswer([A]));
    await queue.does(ana, 1, {
      kind: 'edit',
      draftId: (await queue.caseOf(1)).core.currentDraftId,
      text: 'No cruces.',
    });
    await queue.writes();
    expect(await queue.text()).toBe('No cruces.');
    const { currentDraftId } = (await queue.caseOf(1)).core;
    await queue.does(ana, 1, { kind: 'switch_variant', draftId: currentDraftId });
    expect(await queue.text()).toContain('Hola. Hay agua en');
  });

  it('is switched through first, the playbook’s texts after it', async () => {
    await using queue = await aWrittenCase(anAnswer([A, B]));
    await queue.writes();
    const seen: (string | null)[] = [await queue.text()];
    for (let turn = 0; turn < 4; turn++) {
      const { currentDraftId } = (await queue.caseOf(1)).core;
      expect(await queue.does(ana, 1, { kind: 'switch_variant', draftId: currentDraftId })).toBe('done');
      seen.push(await queue.text());
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
    await using queue = await aWrittenCase(
      anAnswer(['Llama al 666 123 456 o entra en https://malo.example', 'Entra en https://malo.example']),
    );
    const before = await queue.text();
    await queue.writes();
    expect(await queue.text()).toBe(before);
    expect(await queue.due()).toContainEqual(
      expect.objectContaining({ entry: { sentence: expect.objectContaining({ key: 'thread.writing_stopped' }) } }),
    );
  });

  it('is taken once, however often the model was asked', async () => {
    await using queue = await aWrittenCase(anAnswer([A]), anAnswer([B]));
    const [asked] = (await queue.caseOf(1)).writings;
    await Promise.all([queue.writes(asked?.id), queue.writes(asked?.id)]);
    const state = await queue.caseOf(1);
    expect(queue.model.prompts.length).toBeGreaterThan(0);
    expect(state.drafts.filter(({ slots }) => slots !== null)).toHaveLength(1);
    expect((await queue.record()).filter((event) => event === 'writing.written')).toHaveLength(1);
  });

  it('is thrown away when the post was erased while it was being written', async () => {
    let erase = async (): Promise<unknown> => undefined;
    const model = aWriter(anAnswer(['Lo que dice Marta no se cruza.'], { gloss: 'Glosa de Marta' }));
    await using queue = await aDesk({
      ...model,
      write: async (prompt) => {
        await erase();
        return model.write(prompt);
      },
    });
    await queue.flag({});
    const postIds = (await queue.caseOf(1)).posts.map(({ id }) => id);
    erase = () => erasePosts(queue.deps, { caseId: 1, postIds, rule: 'request', actor: biel });
    await queue.writes();
    const state = await queue.caseOf(1);
    expect(state.writings).toMatchObject([{ status: 'failed', reason: 'not_needed', variants: [], gloss: null }]);
    expect(JSON.stringify(state)).not.toContain('Marta');
  });

  it('is left to whoever asks again when the process stops', async () => {
    await using queue = await aWrittenCase(anAnswer([A]));
    expect(await queue.writes(undefined, () => true)).toBe(false);
    expect((await queue.caseOf(1)).writings).toMatchObject([{ status: 'waiting' }]);
    expect(await queue.writes()).toBe(true);
    expect((await queue.caseOf(1)).writings).toMatchObject([{ status: 'written' }]);
  });
});
