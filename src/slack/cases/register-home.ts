import type { App } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import type { Actor } from '../../domain/cases/actor.ts';
import type { CaseState } from '../../domain/cases/case-state.ts';
import type { DeskPage } from '../../domain/cases/desk.ts';
import { waitsFor } from '../../domain/cases/waits-for.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import type { Texts } from '../../texts.ts';
import { section } from '../blocks.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { textsFor } from '../who.ts';
import { caseView } from './case-view.ts';
import { homeView, listed, SHOWN } from './home-view.ts';

/** Of all texts in review the most urgent ones are looked at, so that a flood does not make a home slow. */
const LOOKED_AT = 200;

/** The App Home: people at risk, what the person has taken on, what waits for their approval, how things stand. */
export function registerHome(app: App, deps: SlackDeps): void {
  app.event('app_home_opened', async ({ event, client, context: bolt }) => {
    if (event.tab !== 'home') return;
    const texts = await textsFor(event.user, deps);
    const actor = { kind: 'slack', team: bolt.teamId ?? '', user: event.user } as const;
    const standing = await deps.cases.people.standingOf(actor, null);
    const view: HomeView =
      standing.kind === 'stranger'
        ? { type: 'home', blocks: [section(texts.say({ key: `refusal.stranger_${standing.why}` }))] }
        : await homeOf({ actor, roles: standing.roles }, texts, deps);
    await client.views.publish({ user_id: event.user, view });
  });
}

async function homeOf(
  person: { actor: Actor; roles: readonly Role[] },
  texts: Texts,
  deps: SlackDeps,
): Promise<HomeView> {
  const handbook = deps.cases.handbook();
  const { desk } = deps;
  const atRisk = await desk.page({ kind: 'at_risk' }, SHOWN);
  const mine = await desk.page({ kind: 'mine', actor: person.actor }, SHOWN);
  const waiting = await waitingFor(person, deps);
  const viewOf = (state: CaseState) => caseView(state, handbook, deps.cases.now(), texts, deps.cases.digest);
  return homeView(
    {
      atRisk: listed(atRisk, viewOf),
      mine: listed(mine, viewOf),
      waiting: listed(waiting, viewOf),
      open: await desk.openBySeverity(),
      health: await deps.botHealth(),
      timeZone: handbook.institution.timeZone,
    },
    texts,
  );
}

async function waitingFor(person: { actor: Actor; roles: readonly Role[] }, deps: SlackDeps): Promise<DeskPage> {
  const { states } = await deps.desk.page({ kind: 'in_review' }, LOOKED_AT);
  const circumstances = { handbook: deps.cases.handbook(), now: deps.cases.now() };
  const waiting = states.filter((state) => waitsFor(state, person, circumstances));
  return { count: waiting.length, states: waiting };
}
