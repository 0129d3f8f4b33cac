import { describe, expect, it } from 'vitest';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { nextWordDueAt } from '../../../src/domain/cases/model/crises/crisis.ts';
import { breakSilence, draftDueAt } from '../../../src/domain/crises/break-silence.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { ana, arnau, biel, dora } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';
import { inOneLanguage } from '../../support/builders/handbook/in-one-language.ts';

const MINUTE = 60_000;
const FOR_S1 = [ana, biel, dora];

/** A crisis of which the public must hear every hour; its first message is out since 11:00 on the institution's clocks. */
async function aQuietCrisis() {
  const queue = await aCrisisDesk(WITHOUT_PROMISE);
  await queue.start();
  await queue.knows('El Molinar');
  await publishes(await queue.states(), queue);
  return queue;
}

const TEXT = 'Sabemos que hay miedo. Hay agua en {{ fact.zone }}. Emergencias: 112.';
const WITHOUT_PROMISE = saying(TEXT);

/** A handbook whose first message of a flood says this. */
function saying(template: string): Handbook {
  const handbook = inOneLanguage();
  const playbooks = handbook.playbooks.map((playbook) => ({
    ...playbook,
    facts: playbook.facts.map((fact) => (fact.id === 'next_update' ? { ...fact, volatile: true } : fact)),
    templates: playbook.templates.map((one) => (one.kind === 'holding_statement' ? { ...one, template } : one)),
  }));
  return { ...handbook, playbooks };
}

type Desk = Awaited<ReturnType<typeof aCrisisDesk>>;

async function publishes(caseId: number, queue: Desk, people: readonly Actor[] = [ana, biel, arnau]): Promise<void> {
  await queue.approves(caseId, people);
  await queue.leavesHold(caseId);
  await queue.isPublished(caseId);
}

describe('the silence of a crisis', () => {
  it('is broken before it is too long: a draft that asks for approval, once', async () => {
    await using queue = await aQuietCrisis();
    queue.pass(39 * MINUTE);
    await breakSilence(queue.deps);
    expect((await queue.board()).statements).toHaveLength(1);
    queue.pass(MINUTE);
    await breakSilence(queue.deps);
    await breakSilence(queue.deps);
    const { statements } = await queue.board();
    expect(statements.map(({ core }) => core.statement)).toEqual(['holding', 'no_news']);
    const draft = statements.map(currentDraft)[1];
    expect(draft?.text).toBe('Sin novedades sobre la inundación desde las 11:00. Próxima actualización a las 13:00.');
    expect(draft?.places.map(({ network }) => network)).toEqual(['x', 'mastodon']);
    const asks = (await queue.due()).flatMap((effect) => (effect.kind === 'crisis_line' ? [effect.entry] : []));
    expect(asks.at(-1)).toMatchObject({ sentence: { key: 'crisis.silence' }, caseIds: [2] });
  });

  it('begins anew with a word to the public, which ends a draft that tells the old hours', async () => {
    await using queue = await aQuietCrisis();
    queue.pass(40 * MINUTE);
    await breakSilence(queue.deps);
    await publishes(await queue.states(), queue);
    const { crisis } = await queue.board();
    expect(crisis.lastWordAt).toBe(queue.deps.now());
    expect(statusOf(await queue.caseOf(2))).toBe('dismissed');
  });

  it('is broken by a text that passes its checks as it stands', async () => {
    await using queue = await aQuietCrisis();
    queue.pass(40 * MINUTE);
    await breakSilence(queue.deps);
    expect(await queue.approves(2)).toEqual(['done', 'done', 'done']);
    expect(await queue.leavesHold(2)).toEqual(['publishing', 'publishing']);
  });

  it('is broken by the first message where there was none, and by an update where a fact has changed', async () => {
    await using queue = await aCrisisDesk(WITHOUT_PROMISE);
    await queue.start();
    await queue.knows('El Molinar');
    queue.pass(40 * MINUTE);
    await breakSilence(queue.deps);
    const kinds = async () => (await queue.board()).statements.map(({ core }) => core.statement);
    expect(await kinds()).toEqual(['holding']);
    await publishes(1, queue);
    queue.pass(MINUTE);
    const factId = (await queue.board()).facts[0]?.id ?? '';
    await queue.does(ana, { kind: 'retract_fact', factId, why: 'No es así' });
    queue.pass(45 * MINUTE);
    await breakSilence(queue.deps);
    expect(await kinds()).toEqual(['holding', 'correction', 'update']);
  });
});

describe('a first message that was opened and waits', () => {
  const kinds = async (queue: Desk) =>
    (await queue.board()).statements.map((state) => `${state.core.statement} ${statusOf(state)}`);

  it('is the only one: the clock opens no second one beside it', async () => {
    await using queue = await aCrisisDesk(WITHOUT_PROMISE);
    await queue.start();
    const id = await queue.states();
    queue.pass(40 * MINUTE);
    await breakSilence(queue.deps);
    expect(await kinds(queue)).toEqual(['holding open']);
    queue.pass(5 * MINUTE);
    await queue.knows('El Molinar');
    await breakSilence(queue.deps);
    expect(await kinds(queue)).toEqual(['holding open']);
    await publishes(id, queue);
    expect(await kinds(queue)).toEqual(['holding answered']);
  });

  it('is opened by the clock where the one of before was dismissed', async () => {
    await using queue = await aCrisisDesk(WITHOUT_PROMISE);
    await queue.start();
    const id = await queue.states();
    queue.pass(40 * MINUTE);
    await breakSilence(queue.deps);
    expect(await queue.case(biel, id, { kind: 'dismiss', reason: 'let_stand', note: '' })).toBe('done');
    queue.pass(MINUTE);
    await breakSilence(queue.deps);
    await breakSilence(queue.deps);
    expect(await kinds(queue)).toEqual(['holding dismissed', 'holding open']);
  });
});

