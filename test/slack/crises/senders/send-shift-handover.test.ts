import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextIn } from '../../../../src/documents/crisis-report/report-context.ts';
import { timelineText } from '../../../../src/documents/crisis-report/timeline-part.ts';
import { isAtRisk } from '../../../../src/domain/cases/model/at-risk.ts';
import type { ShiftHandover } from '../../../../src/domain/cases/model/crises/shift-handover.ts';
import { happenedSince, mineIn } from '../../../../src/domain/crises/catch-up/catch-up.ts';
import { actorKey } from '../../../../src/domain/people/actor.ts';
import { onShift } from '../../../../src/domain/people/on-shift.ts';
import { momentAfter } from '../../../../src/domain/time/moment-after.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { typedWords } from '../../../../src/slack/kit/typed-words.ts';
import { ana, arnau, berta, biel, dora, oscar } from '../../../support/builders/a-case.ts';
import { everyDay } from '../../../support/builders/cases/a-rota.ts';
import { TEAM } from '../../../support/builders/crises/a-ringing-desk.ts';
import type { ShownHandover } from '../../../support/builders/crises/a-shift-desk.ts';
import { aShiftDesk } from '../../../support/builders/crises/a-shift-desk.ts';
import type { ShiftStep, ShiftWalk } from '../../../support/laws/a-shift-walk.ts';
import { aShiftWalk } from '../../../support/laws/a-shift-walk.ts';

const MINUTE_MS = 60_000;
const TICK_MS = 5 * MINUTE_MS;
const LEAD_MS = 10 * MINUTE_MS;
const PEOPLE = [ana, oscar, biel, berta, dora, arnau];
const RISK = 'Socorro, estamos atrapados en el coche y sube el agua en la calle';
const LEFT_OUT = ['at_risk', 'told', 'attended', 'safe', 'first_post', 'first_reply', 'shift_change', 'shift_taken'];

type Desk = Awaited<ReturnType<typeof aShiftDesk>>;

/** A person who leaves has claimed a call for help, and a role. */
const aClaimedCall: ShiftWalk = {
  rota: {
    shifts: [
      { id: 'day', weekdays: everyDay, from: '03:00', to: '15:00', onHolidays: true, people: ['UANA', 'UBIEL'] },
      { id: 'night', weekdays: everyDay, from: '15:00', to: '03:00', onHolidays: true, people: ['UBERTA'] },
    ],
  },
  steps: [
    ...(['risk', 'claim', 'hand_over', 'fact', 'step'] as const).map((kind) => ({ kind, person: 0, pick: 1 })),
    { kind: 'pass', minutes: 245 },
    { kind: 'line', person: 2, pick: 1 },
    { kind: 'take', person: 3, pick: 1 },
    { kind: 'pass', minutes: 5 },
  ],
};

/** Moments at which some leave and others come on, found minute by minute. */
function changesBetween(from: string, to: string, desk: Desk): { at: string; coming: string[] }[] {
  const { institution } = desk.deps.handbook.current();
  const there = (at: string) => onShift(TEAM, at, institution).map(({ user }) => user);
  const found: { at: string; coming: string[] }[] = [];
  for (let at = momentAfter(from, MINUTE_MS); at <= to; at = momentAfter(at, MINUTE_MS)) {
    const [before, after] = [there(momentAfter(at, -1)), there(at)];
    const coming = after.filter((user) => !before.includes(user));
    if (coming.length > 0 && before.some((user) => !after.includes(user))) found.push({ at, coming });
  }
  return found;
}

const mentionsIn = (card: object) => [...JSON.stringify(card).matchAll(/<@([A-Z0-9]+)>/g)].map(([, user]) => user);

/** What a card says that the reader of catch-up does not, or leaves out. */
async function disagreements({ id, card }: ShownHandover, desk: Desk): Promise<string[]> {
  const handover = (await desk.handovers()).find((one) => one.id === id);
  const rows = await desk.crises.whole(1);
  if (handover === undefined || rows === null) return [`${id} is not stored`];
  const said = JSON.stringify(card);
  const unsaid = (await toldBy(handover, rows, desk)).filter(
    (words) => !said.includes(JSON.stringify(words).slice(1, -1)),
  );
  const atRisk = rows.board.atRisk.filter(({ core }) => new RegExp(`#${core.id}(?!\\d)`).test(said));
  const called = mentionsIn(card).filter((user) => handover.coming.every((one) => one.user !== user));
  return [
    ...unsaid.map((words) => `${id} does not say: ${words}`),
    ...atRisk.map(({ core }) => `${id} names the person at risk #${core.id}`),
    ...called.map((user) => `${id} mentions ${user}`),
    ...(/UA|Ribera|calle|coche/.test(card.text) ? [`the notification of ${id} says more: ${card.text}`] : []),
  ];
}

