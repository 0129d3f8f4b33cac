import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { proposeHandbook, takeHandbook } from '../../domain/handbook-changes/change-handbook.ts';
import { confirmProposal, dropProposal } from '../../domain/handbook-changes/decide-proposal.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import type { Requester } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { HANDBOOK_ACTIONS } from '../kit/ids.ts';
import { activeHandbookMessage, settledMessage } from './handbook-messages.ts';
import { postProposal } from './post-proposal.ts';
import type { Click } from './register-click.ts';
import { registerClick } from './register-click.ts';
import type { Answer } from './reload-message.ts';
import { shortHash } from './reload-message.ts';

/** Dependencies of the clicks on what everybody works by. */
type ClickDeps = Pick<SlackDeps, 'handbook' | 'team'>;

/** Errors that end a proposal. */
const OVER = /^refusal\.(proposal_|handbook_overtaken|no_such_proposal)/;

/** The buttons below what `/playbook reload` shows, and below a proposal in the channel. */
export function registerHandbook(app: App, deps: Pick<SlackDeps, 'cases' | 'handbook' | 'team' | 'bot'>): void {
  const works: Readonly<Record<string, (...given: [...Parameters<Click>, ClickDeps]) => Promise<Answer | null>>> = {
    [HANDBOOK_ACTIONS.take]: take,
    [HANDBOOK_ACTIONS.propose]: propose,
    [HANDBOOK_ACTIONS.confirm]: confirm,
    [HANDBOOK_ACTIONS.drop]: drop,
  };
  for (const [id, work] of Object.entries(works)) {
    registerClick(app, { id, click: (...given) => work(...given, deps), over: OVER }, deps);
  }
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
  const posted = await postProposal(proposed, deps);
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
  const { hash, origin } = confirmed;
  const texts = channelTexts(deps);
  const message = activeHandbookMessage('handbook.confirmed_by', { who: requester.actor, hash, changes: [] }, texts);
  // Confirmed below the answer to a command, which nobody else sees.
  if (shown.length === 0) await deps.team.postToTeam(message);
  // Until the operator writes it into the folder, the files are another handbook.
  const said = origin === 'answers' ? [message.text, texts.t('handbook.to_the_folder')] : [message.text];
  return settledMessage(said.join('\n'), shown);
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
  return textsOfHouse(deps.handbook.handbook.current());
}