describe('people hear once that the public has heard nothing', () => {
  const lines = async (queue: Desk) =>
    (await queue.due()).flatMap((effect) =>
      effect.kind === 'crisis_line' && effect.entry.sentence.key.startsWith('crisis.silence') ? [effect.entry] : [],
    );

  it('while a first message waits for a fact: who enters facts is called, too', async () => {
    await using queue = await aCrisisDesk(WITHOUT_PROMISE);
    await queue.start();
    const id = await queue.states();
    queue.pass(39 * MINUTE);
    await breakSilence(queue.deps);
    expect(await lines(queue)).toEqual([]);
    queue.pass(MINUTE);
    await breakSilence(queue.deps);
    await breakSilence(queue.deps);
    expect(await lines(queue)).toEqual([
      { sentence: { key: 'crisis.silence_first' }, asks: ['writer', 'approver', 'lead', 'area'], caseIds: [id] },
    ]);
  });

  it('while one waits for its approvals: those who approve are called', async () => {
    await using queue = await aCrisisDesk(WITHOUT_PROMISE);
    await queue.start();
    await queue.knows('El Molinar');
    const id = await queue.states();
    queue.pass(40 * MINUTE);
    await breakSilence(queue.deps);
    expect(await lines(queue)).toEqual([
      { sentence: { key: 'crisis.silence_first' }, asks: ['approver', 'lead', 'area'], caseIds: [id] },
    ]);
  });

  it('once, too, where the clock opens the first message that then waits', async () => {
    await using queue = await aCrisisDesk(WITHOUT_PROMISE);
    await queue.start();
    queue.pass(40 * MINUTE);
    await breakSilence(queue.deps);
    queue.pass(MINUTE);
    await breakSilence(queue.deps);
    expect((await queue.board()).statements).toHaveLength(1);
    expect(await lines(queue)).toHaveLength(1);
  });

  it('in a line that says what the clock has drafted: a first message, an update', async () => {
    await using queue = await aCrisisDesk(WITHOUT_PROMISE);
    await queue.start();
    await queue.knows('El Molinar');
    queue.pass(40 * MINUTE);
    await breakSilence(queue.deps);
    await publishes(1, queue);
    queue.pass(MINUTE);
    await queue.knows('La Ribera');
    queue.pass(45 * MINUTE);
    await breakSilence(queue.deps);
    expect((await lines(queue)).map(({ sentence }) => sentence.key)).toEqual([
      'crisis.silence_first',
      'crisis.silence_update',
    ]);
  });
});

describe('the hour that the public was told', () => {
  it('is the clock and the next text, where the cadence is not earlier', async () => {
    await using queue = await aCrisisDesk(saying(`${TEXT} Más a las {{ fact.next_update }}.`));
    await queue.start();
    await queue.knows('El Molinar');
    await queue.knows('11:30', { key: 'next_update' });
    await publishes(await queue.states(), queue);
    const { crisis } = await queue.board();
    expect(nextWordDueAt(crisis)).toBe('2026-11-24T10:30:00.000Z');
    expect(draftDueAt(crisis) < '2026-11-24T10:30:00.000Z').toBe(true);
    await queue.knows('12:45', { key: 'next_update' });
    const update = currentDraft(await queue.caseOf(await queue.states('update')));
    expect(update?.text).toBe(
      'Novedades sobre la inundación. Hay agua en El Molinar. Próxima actualización a las 12:45.',
    );
    await publishes((await queue.board()).statements.at(-1)?.core.id ?? 0, queue);
    const later = (await queue.board()).crisis;
    expect(later.promisedAt).toBe('2026-11-24T11:45:00.000Z');
    expect(nextWordDueAt(later) < '2026-11-24T11:45:00.000Z').toBe(true);
  });

  it('is a cadence after the text was begun where the ledger promises none', async () => {
    await using queue = await aQuietCrisis();
    queue.pass(4 * MINUTE);
    const update = currentDraft(await queue.caseOf(await queue.states('update')));
    expect(update?.text).toContain('Próxima actualización a las 12:00.');
  });
});

describe('the correction of a reply to one person', () => {
  it('does not end the silence; of a message of ours, it does', async () => {
    await using queue = await aQuietCrisis();
    await queue.knows('12:30', { key: 'next_update' });
    await queue.flag({});
    await publishes(2, queue, FOR_S1);
    const { lastWordAt } = (await queue.board()).crisis;
    queue.pass(10 * MINUTE);
    const hour = (await queue.board()).facts.find(({ key }) => key === 'next_update');
    await queue.does(ana, { kind: 'retract_fact', factId: hour?.id ?? '', why: 'No habrá mensaje' });
    const correctionOf = async (caseId: number, factKey: string) =>
      (await queue.board()).recalls.find(
        ({ recall, publication }) => publication.caseId === caseId && recall.factKey === factKey,
      )?.recall.correctionCaseId ?? 0;
    await publishes(await correctionOf(2, 'next_update'), queue, FOR_S1);
    expect((await queue.caseOf(3)).publications.map(({ status }) => status)).toEqual(['published']);
    expect((await queue.board()).crisis.lastWordAt).toBe(lastWordAt);
    await queue.knows('La Ribera');
    await publishes(await correctionOf(1, 'zone'), queue, FOR_S1);
    expect((await queue.board()).crisis.lastWordAt).toBe(queue.deps.now());
  });
});
