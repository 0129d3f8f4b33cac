import type { WebClient } from '@slack/web-api';
import { liveSignOffs } from '../../../domain/cases/model/case-status.ts';
import { sameActor } from '../../../domain/people/actor.ts';
import { RefusedError } from '../../../errors.ts';
import type { Submission, SubmissionResult } from '../../bolt/on-view-submission.ts';
import { sayingOnly } from '../../bolt/on-view-submission.ts';
import { reportError } from '../../bolt/report-error.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { tellPerson } from '../../bolt/tell-person.ts';
import { VIEWS } from '../../kit/ids.ts';
import { besideIn } from '../modals/exact-text-modal.ts';
import type { CardReference } from '../view/card-reference.ts';
import { decodeReference } from '../view/card-reference.ts';
import { bytesOf } from './click-actions.ts';
import { fieldOfRefusal } from './field-of-refusal.ts';
import { performForPerson } from './press-act.ts';
import { referenceOf } from './reference-of.ts';

type Kind = 'approve' | 'propose';

/** Action of each form on which texts are signed off. */
const KINDS: Readonly<Record<string, Kind>> = { [VIEWS.approve]: 'approve', [VIEWS.propose]: 'propose' };

type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'bot'>;

/**
 * Answers a form on which several texts may be signed off. `main` signs off the first one; the texts ticked beside it follow once
 * Slack has its answer, each by its very bytes, decided and recorded for itself. A refusal of the first one that is about no field
 * of the form takes the form's place. It names the texts that follow all the same.
 */
export async function signTogether(
  formId: string,
  sent: Submission,
  main: () => Promise<SubmissionResult>,
  client: WebClient,
  deps: Deps,
): Promise<SubmissionResult> {
  const { boxes, fields, ticked } = besideIn(sent);
  const kind = KINDS[formId];
  if (kind === undefined || boxes.length === 0) return main();
  const follow = () => signBeside(kind, ticked, sent.requester, client, deps);
  try {
    const answer = await main();
    if (answer !== undefined && 'errors' in answer) return answer;
    const afterwards = async () => {
      await follow();
      await answer?.afterwards?.();
    };
    return { ...answer, afterwards };
  } catch (error) {
    if (isAboutField(fields, error)) throw error;
    const { texts } = sent.requester;
    const said = [reportError(error, 'message', texts, deps)];
    const cases = ticked.map(({ caseId }) => `#${caseId}`).join(', ');
    if (ticked.length > 0) said.push(texts.t('form.beside_follow', { cases }));
    return { instead: sayingOnly(said.join('\n\n'), sent.title, texts), afterwards: follow };
  }
}

/** Returns true where the person can answer in the form: the refusal is about one of its fields, or what they typed would be lost. */
function isAboutField(fields: readonly string[], error: unknown): boolean {
  if (!(error instanceof RefusedError)) return fields.length > 0;
  const { sentence } = error;
  return [sentence, ...(sentence.also ?? [])].some((one) => fields.includes(fieldOfRefusal(one)));
}

/** Signs off the texts that were ticked, and tells the person privately which ones were refused, and why. */
async function signBeside(
  kind: Kind,
  ticked: ReturnType<typeof besideIn>['ticked'],
  requester: Requester,
  client: WebClient,
  deps: Deps,
): Promise<void> {
  const refused: string[] = [];
  for (const { caseId, value } of ticked) {
    try {
      const reference = await referenceOf(value, null, deps);
      const deliveryKey = `${requester.deliveryKey}:${reference.caseId}`;
      await performForPerson({ kind, ...bytesOf(reference) }, reference.caseId, { ...requester, deliveryKey }, deps);
    } catch (error) {
      if (await isSigned(kind, decodeReference(value), requester, deps)) continue;
      refused.push(`#${caseId}: ${reportError(error, 'message', requester.texts, deps)}`);
    }
  }
  if (refused.length === 0) return;
  await tellPerson(client, { user: requester.actor.user, channel: null, text: refused.join('\n') }, deps);
}

/** Returns true where this person has signed off these bytes already, such as by a form sent twice. */
async function isSigned(
  kind: Kind,
  { caseId, draftId, digest }: CardReference,
  { actor }: Requester,
  { readers }: Pick<SlackDeps, 'readers'>,
): Promise<boolean> {
  const state = await readers.cases.caseById(caseId).catch(() => null);
  const as = kind === 'approve' ? 'approver' : 'proposer';
  return (state === null ? [] : liveSignOffs(state)).some(
    (one) => one.as === as && one.draftId === draftId && one.digest === digest && sameActor(one.by, actor),
  );
}
