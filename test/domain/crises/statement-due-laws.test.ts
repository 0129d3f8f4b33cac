import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { currentDraft, isPending } from '../../../src/domain/cases/model/case-status.ts';
import { nextWordDueAt } from '../../../src/domain/cases/model/crises/crisis.ts';
import { breakSilence, draftDueAt } from '../../../src/domain/crises/break-silence.ts';
import { localTime } from '../../../src/domain/time/local-time.ts';
import { ana } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';
import { inOneLanguage } from '../../support/builders/handbook/in-one-language.ts';

const MINUTE = 60_000;
const ZONE = 'Europe/Madrid';

/** The first message says what is known, and when more comes. */
const TEXT = 'Sabemos que hay miedo. Hay agua en {{ fact.zone }}. Emergencias: 112. Más a las {{ fact.next_update }}.';

function handbook() {
  const from = inOneLanguage();
  const playbooks = from.playbooks.map((playbook) => ({
    ...playbook,
    facts: playbook.facts.map((fact) => (fact.id === 'next_update' ? { ...fact, volatile: true } : fact)),
    templates: playbook.templates.map((one) => (one.kind === 'holding_statement' ? { ...one, template: TEXT } : one)),
  }));
  return { ...from, playbooks };
}

type Desk = Awaited<ReturnType<typeof aCrisisDesk>>;
type Step =
  | { kind: 'promise'; minutes: number }
  | { kind: 'learn'; zone: string }
  | { kind: 'retract' }
  | { kind: 'speak'; statement: 'holding' | 'update' }
  | { kind: 'approve' }
  | { kind: 'pass'; minutes: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('promise' as const), minutes: fc.integer({ min: 5, max: 200 }) }),
  fc.record({ kind: fc.constant('learn' as const), zone: fc.constantFrom('El Molinar', 'La Ribera') }),
  fc.constant({ kind: 'retract' as const }),
  fc.record({ kind: fc.constant('speak' as const), statement: fc.constantFrom('holding' as const, 'update' as const) }),
  fc.constant({ kind: 'approve' as const }),
  fc.record({ kind: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 70 }) }),
);

async function goes(desk: Desk, one: Step): Promise<void> {
  switch (one.kind) {
    case 'promise':
      await desk.knows(hour(Date.parse(desk.deps.now()) + one.minutes * MINUTE), { key: 'next_update' });
      return;
    case 'learn':
      await desk.knows(one.zone);
      return;
    case 'retract': {
      const fact = (await desk.board()).facts.find(({ key, status }) => key === 'zone' && status === 'verified');
      if (fact !== undefined) await desk.does(ana, { kind: 'retract_fact', factId: fact.id, why: 'No es así' });
      return;
    }
    case 'speak':
      await desk.states(one.statement);
      return;
    case 'approve': {
      const waiting = (await desk.board()).statements.filter(isPending).at(-1)?.core.id;
      if (waiting === undefined) return;
      await desk.approves(waiting);
      await desk.leavesHold(waiting);
      await desk.isPublished(waiting);
      return;
    }
    case 'pass':
      desk.pass(one.minutes * MINUTE);
  }
}

function hour(at: number): string {
  return localTime(new Date(at).toISOString(), ZONE);
}

/** The last hour that a text names after "a las", which is the one that it promises. */
function promisedIn(text: string): string | null {
  return [...text.matchAll(/(?:Más|actualización) a las (\d{1,2}:\d{2})/g)].at(-1)?.[1]?.padStart(5, '0') ?? null;
}

type Board = Awaited<ReturnType<Desk['board']>>;

/** Says in words where the promise, the clock, the ledger and the next text differ. */
async function faultsOf(desk: Desk): Promise<string[]> {
  const board = await desk.board();
  return [...faultsOfClock(board), ...faultsOfNextTexts(board, desk.deps.now())];
}

function faultsOfClock({ crisis, statements }: Board): string[] {
  const isOut = ({ publications }: Board['statements'][number]) =>
    publications.some((one) => one.status === 'published');
  const out = statements
    .filter(({ core }) => core.statement !== 'correction')
    .flatMap((state) =>
      state.publications
        .filter(({ status }) => status === 'published')
        .map(({ publishedAt, draftId }) => ({
          at: publishedAt ?? '',
          text: state.drafts.find(({ id }) => id === draftId)?.text ?? '',
        })),
    );
  const last = out.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1);
  const said = last === undefined ? null : promisedIn(last.text);
  // An hour that had passed as the text went out promises nothing.
  const told = said !== null && isAhead(said, last?.at ?? '') ? said : null;
  const noted = crisis.promisedAt === null ? null : localTime(crisis.promisedAt, ZONE).padStart(5, '0');
  const hasCorrected = statements.some((state) => state.core.statement === 'correction' && isOut(state));
  const cadence = new Date(Date.parse(crisis.lastWordAt) + crisis.cadenceMinutes * MINUTE).toISOString();
  const due = [cadence, crisis.promisedAt ?? cadence].toSorted()[0];
  return [
    ...(hasCorrected || told === noted ? [] : [`the public was told ${told}, and the crisis holds ${noted}`]),
    ...(nextWordDueAt(crisis) === due ? [] : ['the later of promise and cadence rings']),
    ...(draftDueAt(crisis) <= nextWordDueAt(crisis) ? [] : ['the draft comes after its hour']),
  ];
}

function faultsOfNextTexts({ crisis, statements, facts }: Board, now: string): string[] {
  const ledger = facts.find(
    ({ key, status, validUntil }) =>
      key === 'next_update' && status === 'verified' && (validUntil === null || validUntil > now),
  )?.value;
  const waiting = statements.filter(isPending);
  const wrong = waiting
    .filter((state) => currentDraft(state)?.touchedBy.length === 0)
    .map((state) => promisedIn(currentDraft(state)?.text ?? ''))
    .filter(
      (says) => says !== null && ledger !== undefined && isAhead(ledger, now) && says !== ledger.padStart(5, '0'),
    );
  const untrue = waiting.filter(
    ({ core }) =>
      core.statement === 'no_news' &&
      (core.openedAt < crisis.lastWordAt || facts.some((fact) => fact.key === 'zone' && isSince(fact, core.openedAt))),
  );
  return [
    ...wrong.map((says) => `a text says ${says}, the ledger ${ledger}`),
    ...untrue.map(({ core }) => `“nothing new” of case ${core.id} waits and is untrue`),
  ];
}

/** A value that nobody confirmed is no news as it ends: said again word for word, it makes the one that holds last longer. */
function isSince({ verifiedAt, ended }: Board['facts'][number], moment: string): boolean {
  if (verifiedAt === null) return false;
  return [verifiedAt, ended?.at ?? null].some((at) => at !== null && at > moment);
}

function isAhead(value: string, now: string): boolean {
  return value.padStart(5, '0') > localTime(now, ZONE).padStart(5, '0');
}

test.prop([fc.array(step, { minLength: 4, maxLength: 14 })], { numRuns: 15 })(
  'what the public was told last is the clock, the ledger and the next text',
  async (steps) => {
    await using desk = await aCrisisDesk(handbook());
    await desk.start();
    await desk.knows('El Molinar');
    await desk.knows('12:30', { key: 'next_update' });
    for (const one of steps) {
      await goes(desk, one);
      await breakSilence(desk.deps);
      expect(await faultsOf(desk), JSON.stringify(one)).toEqual([]);
    }
  },
  120_000,
);
