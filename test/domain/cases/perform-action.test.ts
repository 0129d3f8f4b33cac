import { describe, expect, it } from 'vitest';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { ana, berta, biel, dora, nil, oscar } from '../../support/builders/a-case.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';

const FACTS = {
  kind: 'enter_facts',
  source: 'Rosa Martínez, Policía Local',
  values: { zone: 'El Molinar', next_update: '12:30' },
} as const;

async function aDeskWithAFlood() {
  const queue = await aDesk();
  await queue.flag({});
  await queue.does(biel, 1, { kind: 'correct', class: 'question', severity: 'S3', playbook: 'flood' });
  await queue.does(dora, 1, { kind: 'confirm_lowering' });
  return queue;
}

describe('a gesture', () => {
  it('that is refused is told, recorded and changes nothing', async () => {
    await using queue = await aDeskWithAFlood();
    const before = await queue.caseOf(1);
    expect(await queue.does(nil, 1, { kind: 'claim' })).toBe('refusal.stranger_no_role');
    expect(await queue.backs(ana, 1, 'propose')).toBe('refusal.facts_missing');
    expect(await queue.caseOf(1)).toEqual(before);
    expect((await queue.record()).slice(-2)).toEqual([
      'gesture.claim refusal.stranger_no_role',
      'gesture.propose refusal.facts_missing',
    ]);
  });

  it('is made once however often it is delivered', async () => {
    await using queue = await aDeskWithAFlood();
    expect(await queue.does(ana, 1, { kind: 'claim' }, 'envelope-1')).toBe('done');
    expect(await queue.does(ana, 1, { kind: 'release' }, 'envelope-1')).toBe('repeated');
    expect((await queue.caseOf(1)).core.claim?.by).toEqual(ana);
  });

  it('on a case that does not exist is refused and recorded', async () => {
    await using queue = await aDesk();
    expect(await queue.does(ana, 404, { kind: 'claim' })).toBe('refusal.no_such_case');
    expect(await queue.record()).toEqual(['gesture.claim refusal.no_such_case']);
  });

  it('of two approvers at once leaves one publication and one refusal', async () => {
    await using queue = await aDeskWithAFlood();
    await queue.does(ana, 1, FACTS);
    await queue.backs(ana, 1, 'propose');
    queue.stands(dora, { kind: 'member', roles: ['approver'] });
    const said = await Promise.all([queue.backs(berta, 1, 'approve'), queue.backs(dora, 1, 'approve')]);
    expect(said.toSorted()).toEqual(['done', 'refusal.already_approved']);
    const state = await queue.caseOf(1);
    expect(state.publications).toMatchObject([{ status: 'held' }]);
    expect(state.signOffs.filter((one) => one.as === 'approver')).toHaveLength(1);
    expect((await queue.record()).at(-1)).toBe('gesture.approve refusal.already_approved');
  });
});

describe('a fact of the crisis', () => {
  it('changes the texts of all its cases that still wait, and stops those on their way', async () => {
    await using queue = await aDeskWithAFlood();
    await queue.flag({ url: 'https://x.com/otra/status/8', text: '¿Sigue la inundación en el barranco de Las Eras?' });
    await queue.flag({
      url: 'https://x.com/otro/status/9',
      text: '¿Hay inundación también por la zona del barranco viejo?',
    });
    await queue.does(biel, 3, { kind: 'dismiss', reason: 'spam', note: '' });
    await queue.does(ana, 1, FACTS);
    await queue.backs(ana, 1, 'propose');
    await queue.backs(berta, 1, 'approve');
    expect(await queue.does(oscar, 2, { ...FACTS, values: { zone: 'Las Eras' } })).toBe('done');

    const [first, second, third] = [await queue.caseOf(1), await queue.caseOf(2), await queue.caseOf(3)];
    expect(currentDraft(first)?.text).toContain('hay agua en Las Eras');
    expect([statusOf(first), first.publications[0]?.reason]).toEqual(['open', 'stopped.fact_changed']);
    expect(currentDraft(second)?.text).toContain('hay agua en Las Eras');
    expect(third.drafts).toHaveLength(1);
    expect(first.facts.filter(({ key }) => key === 'zone')).toMatchObject([{ value: 'Las Eras', enteredBy: oscar }]);
    expect((await queue.record()).slice(-2)).toEqual(['gesture.enter_facts', 'case.redrafted']);
  });

  it('comes along when a case is given another playbook, and the old one’s stays behind', async () => {
    await using queue = await aDeskWithAFlood();
    await queue.flag({ url: 'https://x.com/otra/status/8', text: 'El agua del grifo sale marrón, ¿se puede beber?' });
    await queue.does(ana, 2, { ...FACTS, values: { zone: 'Las Eras' } });
    await queue.does(ana, 1, FACTS);
    await queue.does(ana, 1, { kind: 'correct', class: 'question', severity: 'S2', playbook: 'water-quality' });
    const state = await queue.caseOf(1);
    expect(currentDraft(state)?.text).toContain('El agua de Las Eras no es apta');
    expect(state.facts.map(({ scope }) => scope)).toEqual(['playbook:water-quality']);
  });
});
