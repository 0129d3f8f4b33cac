import { describe, expect, it } from 'vitest';
import { currentDraft, statusOf } from '../../../../src/domain/cases/model/case-status.ts';
import { expireFacts, warnOwners } from '../../../../src/domain/crises/expire-facts.ts';
import { ana, berta, biel, dora, nil } from '../../../support/builders/a-case.ts';
import { aCrisisDesk, words } from '../../../support/builders/crises/a-crisis-desk.ts';

async function aFlood() {
  const queue = await aCrisisDesk();
  await queue.start();
  await queue.knows('El Molinar');
  await queue.knows('naranja', { key: 'level' });
  await queue.knows('12:30', { key: 'next_update', validForMinutes: 120 });
  return queue;
}

/** A holding statement that is out on both networks. */
async function aFloodInTheOpen() {
  const queue = await aFlood();
  const caseId = await queue.states();
  await queue.approves(caseId);
  await queue.leavesHold(caseId);
  await queue.isPublished(caseId);
  return { queue, caseId, [Symbol.asyncDispose]: queue[Symbol.asyncDispose] };
}

describe('a crisis', () => {
  it('is started by anybody of the team, once for a playbook', async () => {
    await using queue = await aCrisisDesk();
    expect(await queue.start({}, nil)).toBe('refusal.stranger_no_role');
    expect(await queue.start()).toBe('done');
    expect(await queue.start()).toBe('refusal.crisis_open');
    expect(await queue.start({ title: ' ', playbook: 'water-quality' })).toBe('refusal.crisis_title');
    expect((await queue.board()).crisis).toMatchObject({
      level: 'S2',
      cadenceMinutes: 60,
      startedBy: ana,
      closed: null,
    });
  });

  it('gathers the open cases of its playbook with what they share, and every new one until it is closed', async () => {
    await using queue = await aCrisisDesk();
    await queue.flag({});
    await queue.case(ana, 1, {
      kind: 'enter_facts',
      source: 'Rosa Martínez, Policía Local',
      values: { zone: 'El Molinar' },
    });
    await queue.start();
    expect((await queue.caseOf(1)).crisis?.id).toBe(1);
    expect((await queue.board()).facts).toMatchObject([{ scope: 'crisis:1', value: 'El Molinar', status: 'verified' }]);
    await queue.flag({ url: 'https://x.com/otra/status/1', text: '¿Llega la inundación al centro?' });
    const joined = await queue.caseOf(2);
    expect(joined.core.crisisId).toBe(1);
    expect(currentDraft(joined)?.text).toContain('El Molinar');
    await queue.does(berta, { kind: 'close', why: 'Ya ha pasado' });
    await queue.flag({ url: 'https://x.com/otra/status/2', text: '¿Otra inundación?' });
    expect((await queue.caseOf(3)).core.crisisId).toBeNull();
  });

  it('takes in the replies that are out and rest on its facts, so that a fact that falls corrects them in it', async () => {
    await using queue = await aCrisisDesk();
    await queue.flag({});
    await queue.case(ana, 1, {
      kind: 'enter_facts',
      source: 'Rosa Martínez, Policía Local',
      values: { zone: 'El Molinar', next_update: '12:30' },
    });
    await queue.approves(1, [ana, biel, dora]);
    await queue.leavesHold(1);
    expect(await queue.isPublished(1)).toEqual(['done']);
    await queue.start();
    expect((await queue.board()).published.replies).toBe(1);
    expect((await queue.crises.whole(1))?.cases.map(({ core }) => core.id)).toEqual([1]);
    const factId = (await queue.board()).facts.find(({ key }) => key === 'zone')?.id ?? '';
    await queue.does(ana, { kind: 'retract_fact', factId, why: 'No es así' });
    const { recalls, statements } = await queue.board();
    expect(recalls.map(({ recall }) => [recall.caseId, recall.factKey])).toEqual([[1, 'zone']]);
    expect(statements.map(({ core }) => core.statement)).toEqual(['correction']);
  });

  it('is lowered and closed only by who may approve at its level', async () => {
    await using queue = await aCrisisDesk();
    await queue.start();
    expect(await queue.does(ana, { kind: 'set_level', level: 'S1', why: 'Sube el barranco' })).toBe('done');
    expect(await queue.does(ana, { kind: 'set_level', level: 'S3', why: 'Baja' })).toBe(
      'refusal.crisis_needs_approver',
    );
    expect(await queue.does(ana, { kind: 'close', why: 'Fin' })).toBe('refusal.crisis_needs_approver');
    expect(await queue.does(biel, { kind: 'set_level', level: 'S3', why: 'Baja' })).toBe('done');
    expect(await queue.does(biel, { kind: 'close', why: 'Fin' })).toBe('done');
    expect(await queue.does(biel, { kind: 'close', why: 'Fin' })).toBe('refusal.crisis_closed');
  });
});

