import type { WebClient } from '@slack/web-api';
import { ruleOnHoax } from '../../domain/cases/hoaxes/rule-on-hoax.ts';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import type { Hoax, HoaxStatus } from '../../domain/hoaxes/hoax.ts';
import { waitingDecisions } from '../../domain/hoaxes/hoax.ts';
import type { HoaxGesture, HoaxVerdict, HoaxWords } from '../../domain/hoaxes/hoax-gesture.ts';
import type { Finding } from '../../domain/review/model/finding.ts';
import type { Language } from '../../domain/text/languages.ts';
import type { RefusedError } from '../../errors.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { FormAnswer, SentForm } from '../bolt/on-form.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import type { Filled } from '../kit/filled.ts';
import type { HoaxReference } from '../kit/hoax-reference.ts';
import { decodeHoax } from '../kit/hoax-reference.ts';
import { VIEWS } from '../kit/ids.ts';
import { decideForm, findingLines, HOAX_FIELDS, NO_PLAYBOOK, NOT_KNOWN, registerForm } from './hoax-forms.ts';
import { proposalMessage } from './hoax-message.ts';

/** A form of the register was sent: done, or open again with what the checks stop; the person hears what they warn of and what still waits. */
export async function answerSent(
  id: string,
  sent: SentForm,
  client: WebClient,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
): Promise<FormAnswer> {
  const { who, filled, metadata } = sent;
  const gesture = gestureOf(id, filled, decodeHoax(metadata));
  const ruled = await ruleOnHoax(deps.cases, { ...who, channel: null, gesture });
  if (ruled === null) return undefined;
  if (ruled.kind === 'blocked') return { instead: await formAgain(id, ruled.findings, sent, deps) };
  deps.bot.wake();
  const { hoax, findings, asked } = ruled;
  return {
    async afterwards() {
      const waits = gesture.kind !== 'recognise' && gesture.kind !== 'reword' && waitingDecisions(hoax).length > 0;
      const channel = textsIn(homeLanguage(deps.cases.handbook()));
      const posted = !waits || asked || (await deps.team.postToTeam(proposalMessage(hoax, channel)));
      const text = saidOf(hoax, { findings, waits, posted }, sent);
      await tellPerson(client, { user: who.actor.user, channel: null, text }, deps);
    },
  };
}

function saidOf(
  hoax: Hoax,
  { findings, waits, posted }: { findings: readonly Finding[]; waits: boolean; posted: boolean },
  { who: { texts } }: SentForm,
): string {
  const warned = findingLines(findings, texts);
  return [
    texts.t('hoax.saved', { id: hoax.id }),
    ...(waits ? [texts.t(posted ? 'hoax.asked' : 'hoax.not_asked', { id: hoax.id })] : []),
    ...(warned.length === 0 ? [] : [texts.t('hoax.warned'), ...warned]),
  ].join('\n');
}

function gestureOf(id: string, filled: Filled, { hoaxId, caseId }: HoaxReference): HoaxGesture {
  if (id === VIEWS.hoaxReword) return { kind: 'reword', hoaxId, ...wordsIn(filled) };
  if (id === VIEWS.hoaxDecide) return { kind: 'decide', hoaxId, ...verdictIn(filled) };
  const known = filled.text(HOAX_FIELDS.known);
  if (caseId !== null && known !== '' && known !== NOT_KNOWN)
    return { kind: 'recognise', hoaxId: Number(known), caseId };
  return { kind: 'register', caseId, ...wordsIn(filled), ...verdictIn(filled) };
}

function wordsIn(filled: Filled): HoaxWords {
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

/** Choices come from our own selects; the domain checks what it rests on. */
function verdictIn(filled: Filled): HoaxVerdict {
  return {
    status: filled.text(HOAX_FIELDS.status) as HoaxStatus,
    source: filled.text(HOAX_FIELDS.source),
    truth: filled.text(HOAX_FIELDS.truth),
    answer: filled.text(HOAX_FIELDS.answer),
    language: filled.text(HOAX_FIELDS.language) as Language,
  };
}

async function formAgain(
  id: string,
  findings: readonly Finding[],
  { who, metadata }: SentForm,
  deps: Pick<SlackDeps, 'cases' | 'readers'>,
) {
  const given = { handbook: deps.cases.handbook(), texts: who.texts, metadata, findings };
  const { hoaxId, caseId } = decodeHoax(metadata);
  const hoax = id === VIEWS.hoaxDecide ? await deps.readers.hoaxes.byId(hoaxId) : null;
  if (hoax !== null) return decideForm(hoax, given);
  const state = caseId === null ? null : await deps.readers.cases.caseById(caseId);
  const { hoaxes } = caseId === null ? { hoaxes: [] } : await deps.readers.hoaxes.latest(90);
  return registerForm(hoaxes, state?.matter.playbook ?? null, given);
}

/** The field of a form of the register that a refusal is about. */
export function fieldOfHoaxRefusal({ sentence }: RefusedError): string {
  switch (sentence.key) {
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
      return HOAX_FIELDS.known;
    case 'refusal.hoax_same':
      return HOAX_FIELDS.status;
    default:
      return HOAX_FIELDS.claim;
  }
}
