import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { RefusedError } from '../../../errors.ts';
import { doOrEnd } from '../../bolt/end-button.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { CRISIS_VIEWS, LEDGER } from '../../kit/ids.ts';
import type { NumberedRow } from '../../kit/numbered-row.ts';
import type { LedgerReference } from '../board/ledger-reference.ts';
import { decodeCrisis, decodeLedger } from '../board/ledger-reference.ts';
import { factModal, OWN_FACT, replaceModal, retractModal, spokenFactModal } from '../modals/fact-modal.ts';
import { ledgerModal } from '../modals/ledger-modal.ts';
import { verifyFactsModal } from '../modals/verify-facts-modal.ts';
import { performInCrisis } from './crisis-button-listeners.ts';
import type { Reader } from './open-crisis-modal.ts';
import { openCrisis, openInFront } from './open-crisis-modal.ts';
import { ownCrisis } from './own-crisis.ts';

/** The buttons of single facts, on a board and in the view of the whole ledger. */
export function registerLedger(app: App, deps: Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: LEDGER.verify },
    async ({ ack, body, action, client }) => {
      await ack();
      const { crisis, factId } = decodeLedger('value' in action ? (action.value ?? '') : '');
      const crisisId = await ownCrisis(crisis, body, deps);
      const requester = await requesterOf(body, deps);
      await performInCrisis({ kind: 'verify_fact', factId }, crisisId, requester, deps);
      if (body.view?.callback_id !== CRISIS_VIEWS.ledger) return;
      const view = ledgerModal(await openCrisis(crisisId, requester.texts, deps));
      await redraw(client, body.view.id, view);
    },
  );

  for (const id of [LEDGER.verifyAll, LEDGER.verifyRung]) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      const named = decodeCrisis('value' in action ? (action.value ?? '') : '');
      const show = () => openInFront(body, client, deps, (reader) => waitingFacts(named, reader, body, deps));
      // A board is drawn from state, and never loses a button to a click.
      await (id === LEDGER.verifyRung ? doOrEnd({ body, client }, show, deps) : show());
    });
  }

  for (const [id, what] of [
    [LEDGER.retract, 'retract'],
    [LEDGER.spoken, 'spoken'],
  ] as const) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      const reference = decodeLedger('value' in action ? (action.value ?? '') : '');
      await openInFront(body, client, deps, (reader) => chooseFactModal(what, reference, reader, body, deps));
    });
  }

  app.action<BlockAction>({ type: 'block_actions', action_id: LEDGER.menu }, async ({ ack, body, action, client }) => {
    await ack();
    const [what = '', value = ''] = (action.type === 'overflow' ? action.selected_option.value : '').split('|');
    await openInFront(body, client, deps, (reader) => chooseFactModal(what, decodeLedger(value), reader, body, deps));
  });

  app.action<BlockAction>(
    { type: 'block_actions', action_id: LEDGER.choose },
    async ({ ack, body, action, client }) => {
      await ack();
      if (body.view?.callback_id !== CRISIS_VIEWS.fact) return;
      const value = action.type === 'static_select' ? action.selected_option.value : OWN_FACT;
      const { texts } = await requesterOf(body, deps);
      const crisisId = await ownCrisis(decodeCrisis(body.view.private_metadata), null, deps);
      const crisis = await openCrisis(crisisId, texts, deps);
      const chosen = value === OWN_FACT ? null : value;
      const view = factModal(crisis.board, { chosen, user: body.user.id }, crisis);
      await redraw(client, body.view.id, view);
    },
  );
}

/** @throws RefusedError where no fact waits for this person */
async function waitingFacts(
  named: NumberedRow,
  { user, texts }: Reader,
  body: object,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>,
): Promise<ModalView> {
  return verifyFactsModal(await openCrisis(await ownCrisis(named, body, deps), texts, deps), user);
}

/**
 * Redraws a view. Ignores errors: the action is done, and a person may have closed the view
 * meanwhile.
 */
async function redraw(client: WebClient, viewId: string, view: ModalView): Promise<void> {
  await client.views.update({ view_id: viewId, view }).catch(() => undefined);
}

/** @throws RefusedError for a fact that is no longer in the ledger */
async function chooseFactModal(
  what: string,
  { crisis: named, factId }: LedgerReference,
  { user, texts }: Reader,
  body: object,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>,
): Promise<ModalView> {
  const crisis = await openCrisis(await ownCrisis(named, body, deps), texts, deps);
  const fact = crisis.board.facts.find(({ id, ended }) => id === factId && ended === null);
  if (fact === undefined) throw new RefusedError('refusal.fact_gone');
  if (what === 'spoken') return spokenFactModal(fact, crisis.board, crisis);
  return what === 'replace' ? replaceModal(fact, crisis.board, user, crisis) : retractModal(fact, crisis.board, crisis);
}