describe('a fact of a crisis', () => {
  it('holds once another person than its proposer has verified it', async () => {
    await using queue = await aCrisisDesk();
    await queue.start();
    await queue.flag({});
    await queue.does(ana, words('El Molinar'));
    expect(currentDraft(await queue.caseOf(1))?.text).toContain('[falta: zona]');
    const factId = (await queue.board()).facts[0]?.id ?? '';
    expect(await queue.does(ana, { kind: 'verify_fact', factId })).toBe('refusal.own_fact');
    expect(await queue.does(biel, { kind: 'verify_fact', factId })).toBe('done');
    expect(currentDraft(await queue.caseOf(1))?.text).toContain('El Molinar');
  });

  it('entered on a card is proposed to the whole crisis', async () => {
    await using queue = await aCrisisDesk();
    await queue.start();
    await queue.flag({});
    await queue.case(ana, 1, {
      kind: 'enter_facts',
      source: 'Rosa Martínez, Policía Local',
      values: { zone: 'El Molinar', street: 'Calle del Aire' },
    });
    const facts = (await queue.caseOf(1)).facts.map(({ key, status, scope }) => [key, status, scope]);
    expect(facts).toEqual([
      ['zone', 'proposed', 'crisis:1'],
      ['street', 'verified', 'case:1'],
    ]);
  });

  it('says the same in the languages in which somebody has said it', async () => {
    await using queue = await aCrisisDesk();
    await queue.start();
    await queue.knows('El Molinar', { translations: { ca: 'El Moliner' } });
    await queue.does(ana, { kind: 'open_statement', statement: 'holding', networks: ['x'], languages: ['ca'] });
    const [statement] = (await queue.board()).statements;
    expect(currentDraft(statement ?? (await queue.caseOf(1)))?.text).toContain('aigua a El Moliner');
  });

  it.each([
    [{ value: '' }, 'refusal.no_values'],
    [{ source: ' ' }, 'refusal.fact_without_source'],
    [{ key: 'nope' }, 'refusal.unknown_fact'],
    [{ key: null, title: '' }, 'refusal.fact_title'],
    [{ key: null, title: 'Albergues', value: 'uno\ndos' }, 'refusal.fact_one_line'],
    [{ validForMinutes: 0 }, 'refusal.fact_ran_out'],
  ])('is refused where %o', async (over, said) => {
    await using queue = await aCrisisDesk();
    await queue.start();
    expect(await queue.does(ana, words('El Molinar', over))).toBe(said);
  });

  it('warns its owner before its end, once, and ends on the minute', async () => {
    await using queue = await aFlood();
    const warnings = async () => (await queue.record()).filter((event) => event === 'fact.warned').length;
    queue.pass(107 * 60_000);
    await warnOwners(queue.deps);
    expect(await warnings()).toBe(0);
    queue.pass(60_000);
    await warnOwners(queue.deps);
    await warnOwners(queue.deps);
    expect(await warnings()).toBe(1);
    const lines = (await queue.due()).flatMap((effect) => (effect.kind === 'crisis_line' ? [effect.entry] : []));
    expect(lines.at(-1)).toMatchObject({ sentence: { key: 'crisis.fact_runs_out' }, calls: [ana] });
    queue.pass(12 * 60_000);
    expect(await expireFacts(queue.deps)).toBe(1);
    expect(await expireFacts(queue.deps)).toBe(0);
    expect((await queue.board()).facts.find(({ key }) => key === 'next_update')?.status).toBe('expired');
  });
});

