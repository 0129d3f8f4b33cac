import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import type { Language } from '../../../../src/domain/text/languages.ts';
import { ana, arnau, berta, biel, dora } from '../a-case.ts';
import { aHandbook } from '../a-handbook.ts';
import { aCrisisDesk } from './a-crisis-desk.ts';

/** What each person reads, as the handbook says; of whom it says nothing, all. */
export const READS: ReadonlyMap<Actor, readonly Language[]> = new Map([
  [biel, ['es', 'en']],
  [berta, ['es', 'ca']],
]);

/** The invented town, with what some of its people read. */
export function aHandbookOfReaders(languages: readonly [Language, ...Language[]] = ['es', 'ca', 'en']): Handbook {
  const from = aHandbook();
  const { institution } = from;
  const readers = [...READS].map(([actor, read]) => ({
    slack: actor.kind === 'slack' ? actor.user : '',
    name: 'Una persona',
    roles: ['approver' as const],
    languages: [...read],
  }));
  const team = { ...institution.team, members: [...institution.team.members, ...readers] };
  return { ...from, institution: { ...institution, languages: [...languages], team } };
}

/** A crisis whose facts two people stand by, at a desk where statements have several languages. */
export async function aBilingualCrisis(handbook = aHandbookOfReaders(), level: 'S1' | 'S2' = 'S1') {
  const desk = await aCrisisDesk(handbook);
  await desk.start({ level });
  await desk.knows('El Molinar', { validForMinutes: 600 });
  await desk.knows('rojo', { key: 'level', validForMinutes: 600 });
  await desk.knows('19:30', { key: 'next_update', validForMinutes: 600 });

  /** Cases of the newest statement, by language. */
  async function states(
    statement: 'holding' | 'update' | 'no_news' = 'holding',
    languages: readonly Language[] = handbook.institution.languages,
  ): Promise<Record<string, number>> {
    const before = new Set((await desk.board()).statements.map(({ core }) => core.id));
    const told = await desk.does(ana, { kind: 'open_statement', statement, networks: ['x', 'mastodon'], languages });
    if (told !== 'done') throw new Error(told);
    const opened = (await desk.board()).statements.filter(({ core }) => !before.has(core.id));
    return Object.fromEntries(opened.map(({ core }) => [core.assessment.language, core.id]));
  }

  /** Is approved by people who read it, leaves and is published. */
  async function goesOut(caseId: number, people?: readonly Actor[]): Promise<string[]> {
    const { language } = (await desk.caseOf(caseId)).core.assessment;
    const reader = language === 'en' ? biel : berta;
    const said = await desk.approves(caseId, people ?? [ana, reader, level === 'S1' ? dora : arnau]);
    await desk.leavesHold(caseId);
    await desk.isPublished(caseId);
    return said;
  }

  return { ...desk, states, goesOut, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}

/** The text on the card. */
export function textOf(state: CaseState): string {
  return currentDraft(state)?.text ?? '';
}
