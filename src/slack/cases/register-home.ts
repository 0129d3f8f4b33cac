import type { App } from '@slack/bolt';
import type { HomeView, KnownBlock } from '@slack/types';
import { openSlots } from '../../domain/cases/approval-policy.ts';
import type { CaseState } from '../../domain/cases/case-state.ts';
import { statusOf } from '../../domain/cases/case-status.ts';
import { approvalsStillNeeded } from '../../domain/cases/counted-approvals.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import type { Texts } from '../../texts.ts';
import { context, header, section } from '../blocks.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { textsFor } from '../who.ts';
import { caseLine } from './case-line.ts';
import { caseView } from './case-view.ts';

const SHOWN = 15;

/** The App Home: what the person has taken on, and what waits for an approval that they may give. */
export function registerHome(app: App, deps: SlackDeps): void {
  app.event('app_home_opened', async ({ event, client, context: bolt }) => {
    if (event.tab !== 'home') return;
    const texts = await textsFor(event.user, deps);
    const team = bolt.teamId ?? '';
    const actor = { kind: 'slack', team, user: event.user } as const;
    const standing = await deps.cases.people.standingOf(actor, null);
    const blocks =
      standing.kind === 'stranger'
        ? [section(texts.say({ key: `refusal.stranger_${standing.why}` }))]
        : await homeBlocks(`slack:${team}:${event.user}`, standing.roles, texts, deps);
    const view: HomeView = { type: 'home', blocks };
    await client.views.publish({ user_id: event.user, view });
  });
}

async function homeBlocks(
  actorKey: string,
  roles: readonly Role[],
  texts: Texts,
  deps: SlackDeps,
): Promise<KnownBlock[]> {
  const mine = await deps.reader.list({ kind: 'mine', actorKey });
  const open = await deps.reader.list({ kind: 'open' });
  const waiting = open.filter((state) => waitsFor(state, roles, deps));
  return [
    header(texts.t('home.title')),
    context(texts.t('home.help')),
    ...part(texts.t('home.mine', { count: mine.length }), mine, texts, deps),
    ...part(texts.t('home.waiting', { count: waiting.length }), waiting, texts, deps),
  ];
}

function waitsFor(state: CaseState, roles: readonly Role[], deps: SlackDeps): boolean {
  if (statusOf(state) !== 'in_review') return false;
  const open = approvalsStillNeeded(state, { handbook: deps.cases.handbook(), now: deps.cases.now() });
  return openSlots(open, [roles]).length < open.length;
}

function part(title: string, states: CaseState[], texts: Texts, deps: SlackDeps): KnownBlock[] {
  const lines = states
    .slice(0, SHOWN)
    .map((state) =>
      section(caseLine(caseView(state, deps.cases.handbook(), deps.cases.now(), texts, deps.cases.digest), texts)),
    );
  return [{ type: 'divider' }, section(`*${title}*`), ...lines];
}
