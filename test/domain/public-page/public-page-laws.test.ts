import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { publicFiles } from '../../../src/documents/public-page/public-files.ts';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import type { EnteredFact } from '../../../src/domain/cases/model/fact.ts';
import type { PublicPage } from '../../../src/domain/public-page/public-page.ts';
import { readPublicPage } from '../../../src/domain/public-page/read-public-page.ts';
import { wordsOf } from '../../documents/a-print.ts';
import { aCrisisWalk } from '../../support/laws/a-crisis-walk.ts';
import type { WalkedDesk } from '../../support/laws/walked-crisis.ts';
import { walkedCrisis } from '../../support/laws/walked-crisis.ts';

const LONGEST_MS = 300_000;

/** Words of these walks that a person typed for the team alone. */
const TYPED = ['DANA', 'Policía Local', 'No es así', 'Hay víctimas', 'Lo asume', 'vecina', 'UANA', 'UBIEL', '¿Llega'];

type Seen = { page: PublicPage; words: string; past: string; states: CaseState[]; facts: EnteredFact[]; now: string };

async function look({ deps, spoken, caseOf, board }: WalkedDesk): Promise<Seen> {
  const handbook = deps.handbook.current();
  const now = deps.now();
  const rows = await spoken.spoken({ pages: ['web'], since: '2026-11-01T00:00:00.000Z' });
  const page = readPublicPage(rows, { handbook, now, liveSince: null });
  const html = [...publicFiles(page, handbook, now)]
    .filter(([name]) => name.endsWith('.html'))
    .map(([, text]) => text)
    .join('\n');
  const states: CaseState[] = [];
  for (let id = 1; ; id += 1) {
    const state = await caseOf(id).catch(() => null);
    if (state === null) break;
    states.push(state);
  }
  const marked = /<del [^>]*>[\s\S]*?<\/del>/g;
  const past = (html.match(marked) ?? []).map(wordsOf).join('\n');
  return { page, words: wordsOf(html.replaceAll(marked, '')), past, states, facts: (await board()).facts, now };
}

/** The texts that left as they were approved, told from the rows of the cases alone. */
function approvedAndOut(states: readonly CaseState[]): string[] {
  return states.flatMap(({ publications, drafts, signOffs, core }) =>
    publications.flatMap(({ draftId, target, status, deliveredAs, audience }) => {
      const draft = drafts.find(({ id }) => id === draftId);
      const isOut = (status === 'published' || status === 'withdrawn') && deliveredAs.kind === 'as_approved';
      const isApproved = signOffs.some((one) => one.as === 'approver' && one.digest === draft?.digest);
      if (draft === undefined || !isOut || !isApproved || audience !== 'public' || core.statement === null) return [];
      return [draft.places.find((place) => place.target === target)?.text ?? draft.text];
    }),
  );
}

/** Values that fell and that nobody has entered again; an hour also stands beside messages. */
function fallenValues({ facts, now }: Seen): string[] {
  const isLive = ({ status, validUntil }: EnteredFact) =>
    status === 'verified' && (validUntil === null || validUntil > now);
  const live = facts.filter(isLive).map(({ value }) => value);
  return facts
    .filter((fact) => fact.key !== 'next_update' && fact.verifiedAt !== null && !isLive(fact))
    .map(({ value }) => value)
    .filter((value) => !live.includes(value));
}

function textsOn({ crises, others }: PublicPage): string[] {
  return [...crises, others].flatMap(({ current, past }) =>
    [...current, ...past].flatMap(({ texts }) => texts.map(({ text }) => text)),
  );
}

/** What is wrong with the page at that moment; empty when all is well. */
function faultsOf(seen: Seen): string[] {
  const approved = approvedAndOut(seen.states);
  const { page } = seen;
  return [
    ...textsOn(page)
      .filter((text) => !approved.includes(text))
      .map((text) => `nobody approved it, or it is not out: ${text}`),
    ...page.crises
      .flatMap(({ facts }) => facts.flatMap(({ words }) => words.map(({ text }) => text)))
      .filter((value) => !approved.some((text) => text.includes(value)))
      .map((value) => `no text says it: ${value}`),
    ...fallenValues(seen)
      .filter((value) => seen.words.includes(value))
      .map((value) => `it fell and is still said: ${value}`),
    ...TYPED.filter((words) => `${seen.words} ${seen.past}`.includes(words)).map((words) => `it was typed: ${words}`),
  ];
}

describe('the public page, whatever a team and its clocks do in a crisis', () => {
  test.prop([aCrisisWalk], { numRuns: 6 })(
    'says what was approved and is out, byte for byte, and no fact that fell',
    async (walk) => {
      const faults: string[] = [];
      await walkedCrisis(walk, async (desk) => {
        faults.push(...faultsOf(await look(desk)));
      });
      expect([...new Set(faults)]).toEqual([]);
    },
    LONGEST_MS,
  );

  it(
    'is tried where the law could be broken: with texts that hold, texts that do not, and corrections',
    async () => {
      const seen: PublicPage[] = [];
      const faults: string[] = [];
      for (const walk of fc.sample(aCrisisWalk, { seed: 3, numRuns: 8 }))
        await walkedCrisis(walk, async (desk) => {
          const now = await look(desk);
          seen.push(now.page);
          faults.push(...faultsOf(now));
        });
      expect([...new Set(faults)]).toEqual([]);
      const crises = seen.flatMap((page) => page.crises);
      expect(crises.some(({ current }) => current.length > 0)).toBe(true);
      expect(crises.some(({ past }) => past.length > 0)).toBe(true);
      expect(crises.some(({ facts }) => facts.length > 0)).toBe(true);
      expect(new Set(seen.flatMap(({ changes }) => changes.map(({ kind }) => kind)))).toContain('recalled');
    },
    LONGEST_MS,
  );
});
