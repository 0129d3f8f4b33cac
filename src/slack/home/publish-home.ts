import type { HomeView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { waitsFor } from '../../domain/cases/approval/waits-for.ts';
import { peopleAtRisk } from '../../domain/cases/at-risk/people-at-risk.ts';
import type { CaseState } from '../../domain/cases/model/case-state.ts';
import type { HomePage } from '../../domain/cases/ports/home.ts';
import { electoralPeriod } from '../../domain/handbook/electoral-period.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import { mayChangeHandbook } from '../../domain/handbook-changes/rule-on.ts';
import type { SlackActor } from '../../domain/people/actor.ts';
import { shiftsAhead } from '../../domain/people/on-shift.ts';
import { readAhead } from '../../domain/plan/read-calendar.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { momentAfter } from '../../domain/time/moment-after.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { caseView } from '../cases/view/view-case.ts';
import { sectionBlock } from '../kit/blocks.ts';
import { linkedLines } from '../plan/calendar-lines.ts';
import type { HomeCrises } from './home-crises.ts';
import type { HomePlan } from './home-plan.ts';
import { PLANNED_SHOWN } from './home-plan.ts';
import type { HomeShifts } from './home-shifts.ts';
import { homeView, listCases, SHOWN } from './home-view.ts';

/**
 * Number of texts in review that are looked at, the most urgent first, so that a flood does not
 * make a home slow.
 */
const LOOKED_AT = 200;

const FOUR_WEEKS_MS = 28 * 86_400_000;

type Person = { actor: SlackActor; roles: readonly Role[] };

/**
 * Renders a person's App Home: crises, people at risk, their queue, and texts that wait for their
 * approval. Adds shifts, settings and the state of the bot.
 */
export async function publishHome(
  actor: SlackActor,
  client: { views: Pick<WebClient['views'], 'publish'> },
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'digests' | 'team' | 'bot'>,
): Promise<void> {
  const texts = await textsFor(actor.user, deps);
  const membership = await deps.cases.people.standingOf(actor, null);
  const view: HomeView =
    membership.kind === 'stranger'
      ? { type: 'home', blocks: [sectionBlock(texts.say({ key: `refusal.stranger_${membership.why}` }))] }
      : await homeOf({ actor, roles: membership.roles }, texts, deps);
  await client.views.publish({ user_id: actor.user, view });
}

async function homeOf(
  person: Person,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'digests' | 'team' | 'bot'>,
): Promise<HomeView> {
  const handbook = deps.cases.handbook.current();
  const { home } = deps.readers;
  const atRisk = await home.page({ kind: 'at_risk' }, SHOWN);
  const mine = await home.page({ kind: 'mine', actor: person.actor }, SHOWN);
  const waiting = await waitingFor(person, deps);
  const now = deps.cases.now();
  const viewOf = (state: CaseState) => caseView(state, handbook, now, texts, deps.cases.keys.digest);
  const crises = await crisesFor(person.actor, now, deps);
  return homeView(
    {
      crises,
      atRisk: listCases(atRisk, viewOf),
      mine: listCases(mine, viewOf),
      waiting: listCases(waiting, viewOf),
      links: await linksOf([atRisk, mine, waiting], deps),
      open: await home.openBySeverity(),
      agreement: await home.agreement({ from: fourWeeksBefore(now), to: now }),
      shifts: await shiftsOf(person.actor.user, now, deps),
      plan: await planOf(crises, deps),
      preference: await deps.team.preferences.of(person.actor.user),
      health: await deps.bot.health(),
      mayChangeHandbook: mayChangeHandbook(person.roles),
      timeZone: handbook.institution.timeZone,
      electoral: electoralPeriod(handbook, localDate(now, handbook.institution.timeZone)),
      now,
    },
    texts,
  );
}

/** Asks the database nothing where the plan is off, and nothing while a crisis is open. */
async function planOf(
  { crises }: HomeCrises,
  {
    cases,
    digests: {
      plan: { calendar: plan, contents },
    },
    bot,
  }: Pick<SlackDeps, 'cases' | 'digests' | 'bot'>,
): Promise<HomePlan> {
  if (plan === null) return null;
  const lines = crises.length > 0 ? null : await linkedLines(await readAhead(plan, PLANNED_SHOWN), bot.contentLink);
  return { lines, isOurs: contents !== null, handbook: cases.handbook.current() };
}

function fourWeeksBefore(now: string): string {
  return momentAfter(now, -FOUR_WEEKS_MS);
}

async function waitingFor(person: Person, deps: Pick<SlackDeps, 'cases' | 'readers'>): Promise<HomePage> {
  const { states } = await deps.readers.home.page({ kind: 'in_review' }, LOOKED_AT);
  const circumstances = { handbook: deps.cases.handbook.current(), now: deps.cases.now() };
  const waiting = states.filter((state) => waitsFor(state, person, circumstances));
  return { count: waiting.length, states: waiting };
}

async function linksOf(pages: readonly HomePage[], deps: Pick<SlackDeps, 'bot'>): Promise<Map<number, string>> {
  const ids = new Set(pages.flatMap(({ states }) => states.slice(0, SHOWN).map(({ core }) => core.id)));
  const links = new Map<number, string>();
  for (const id of ids) {
    const link = await deps.bot.cardLink(id);
    if (link !== null) links.set(id, link);
  }
  return links;
}

/** The newest first. */
async function crisesFor(
  person: SlackActor,
  now: string,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>,
): Promise<HomeCrises> {
  const { timeZone } = deps.cases.handbook.current().institution;
  const open = (await deps.crises.reader.list()).filter(({ closed }) => closed === null);
  return {
    crises: await Promise.all(
      open.map(async (crisis) => ({
        crisis,
        link: await deps.bot.boardLink(crisis.id),
        people: peopleAtRisk(await deps.crises.reader.atRisk(crisis.id)),
      })),
    ),
    pauses: (await deps.crises.pauses.lasting()).length,
    person,
    now,
    timeZone,
  };
}

async function shiftsOf(user: string, now: string, deps: Pick<SlackDeps, 'cases' | 'team'>): Promise<HomeShifts> {
  const { institution } = deps.cases.handbook.current();
  if (institution.rota === undefined) return { kind: 'no_rota' };
  const team = await deps.team.roster.team().catch(() => null);
  return team === null ? { kind: 'unknown' } : { kind: 'known', shifts: shiftsAhead(user, team, now, institution) };
}
