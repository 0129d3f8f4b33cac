import type { Proposed } from '../../domain/handbook-changes/change-handbook.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { proposalMessage } from './handbook-messages.ts';
import { withNames } from './with-names.ts';

/** Asks the channel of the cases for the second person. @returns false when the channel could not be reached */
export async function postProposal(
  { proposal, changes }: Proposed,
  deps: Pick<SlackDeps, 'handbook' | 'team'>,
): Promise<boolean> {
  const handbook = deps.handbook.handbook.current();
  const texts = textsOfHouse(handbook);
  return deps.team.postToTeam(proposalMessage(proposal, await withNames(changes, texts, deps), handbook, texts));
}
