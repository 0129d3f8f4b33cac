import type { WebClient } from '@slack/web-api';
import { decideOnHoax } from '../../domain/cases/hoaxes/decide-on-hoax.ts';
import type { Hoax } from '../../domain/hoaxes/hoax.ts';
import { HOAX_STATUSES, waitingDecisions } from '../../domain/hoaxes/hoax.ts';
import type { HoaxAction, HoaxVerdict, HoaxWords } from '../../domain/hoaxes/hoax-action.ts';
import type { Finding } from '../../domain/review/model/finding.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import type { Sentence } from '../../errors.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import type { Submission, SubmissionResult } from '../bolt/on-view-submission.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import { chosenOne } from '../kit/chosen.ts';
import type { Filled } from '../kit/filled.ts';
import { hoaxReference } from '../kit/hoax-reference.ts';
import { VIEWS } from '../kit/ids.ts';
import { decodeRow } from '../kit/numbered-row.ts';
import { proposalMessage } from './hoax-message.ts';
import { decideModal, findingLines, HOAX_FIELDS, NO_PLAYBOOK, NOT_KNOWN, registerModal } from './hoax-modals.ts';
import type { HoaxInCase } from './own-hoax.ts';
import { ownHoax, referenceOf } from './own-hoax.ts';

/** A form of the register was sent: done, or open again with what the checks stop; the person hears what they warn of and what still waits. */
export async function answerSent(
  id: string,
  sent: Submission,
  client: WebClient,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
): Promise<SubmissionResult> {
  const { requester, filled, metadata } = sent;
  const action = await actionOf(id, filled, await referenceOf(metadata, null, deps), deps);
  const ruled = await decideOnHoax(deps.cases, { ...requester, channel: null, action });
  if (ruled === null) return undefined;
  if (ruled.kind === 'blocked') return { instead: await modalAgain(id, ruled.findings, sent, deps) };
  deps.bot.wake();
  const { hoax, findings, asked } = ruled;
  return {
    async afterwards() {
      const waits = action.kind !== 'recognise' && action.kind !== 'reword' && waitingDecisions(hoax).length > 0;
      const channel = textsOfHouse(deps.cases.handbook.current());
      const posted = !waits || asked || (await deps.team.postToTeam(proposalMessage(hoax, channel)));
      const text = hoaxResultText(hoax, { findings, waits, posted }, sent);
      await tellPerson(client, { user: requester.actor.user, channel: null, text }, deps);
    },
  };
}

function hoaxResultText(
  hoax: Hoax,
  { findings, waits, posted }: { findings: readonly Finding[]; waits: boolean; posted: boolean },
  { requester: { texts } }: Submission,
): string {
  const warned = findingLines(findings, texts);
  return [
    texts.t('hoax.saved', { id: hoax.id }),
    ...(waits ? [texts.t(posted ? 'hoax.asked' : 'hoax.not_asked', { id: hoax.id })] : []),
    ...(warned.length === 0 ? [] : [texts.t('hoax.warned'), ...warned]),
  ].join('\n');
}

async function actionOf(
  id: string,
  filled: Filled,
  { hoaxId, caseId }: HoaxInCase,
  deps: Pick<SlackDeps, 'readers'>,
): Promise<HoaxAction> {
  if (id === VIEWS.hoaxReword) return { kind: 'reword', hoaxId, ...hoaxWordsIn(filled) };
  if (id === VIEWS.hoaxDecide) return { kind: 'decide', hoaxId, ...verdictIn(filled) };
  const known = filled.text(HOAX_FIELDS.known);
  if (caseId !== null && known !== '' && known !== NOT_KNOWN)
    return { kind: 'recognise', hoaxId: await chosenHoax(known, deps), caseId };
  return { kind: 'register', caseId, ...hoaxWordsIn(filled), ...verdictIn(filled) };
}

/** Returns the hoax that was chosen among the known ones; 0, which none has, for a value that is no choice of ours. */
async function chosenHoax(value: string, deps: Pick<SlackDeps, 'readers'>): Promise<number> {
  const hoax = decodeRow(value);
  return hoax === null ? 0 : (await ownHoax({ ...hoaxReference(null), hoax }, null, deps)).id;
}

function hoaxWordsIn(filled: Filled): HoaxWords {
  const playbook = filled.text(HOAX_FIELDS.playbook);
  return {
    claim: filled.text(HOAX_FIELDS.claim),
    wordings: filled
      .text(HOAX_FIELDS.wordings)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== ''),
    playbook: playbook === NO_PLAYBOOK || playbook === '' ? null : playbook,
  };
}

/** Closed words are read here; the domain checks what a choice rests on. */
function verdictIn(filled: Filled): HoaxVerdict {
  return {
    status: chosenOne(filled, HOAX_FIELDS.status, HOAX_STATUSES),
    source: filled.text(HOAX_FIELDS.source),
    truth: filled.text(HOAX_FIELDS.truth),
    answer: filled.text(HOAX_FIELDS.answer),
    language: chosenOne(filled, HOAX_FIELDS.language, LANGUAGES),
  };
}

async function modalAgain(
  id: string,
  findings: readonly Finding[],
  { requester, metadata }: Submission,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>,
) {
  const given = { handbook: deps.cases.handbook.current(), texts: requester.texts, metadata, findings };
  const { hoaxId, caseId } = await referenceOf(metadata, null, deps);
  const hoax = id === VIEWS.hoaxDecide ? await deps.readers.hoaxes.byId(hoaxId) : null;
  if (hoax !== null) return decideModal(hoax, given);
  const state = caseId === null ? null : await deps.readers.cases.caseById(caseId);
  const { hoaxes } = caseId === null ? { hoaxes: [] } : await deps.readers.hoaxes.latest(90);
  return registerModal(hoaxes, state?.core.playbook ?? null, given);
}

/** The field of a form of the register that a refusal is about. */
export function fieldOfHoaxRefusal({ key }: Sentence): string {
  switch (key) {
    case 'refusal.hoax_source_missing':
    case 'refusal.hoax_source_not_official':
      return HOAX_FIELDS.source;
    case 'refusal.hoax_truth_missing':
    case 'refusal.hoax_verdict_data':
      return HOAX_FIELDS.truth;
    case 'refusal.hoax_many_wordings':
      return HOAX_FIELDS.wordings;
    case 'refusal.unknown_playbook':
      return HOAX_FIELDS.playbook;
    case 'refusal.no_such_hoax':
    case 'refusal.other_hoax':
      return HOAX_FIELDS.known;
    case 'refusal.hoax_same':
      return HOAX_FIELDS.status;
    default:
      return HOAX_FIELDS.claim;
  }
}
