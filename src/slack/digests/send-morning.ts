import type { Effect } from '../../domain/cases/model/changes.ts';
import type { CaseReader } from '../../domain/cases/ports/case-store.ts';
import type { FactReader } from '../../domain/cases/ports/fact-reader.ts';
import type { OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import type { CrisisReader } from '../../domain/crises/model/crisis-reader.ts';
import type { FigureReader } from '../../domain/digests/figures.ts';
import type { Morning } from '../../domain/digests/morning.ts';
import { isQuietMorning, makeMorning } from '../../domain/digests/morning.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { Roster } from '../../domain/people/team-person.ts';
import { daysAfter } from '../../domain/time/calendar-days.ts';
import { instantAt } from '../../domain/time/instant-at.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { withWatermark } from '../kit/with-watermark.ts';
import type { OutgoingDeps } from '../outbound/outgoing-deps.ts';
import { quietNames } from '../outbound/quiet-names.ts';
import { morningMessage } from './morning-message.ts';

export type MorningSenderDeps = OutgoingDeps & {
  readers: {
    cases: Pick<CaseReader, 'openQuestions'>;
    facts: Pick<FactReader, 'until'>;
    figures: Pick<FigureReader, 'waiting'>;
    crises: Pick<CrisisReader, 'list' | 'openFollowUps'>;
  };
  workspace: { cardLink(caseId: number): Promise<string | null>; boardLink(crisisId: number): Promise<string | null> };
  team: { roster: Pick<Roster, 'team'> };
};

/** Says what a working day begins with. A day that asks nothing is not said, nor one that is over or well begun. */
export async function sendMorning(
  { id: outboxId, effect }: OutboxItem & { effect: Extract<Effect, { kind: 'morning' }> },
  deps: MorningSenderDeps,
): Promise<OutboxOutcome> {
  if (effect.until !== undefined && deps.cases.now() >= effect.until) return { kind: 'done' };
  const handbook = deps.cases.handbook.current();
  const morning = await readMorning(deps);
  if (morning.date !== effect.date || isQuietMorning(morning)) return { kind: 'done' };
  const links = {
    cards: await linksTo(caseIdsIn(morning), deps.workspace.cardLink),
    boards: await linksTo(crisisIdsIn(morning), deps.workspace.boardLink),
  };
  const nameOf = await quietNames(peopleIn(morning), deps);
  const card = morningMessage(morning, { handbook, links, nameOf, texts: textsOfHouse(handbook) });
  const posted = await deps.workspace.messenger.post({
    channel: deps.team.casesChannel,
    card: withWatermark(card, deps.watermark),
    outboxId,
  });
  return posted.kind === 'posted' ? { kind: 'done' } : posted;
}

async function readMorning({ cases, readers, team }: MorningSenderDeps): Promise<Morning> {
  const [now, handbook] = [cases.now(), cases.handbook.current()];
  const { timeZone } = handbook.institution;
  const midnight = instantAt(daysAfter(localDate(now, timeZone), 1), '00:00', timeZone);
  return makeMorning({
    waiting: await readers.figures.waiting(),
    factsUntilTonight: await readers.facts.until(new Date(midnight - 1).toISOString()),
    questions: await readers.cases.openQuestions(),
    followUps: await readers.crises.openFollowUps(),
    crises: await readers.crises.list(),
    team: await team.roster.team().catch(() => null),
    handbook,
    now,
  });
}

/** The numbers of the first things of each kind: no message names more. */
const LINKED = 12;

function caseIdsIn({ late, due, facts, questions }: Morning): number[] {
  const ofFacts = facts.flatMap(({ scope }) => (scope.startsWith('case:') ? Number(scope.slice('case:'.length)) : []));
  const all = [late, due.map(({ caseId }) => caseId), ofFacts, questions.map(({ caseId }) => caseId)];
  return all.flatMap((ids) => ids.slice(0, LINKED));
}

function crisisIdsIn({ words, tasks }: Morning): number[] {
  return [...words, ...tasks].map(({ crisisId }) => crisisId).slice(0, LINKED);
}

async function linksTo(
  ids: readonly number[],
  linkOf: (id: number) => Promise<string | null>,
): Promise<ReadonlyMap<number, string | null>> {
  return new Map(await Promise.all([...new Set(ids)].map(async (id) => [id, await linkOf(id)] as const)));
}

function peopleIn({ onShift, facts, questions, tasks }: Morning): Actor[] {
  const there = (onShift ?? []).map((user): Actor => ({ kind: 'slack', team: '', user }));
  const owners = [...facts.map(({ owner }) => owner), ...questions.map(({ askedBy }) => askedBy)];
  return [...there, ...owners, ...tasks.map(({ owner }) => owner)];
}
