import type { App, BlockAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import { proposeHandbook, takeHandbook } from '../../domain/handbook-changes/change-handbook.ts';
import { confirmProposal, dropProposal } from '../../domain/handbook-changes/decide-proposal.ts';
import { RefusedError } from '../../errors.ts';
import { textsIn } from '../../i18n/texts.ts';
import { reportError } from '../bolt/report-error.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import type { Who } from '../bolt/who.ts';
import { whoOf } from '../bolt/who.ts';
import { HANDBOOK_CLICKS } from '../kit/ids.ts';
import { inForceMessage, proposalMessage, settledMessage } from './handbook-messages.ts';
import type { Answer } from './reload-message.ts';
import { shortHash } from './reload-message.ts';
import { withNames } from './with-names.ts';

/** What a click leads to: a message in place of the one that was clicked. Null for a delivery that was handled before. */
type ClickDeps = Pick<SlackDeps, 'handbook' | 'team'>;
type Click = (value: string, who: Who, shown: readonly KnownBlock[], deps: ClickDeps) => Promise<Answer | null>;

const WORK: Readonly<Record<string, Click>> = {
  [HANDBOOK_CLICKS.take]: take,
  [HANDBOOK_CLICKS.propose]: propose,
  [HANDBOOK_CLICKS.confirm]: confirm,
  [HANDBOOK_CLICKS.drop]: drop,
};

/** The buttons below what `/playbook reload` shows, and below a proposal in the channel. */
export function registerHandbook(app: App, deps: Pick<SlackDeps, 'cases' | 'handbook' | 'team' | 'bot'>): void {
  for (const [id, click] of Object.entries(WORK)) {
    app.action<BlockAction>(
      { type: 'block_actions', action_id: id },
      async ({ ack, body, action, respond, client }) => {
        await ack();
        const who = await whoOf(body, deps);
        const shown = body.message?.['blocks'] ?? [];
        const value = 'value' in action ? (action.value ?? '') : '';
        const answer = await click(value, who, shown, deps).catch((error: unknown) =>
          overAnswer(error, who, shown, deps),
        );
        if (answer === null) return;
        // What was decided is decided, whether or not the message can still be replaced.
        await respond({ replace_original: true, ...answer }).catch(() => tell(answer, who, client, deps));
      },
    );
  }
}

/** A proposal that is over keeps no buttons; every other refusal is told to the person alone. */
function overAnswer(
  error: unknown,
  { texts }: Who,
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
  { actor, channel }: Who,
  client: WebClient,
  deps: Pick<SlackDeps, 'team' | 'bot'>,
): Promise<void> {
  return tellPerson(client, { user: actor.user, channel, text }, deps);
}

async function take(
  value: string,
  who: Who,
  _shown: readonly KnownBlock[],
  deps: Pick<SlackDeps, 'handbook' | 'team'>,
): Promise<Answer | null> {
  const taken = await takeHandbook(deps.handbook, { ...who, shown: shownIn(value) });
  if (taken === null) return null;
  const texts = channelTexts(deps);
  await deps.team.postToTeam(inForceMessage('handbook.taken_by', { who: who.actor, ...taken }, texts));
  return { text: who.texts.t('playbook.reloaded', { hash: shortHash(taken.hash) }) };
}

async function propose(
  value: string,
  who: Who,
  _shown: readonly KnownBlock[],
  deps: Pick<SlackDeps, 'handbook' | 'team'>,
): Promise<Answer | null> {
  const proposed = await proposeHandbook(deps.handbook, { ...who, shown: shownIn(value) });
  if (proposed === null) return null;
  const texts = channelTexts(deps);
  const changes = await withNames(proposed.changes, texts, deps);
  const message = proposalMessage(proposed.proposal, changes, deps.handbook.handbook(), texts);
  const posted = await deps.team.postToTeam(message);
  return { text: who.texts.t(posted ? 'handbook.asked' : 'handbook.not_asked') };
}

async function confirm(
  value: string,
  who: Who,
  shown: readonly KnownBlock[],
  deps: Pick<SlackDeps, 'handbook' | 'team'>,
): Promise<Answer | null> {
  const confirmed = await confirmProposal(deps.handbook, { ...who, proposalId: value });
  if (confirmed === null) return null;
  const { hash } = confirmed;
  const message = inForceMessage('handbook.confirmed_by', { who: who.actor, hash, changes: [] }, channelTexts(deps));
  // Confirmed below the answer to a command, which nobody else sees.
  if (shown.length === 0) await deps.team.postToTeam(message);
  return settledMessage(message.text, shown);
}

async function drop(
  value: string,
  who: Who,
  shown: readonly KnownBlock[],
  deps: Pick<SlackDeps, 'handbook'>,
): Promise<Answer | null> {
  const dropped = await dropProposal(deps.handbook, { ...who, proposalId: value });
  if (dropped === null) return null;
  const text = channelTexts(deps).t('handbook.dropped_by', {
    who: `<@${who.actor.user}>`,
    hash: shortHash(dropped.hash),
  });
  return settledMessage(text, shown);
}

function shownIn(value: string): { from: string; to: string } {
  const [from = '', to = ''] = value.split(':');
  return { from, to };
}

function channelTexts(deps: Pick<SlackDeps, 'handbook'>) {
  return textsIn(homeLanguage(deps.handbook.handbook()));
}
