import type { App, BlockAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import { proposeHandbook, takeHandbook } from '../../domain/handbook-changes/change-handbook.ts';
import { confirmProposal, dropProposal } from '../../domain/handbook-changes/decide-proposal.ts';
import { RefusedError } from '../../errors.ts';
import { textsIn } from '../../i18n/texts.ts';
import { reportError } from '../bolt/report-error.ts';
import type { Requester } from '../bolt/requester.ts';
import { requesterOf } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import { HANDBOOK_ACTIONS } from '../kit/ids.ts';
import { activeHandbookMessage, proposalMessage, settledMessage } from './handbook-messages.ts';
import type { Answer } from './reload-message.ts';
import { shortHash } from './reload-message.ts';
import { withNames } from './with-names.ts';

/**
 * Handler of a click: returns the message that replaces the clicked one. Null for a delivery that
 * was handled before.
 */
type ClickDeps = Pick<SlackDeps, 'handbook' | 'team'>;
type Click = (
  value: string,
  requester: Requester,
  shown: readonly KnownBlock[],
  deps: ClickDeps,
) => Promise<Answer | null>;

const WORK: Readonly<Record<string, Click>> = {
  [HANDBOOK_ACTIONS.take]: take,
  [HANDBOOK_ACTIONS.propose]: propose,
  [HANDBOOK_ACTIONS.confirm]: confirm,
  [HANDBOOK_ACTIONS.drop]: drop,
};

/** The buttons below what `/playbook reload` shows, and below a proposal in the channel. */
export function registerHandbook(app: App, deps: Pick<SlackDeps, 'cases' | 'handbook' | 'team' | 'bot'>): void {
  for (const [id, click] of Object.entries(WORK)) {
    app.action<BlockAction>(
      { type: 'block_actions', action_id: id },
      async ({ ack, body, action, respond, client }) => {
        await ack();
        const requester = await requesterOf(body, deps);
        const shown = body.message?.['blocks'] ?? [];
        const value = 'value' in action ? (action.value ?? '') : '';
        const answer = await click(value, requester, shown, deps).catch((error: unknown) =>
          overAnswer(error, requester, shown, deps),
        );
        if (answer === null) return;
        // What was decided is decided, whether or not the message can still be replaced.
        await respond({ replace_original: true, ...answer }).catch(() => tell(answer, requester, client, deps));
      },
    );
  }
}

/**
 * Returns the message of a proposal that is over, without buttons. Throws every other error, for
 * the person alone.
 */
function overAnswer(
  error: unknown,
  { texts }: Requester,
  shown: readonly KnownBlock[],
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
): Answer {
  const isOver =
    error instanceof RefusedError &&
    /^refusal\.(proposal_|handbook_overtaken|no_such_proposal)/.test(error.sentence.key);
  if (!isOver) throw error;
  return settledMessage(reportError(error, 'message', texts, deps), shown);
}

function tell(
  { text }: Answer,
  { actor, channel }: Requester,
  client: WebClient,
  deps: Pick<SlackDeps, 'team' | 'bot'>,
): Promise<void> {
  return tellPerson(client, { user: actor.user, channel, text }, deps);
}

async function take(
  value: string,
  requester: Requester,
  _shown: readonly KnownBlock[],
  deps: Pick<SlackDeps, 'handbook' | 'team'>,
): Promise<Answer | null> {
  const taken = await takeHandbook(deps.handbook, { ...requester, shown: shownIn(value) });
  if (taken === null) return null;
  const texts = channelTexts(deps);
  await deps.team.postToTeam(activeHandbookMessage('handbook.taken_by', { who: requester.actor, ...taken }, texts));
  return { text: requester.texts.t('playbook.reloaded', { hash: shortHash(taken.hash) }) };
}

async function propose(
  value: string,
  requester: Requester,
  _shown: readonly KnownBlock[],
  deps: Pick<SlackDeps, 'handbook' | 'team'>,
): Promise<Answer | null> {
  const proposed = await proposeHandbook(deps.handbook, { ...requester, shown: shownIn(value) });
  if (proposed === null) return null;
  const texts = channelTexts(deps);
  const changes = await withNames(proposed.changes, texts, deps);
  const message = proposalMessage(proposed.proposal, changes, deps.handbook.handbook.current(), texts);
  const posted = await deps.team.postToTeam(message);
  return { text: requester.texts.t(posted ? 'handbook.asked' : 'handbook.not_asked') };
}

async function confirm(
  value: string,
  requester: Requester,
  shown: readonly KnownBlock[],
  deps: Pick<SlackDeps, 'handbook' | 'team'>,
): Promise<Answer | null> {
  const confirmed = await confirmProposal(deps.handbook, { ...requester, proposalId: value });
  if (confirmed === null) return null;
  const { hash } = confirmed;
  const message = activeHandbookMessage(
    'handbook.confirmed_by',
    { who: requester.actor, hash, changes: [] },
    channelTexts(deps),
  );
  // Confirmed below the answer to a command, which nobody else sees.
  if (shown.length === 0) await deps.team.postToTeam(message);
  return settledMessage(message.text, shown);
}

async function drop(
  value: string,
  requester: Requester,
  shown: readonly KnownBlock[],
  deps: Pick<SlackDeps, 'handbook'>,
): Promise<Answer | null> {
  const dropped = await dropProposal(deps.handbook, { ...requester, proposalId: value });
  if (dropped === null) return null;
  const text = channelTexts(deps).t('handbook.dropped_by', {
    requester: `<@${requester.actor.user}>`,
    hash: shortHash(dropped.hash),
  });
  return settledMessage(text, shown);
}

function shownIn(value: string): { from: string; to: string } {
  const [from = '', to = ''] = value.split(':');
  return { from, to };
}

function channelTexts(deps: Pick<SlackDeps, 'handbook'>) {
  return textsIn(homeLanguage(deps.handbook.handbook.current()));
}