describe('when a fact falls', () => {
  it('a text in review is made anew, and one in its hold is stopped', async () => {
    await using queue = await aFlood();
    const caseId = await queue.states();
    expect(await queue.approves(caseId)).toEqual(['done', 'done', 'done']);
    expect((await queue.caseOf(caseId)).publications.map(({ status }) => status)).toEqual(['held', 'held']);
    await queue.knows('La Ribera');
    const state = await queue.caseOf(caseId);
    expect(state.publications.map(({ status, reason }) => [status, reason])).toEqual([
      ['stopped', 'stopped.fact_changed'],
      ['stopped', 'stopped.fact_changed'],
    ]);
    expect(statusOf(state)).toBe('open');
    expect(currentDraft(state)?.places.map(({ network, text }) => [network, text.includes('La Ribera')])).toEqual([
      ['x', true],
      ['mastodon', true],
    ]);
  });

  it('what is out is listed with a correction that one approval lets out at every place', async () => {
    await using flood = await aFloodInTheOpen();
    const { queue: desk, caseId } = flood;
    await desk.knows('La Ribera');
    const { recalls } = await desk.board();
    expect(recalls.map(({ recall, publication }) => [recall.why, recall.factKey, publication.network])).toEqual([
      ['superseded', 'zone', 'x'],
      ['superseded', 'zone', 'mastodon'],
    ]);
    const correctionId = recalls[0]?.recall.correctionCaseId ?? 0;
    const correction = await desk.caseOf(correctionId);
    expect(currentDraft(correction)?.text).toBe(
      'Corregimos un mensaje anterior sobre la inundación. Hay agua en La Ribera, nivel naranja. Más información: https://www.vallserena.example',
    );
    expect(await desk.approves(correctionId)).toEqual(['done', 'done', 'done']);
    expect(await desk.leavesHold(correctionId)).toEqual(['publishing', 'publishing']);
    await desk.isPublished(correctionId);
    const out = (await desk.caseOf(caseId)).publications.map(({ id }) => id);
    const corrected = (await desk.caseOf(correctionId)).publications.map(({ corrects }) => corrects[0]);
    expect(corrected).toEqual(out);
    expect((await desk.caseOf(caseId)).publications.map(({ status }) => status)).toEqual(['published', 'published']);
  });

  it('that nobody can replace, the correction takes back what was said', async () => {
    await using flood = await aFloodInTheOpen();
    const { queue: desk } = flood;
    const factId = (await desk.board()).facts.find(({ key }) => key === 'zone')?.id ?? '';
    expect(await desk.does(ana, { kind: 'retract_fact', factId, why: ' ' })).toBe('refusal.reason_needed');
    await desk.does(ana, { kind: 'retract_fact', factId, why: 'Era otra calle' });
    const correctionId = (await desk.board()).recalls[0]?.recall.correctionCaseId ?? 0;
    expect(currentDraft(await desk.caseOf(correctionId))?.text).toContain('Ya no vale lo que decía de: zona');
    await desk.knows('La Ribera');
    expect(currentDraft(await desk.caseOf(correctionId))?.text).toContain('Hay agua en La Ribera, nivel naranja.');
  });

  it('a person may say that nothing needs to be put right, and why', async () => {
    await using flood = await aFloodInTheOpen();
    const { queue: desk } = flood;
    await desk.knows('La Ribera');
    const correctionId = (await desk.board()).recalls[0]?.recall.correctionCaseId ?? 0;
    expect(await desk.case(biel, correctionId, { kind: 'dismiss', reason: 'let_stand', note: '' })).toBe(
      'refusal.reason_needed',
    );
    await desk.case(biel, correctionId, { kind: 'dismiss', reason: 'let_stand', note: 'Son la misma zona' });
    expect((await desk.board()).recalls.map(({ recall }) => recall.waived?.why)).toEqual([
      'Son la misma zona',
      'Son la misma zona',
    ]);
  });

  it('while a person puts the text out by hand, it is recalled the moment it is out', async () => {
    await using queue = await aFlood();
    const caseId = await queue.states();
    await queue.approves(caseId);
    expect(await queue.leavesHold(caseId)).toEqual(['publishing', 'publishing']);
    await queue.knows('La Ribera');
    expect((await queue.board()).recalls).toEqual([]);
    await queue.isPublished(caseId);
    expect((await queue.board()).recalls.map(({ recall }) => recall.why)).toEqual(['superseded', 'superseded']);
  });
});
