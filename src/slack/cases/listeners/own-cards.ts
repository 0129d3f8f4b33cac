import type { BlockAction, RespondFn } from '@slack/bolt';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { caseCard } from '../card/case-card.ts';
import { loadCardView } from './load-card-view.ts';

/** Cards that one person alone sees, such as the answer to `/cases #n`: no sender draws them again. */
export type OwnCards = {
  /** Remembers a card on which its only reader pressed something. */
  pressed(caseId: number, click: { body: BlockAction; respond: RespondFn }): void;
  /** Draws the person's own card of the case again, if they pressed on one. */
  redraw(caseId: number, requester: Pick<Requester, 'actor' | 'texts'>): Promise<void>;
};

/** Slack takes drawings for so long after a click, and five of them. */
const LASTS_MS = 30 * 60_000;

/**
 * Remembers in this process where the own cards of people are drawn again: Slack gives an address with each
 * click, and none with the form that the click opened.
 */
export function createOwnCards(deps: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>): OwnCards {
  const known = new Map<string, { respond: RespondFn; until: number }>();
  const now = () => Date.parse(deps.cases.now());
  return {
    pressed(caseId, { body, respond }) {
      if (body.container?.['is_ephemeral'] !== true) return;
      for (const [key, { until }] of known) if (until < now()) known.delete(key);
      known.set(keyOf(caseId, body.user.id), { respond, until: now() + LASTS_MS });
    },
    async redraw(caseId, { actor, texts }) {
      const key = keyOf(caseId, actor.user);
      const own = known.get(key);
      const state = own === undefined ? null : await deps.readers.cases.caseById(caseId);
      if (own === undefined || state === null) return;
      const { text, blocks } = caseCard(await loadCardView(state, texts, deps), texts);
      // What was done is done, also where Slack takes no more drawings.
      await own.respond({ replace_original: true, text, blocks }).catch(() => known.delete(key));
    },
  };
}

function keyOf(caseId: number, user: string): string {
  return `${caseId} ${user}`;
}
