import type { Sentence } from '../../../../errors.ts';
import type { Handbook } from '../../../handbook/handbook.ts';
import { networkById } from '../../../handbook/handbook.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { refuse } from '../../decision/outcome.ts';
import { writtenDraft } from '../../drafting/written-draft.ts';
import type { CaseState } from '../../model/case-state.ts';
import { statusOf } from '../../model/case-status.ts';
import type { Change } from '../../model/changes.ts';
import { answeredPost } from '../../model/joining/conversation.ts';
import type { Publication } from '../../model/publication.ts';
import { stopPublication } from '../../model/recalls/stop-publication.ts';
import { isUnaddressed, saysWhere } from '../../publishing/live-url.ts';
import { textAsPasted, unapprovedIsOut } from '../../writing/unapproved-text.ts';

type Answer = { who: string; network: string; audience: 'public' | 'private'; text: string; proof: string };

const LONGEST_NAME = 200;

/**
 * Records an answer given outside the bot: with another tool, by telephone, from a colleague's
 * phone. It is stored word for word as a publication not approved here, and labelled so. It had no
 * hold and no publisher sends it.
 */
export function recordExternalReply(state: CaseState, action: Answer, context: ActionContext): Outcome {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refuse('refusal.not_dismissable');
  if (state.core.statement !== null) return refuse('refusal.own_text');
  const refusal = externalReplyRefusal(action, context.handbook);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  const out = { ...writtenDraft(textAsPasted(action.text), undefined, state, context), factIds: [] };
  const row: Publication = {
    id: context.newId(),
    caseId: state.core.id,
    draftId: out.id,
    digest: out.digest,
    target: answeredPost({}, state)?.id ?? 'statement',
    network: action.network,
    audience: action.audience,
    status: 'published',
    holdUntil: context.now,
    awaitsGoOn: false,
    handbookHash: context.handbook.hash,
    basis: null,
    proof: action.proof.trim(),
    publishedAt: context.now,
    publishedBy: context.actor,
    deliveredAs: { kind: 'elsewhere', who: action.who.trim() },
    corrects: [],
    putsRight: [],
    withdrawal: null,
    reason: null,
    waitUntil: null,
  };
  const changes: Change[] = [
    ...stopPublication(state, 'stopped.answered_elsewhere', context),
    { kind: 'draft', row: out },
    { kind: 'matter', row: { ...state.core, currentDraftId: out.id } },
    { kind: 'publication', row },
  ];
  const said = { out, publicationId: row.id, said: 'thread.answered_elsewhere' };
  const { effects, audit } = unapprovedIsOut(said, state, context);
  return {
    kind: 'done',
    changes,
    effects,
    audit: { publication: row.id, wentOut: 'elsewhere', network: row.network, audience: row.audience, ...audit },
  };
}

function externalReplyRefusal({ who, network, text, audience, proof }: Answer, handbook: Handbook): Sentence | null {
  const name = who.trim();
  if (name === '' || name.length > LONGEST_NAME) return { key: 'refusal.elsewhere_who' };
  if (textAsPasted(text) === '') return { key: 'refusal.text_out_missing' };
  const where = proof.trim();
  if (audience === 'private') return saysWhere(where) ? null : { key: 'refusal.private_proof_needed' };
  // A loudspeaker and a notice have no address, so a person says where and when.
  if (isUnaddressed(networkById(handbook, network))) return saysWhere(where) ? null : { key: 'refusal.place_needed' };
  return where.startsWith('https://') && URL.canParse(where) ? null : { key: 'refusal.elsewhere_link' };
}
