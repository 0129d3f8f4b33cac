import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { RefusedError } from '../../../errors.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { whoOf } from '../../bolt/who.ts';
import { CRISIS_VIEWS, LEDGER } from '../../kit/ids.ts';
import type { LedgerReference } from '../board/ledger-reference.ts';
import { decodeCrisis, decodeLedger } from '../board/ledger-reference.ts';
import { factForm, OWN_FACT, replaceForm, retractForm } from '../modals/fact-form.ts';
import { ledgerForm } from '../modals/ledger-form.ts';
import type { Reader } from './open-crisis-form.ts';
import { openCrisis, openInFront } from './open-crisis-form.ts';
import { performInCrisis } from './register-crisis-buttons.ts';

/** The buttons of single facts, on a board and in the view of the whole ledger. */
export function registerLedger(app: App, deps: Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: LEDGER.verify },
    async ({ ack, body, action, client }) => {
      await ack();
      const { crisisId, factId } = decodeLedger('value' in action ? (action.value ?? '') : '');
      const who = await whoOf(body, deps);
      await performInCrisis({ kind: 'verify_fact', factId }, crisisId, who, deps);
      if (body.view === undefined) return;
      const view = ledgerForm(await openCrisis(crisisId, who.texts, deps));
      await redraw(client, body.view.id, view);
    },
  );

  app.action<BlockAction>(
    { type: 'block_actions', action_id: LEDGER.retract },
    async ({ ack, body, action, client }) => {
      await ack();
      const reference = decodeLedger('value' in action ? (action.value ?? '') : '');
      await openInFront(body, client, deps, (reader) => formOf('retract', reference, reader, deps));
    },
  );

  app.action<BlockAction>({ type: 'block_actions', action_id: LEDGER.menu }, async ({ ack, body, action, client }) => {
    await ack();
    const [what = '', value = ''] = (action.type === 'overflow' ? action.selected_option.value : '').split('|');
    await openInFront(body, client, deps, (reader) => formOf(what, decodeLedger(value), reader, deps));
  });

  app.action<BlockAction>(
    { type: 'block_actions', action_id: LEDGER.choose },
    async ({ ack, body, action, client }) => {
      await ack();
      if (body.view?.callback_id !== CRISIS_VIEWS.fact) return;
      const value = action.type === 'static_select' ? action.selected_option.value : OWN_FACT;
      const { texts } = await whoOf(body, deps);
      const crisis = await openCrisis(decodeCrisis(body.view.private_metadata), texts, deps);
      const chosen = value === OWN_FACT ? null : value;
      const view = factForm(crisis.board, { chosen, user: body.user.id }, crisis);
      await redraw(client, body.view.id, view);
    },
  );
}

/** Somebody may have closed it meanwhile: what was done is done, and there is nothing left to be shown. */
async function redraw(client: WebClient, viewId: string, view: ModalView): Promise<void> {
  await client.views.update({ view_id: viewId, view }).catch(() => undefined);
}

/** @throws RefusedError for a fact that is no longer in the ledger */
async function formOf(
  what: string,
  { crisisId, factId }: LedgerReference,
  { user, texts }: Reader,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>,
): Promise<ModalView> {
  const crisis = await openCrisis(crisisId, texts, deps);
  const fact = crisis.board.facts.find(({ id, ended }) => id === factId && ended === null);
  if (fact === undefined) throw new RefusedError('refusal.fact_gone');
  return what === 'replace' ? replaceForm(fact, crisis.board, user, crisis) : retractForm(fact, crisis.board, crisis);
}