/** The words that a handover must hold, by the reader of catch-up alone. */
async function toldBy(
  { from, comesAt, leaving }: ShiftHandover,
  rows: NonNullable<Awaited<ReturnType<Desk['crises']['whole']>>>,
  desk: Desk,
): Promise<string[]> {
  const [handbook, now, texts] = [desk.deps.handbook.current(), desk.deps.now(), textsIn('es')];
  const context = contextIn(texts, { crisis: rows.board.crisis, handbook }, 'names', () => null);
  const words = happenedSince({ ...rows, hoaxes: [] }, from, handbook)
    .filter(({ at, kind }) => at < comesAt && !LEFT_OUT.includes(kind))
    .map((entry) => typedWords(timelineText(entry, context), 220));
  for (const who of leaving) {
    const claimed = await desk.caseReader.list({ kind: 'mine', actorKey: actorKey(who) });
    const mine = mineIn(rows.board, claimed, who, { handbook, now });
    words.push(
      ...mine.roles.map((role) => texts.t(`role.crisis_${role}`)),
      ...mine.cases.filter((state) => !isAtRisk(state)).map(({ core }) => `#${core.id}`),
      ...mine.facts.map(({ value }) => value),
    );
  }
  return words;
}

async function takes(step: Exclude<ShiftStep, { kind: 'pass' }>, flagged: number, desk: Desk): Promise<void> {
  const actor = PEOPLE[step.person] ?? ana;
  const { steps } = await desk.board();
  const last = (await desk.handovers()).at(-1)?.id ?? 'none';
  switch (step.kind) {
    case 'fact':
      await desk.knows(`La Ribera ${step.pick}`, { owner: actor, validForMinutes: 90 });
      return;
    case 'level':
      await desk.does(actor, { kind: 'set_level', level: step.pick % 2 === 0 ? 'S1' : 'S2', why: 'Cambia' });
      return;
    case 'hand_over':
      await desk.does(ana, { kind: 'hand_over', role: 'spokesperson', to: actor });
      return;
    case 'step':
      await desk.does(actor, { kind: 'take_step', stepId: steps[step.pick % Math.max(1, steps.length)]?.id ?? 'none' });
      return;
    case 'claim':
    case 'risk': {
      const text = step.kind === 'risk' ? `${RISK} ${flagged}` : `¿Llega la inundación a la calle ${flagged}?`;
      const done = await desk.flag({ url: `https://x.com/v/status/${flagged}`, text });
      if (done.kind !== 'repeated') await desk.case(actor, done.caseId, { kind: 'claim' });
      return;
    }
    case 'take':
      await desk.act(actor, last, { kind: 'take' });
      return;
    case 'line':
      await desk.act(actor, last, { kind: 'add_line', words: `Queda pendiente lo ${step.pick}` });
      return;
    case 'speak':
      await desk.states();
  }
}

/** Takes the walk with two processes at each tick. Returns what was wrong, and what was shown. */
async function walked({ rota, steps }: ShiftWalk): Promise<{ wrong: string[]; shown: number }> {
  await using desk = await aShiftDesk(rota);
  const start = desk.deps.now();
  await desk.opens();
  const wrong: string[] = [];
  const look = async () => {
    for (const one of await desk.minute()) wrong.push(...(await disagreements(one, desk)));
  };
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'pass') await takes(step, index + 1, desk);
    for (let passed = 0; step.kind === 'pass' && passed < step.minutes * MINUTE_MS; passed += TICK_MS) {
      desk.pass(TICK_MS);
      await look();
    }
    await look();
  }
  const wanted = changesBetween(start, momentAfter(desk.deps.now(), LEAD_MS), desk);
  const made = await desk.handovers();
  const found = made.map(({ comesAt, coming }) => ({ at: comesAt, coming: coming.map(({ user }) => user) }));
  const isSame = JSON.stringify(found) === JSON.stringify(wanted);
  const posted = desk.shown.filter(({ isNew }) => isNew).map(({ id }) => id);
  if (!isSame) wrong.push(`changes ${JSON.stringify(wanted)}, but handovers ${JSON.stringify(found)}`);
  if (posted.join() !== made.map(({ id }) => id).join()) wrong.push(`posted ${posted.join()}`);
  return { wrong, shown: posted.length };
}

describe('whatever happens in a crisis, whoever comes and goes', () => {
  it('each change of shift has one handover, which mentions those who come on alone and says what catch-up says', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(aShiftWalk, async (walk) => {
        const done = await walked(walk);
        shown += done.shown;
        expect(done.wrong).toEqual([]);
      }),
      { numRuns: 6, examples: [[aClaimedCall]] },
    );
    // A walk of less than a shift shows none.
    expect(shown).toBeGreaterThan(0);
  });
});
