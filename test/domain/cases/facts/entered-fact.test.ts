import { describe, expect, it } from 'vitest';
import { CRISIS_LEVELS } from '../../../../src/domain/cases/model/crises/crisis.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

const HOUR_MS = 3_600_000;

/** Hours from now for which the newest value of that fact holds; null for as long as nobody ends it. */
async function hoursOf(key: string, desk: Awaited<ReturnType<typeof aCrisisDesk>>): Promise<number | null> {
  const facts = (await desk.board()).facts;
  const until = facts.findLast((fact) => fact.key === key)?.validUntil ?? null;
  return until === null ? null : (Date.parse(until) - Date.parse(desk.deps.now())) / HOUR_MS;
}

/** A handbook whose facts hold for that many hours; undefined where it says nothing. */
function aHandbookOf(hours: number | undefined): Handbook {
  const from = aHandbook();
  const playbooks = from.playbooks.map((one) => ({
    ...one,
    facts: one.facts.map(({ validForHours: _, ...fact }) => ({
      ...fact,
      ...(hours === undefined ? {} : { validForHours: hours }),
    })),
  }));
  return { ...from, playbooks };
}

describe('how long a fact lives', () => {
  it.each(CRISIS_LEVELS)('is two hours in S1 unless it is said: %s', async (level) => {
    await using desk = await aCrisisDesk(aHandbookOf(undefined));
    await desk.start({ level });
    expect(await desk.knows('El Molinar')).toBe('done');
    expect(await hoursOf('zone', desk)).toBe(level === 'S1' ? 2 : null);
    expect(await desk.knows('La Ribera', { validForMinutes: 30 })).toBe('done');
    expect(await hoursOf('zone', desk)).toBe(0.5);
    expect(await desk.knows('Las Eras', { validForMinutes: 600 })).toBe('done');
    expect(await hoursOf('zone', desk)).toBe(10);
  });

  it('is what the playbook says, in S1 too', async () => {
    await using desk = await aCrisisDesk(aHandbookOf(6));
    await desk.start({ level: 'S1' });
    await desk.knows('El Molinar');
    expect(await hoursOf('zone', desk)).toBe(6);
  });

  it('is two hours for a fact of one case in S1, and what people note beside the playbook’s', async () => {
    await using desk = await aCrisisDesk(aHandbookOf(undefined));
    await desk.start({ level: 'S1' });
    await desk.knows('Hay agua y mantas en el pabellón', { key: null, title: 'Albergue' });
    const own = (await desk.board()).facts.at(-1);
    expect(own?.validUntil).toBe(new Date(Date.parse(desk.deps.now()) + 2 * HOUR_MS).toISOString());
    await desk.flag({});
    const { core } = await desk.caseOf(1);
    const said = await desk.case(ana, 1, {
      kind: 'enter_facts',
      source: 'Policía Local',
      values: { street: 'calle Mayor' },
    });
    const street = (await desk.caseOf(1)).facts.find(({ key }) => key === 'street');
    expect([core.severity, said, street?.validUntil]).toEqual(['S1', 'done', own?.validUntil]);
  });
});
