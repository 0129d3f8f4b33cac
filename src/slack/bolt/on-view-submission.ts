import type { AckFn, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Sentence } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsIn } from '../../i18n/texts.ts';
import { sectionBlock } from '../kit/blocks.ts';
import type { Filled } from '../kit/filled.ts';
import { filledOf } from '../kit/filled.ts';
import { CRISIS_VIEWS, VIEWS } from '../kit/ids.ts';
import { modalView } from '../kit/modal-view.ts';
import { reportError } from './report-error.ts';
import type { Requester } from './requester.ts';
import { requesterOf, withoutMentions } from './requester.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Errors by field keep the form open; what comes `afterwards` does not make the person wait. */
export type SubmissionResult =
  | { errors: Record<string, string> }
  | { afterwards(): Promise<void> }
  /** Shown in the form's place, where it has no field to say it at. */
  | { instead: ModalView; afterwards?(): Promise<void> }
  | undefined;
/** `inputs`: the names of the form's fields, in their order. */
export type Submission = {
  requester: Requester;
  filled: Filled;
  metadata: string;
  inputs: readonly string[];
  title: string;
};

/**
 * Answers a submitted modal. It closes when `work` is done. It stays open with a sentence at a
 * field when it is refused or fails, so that no typed text is lost.
 * @param fieldOf the field that a refusal is about, if its own params do not say; the first one if
 * it names none of the modal's
 */
export async function onViewSubmission(
  sent: { ack: AckFn<ViewResponseAction>; body: ViewSubmitAction },
  deps: Pick<SlackDeps, 'cases' | 'team' | 'bot'>,
  work: (modal: Submission) => Promise<SubmissionResult>,
  fieldOf: (refusal: Sentence) => string | readonly string[] = () => '',
): Promise<void> {
  const { ack, body } = sent;
  const answer = await submissionResult(body, deps, work, fieldOf);
  if (answer !== undefined && 'errors' in answer) return ack({ response_action: 'errors', errors: answer.errors });
  if (answer !== undefined && 'instead' in answer) await ack({ response_action: 'update', view: answer.instead });
  else await (isAboveDetails(body) ? ack({ response_action: 'clear' }) : ack());
  await answer?.afterwards?.();
}

/** Returns true for a form above another modal that its sending makes out of date, such as the details. */
function isAboveDetails({ view }: ViewSubmitAction): boolean {
  return view.previous_view_id != null && MAY_BE_ABOVE.includes(view.callback_id);
}

/** Modals above a list that is drawn again when they are sent. */
const ABOVE_A_LIST: readonly string[] = [
  ...[CRISIS_VIEWS.notNeeded, CRISIS_VIEWS.addStep],
  ...[CRISIS_VIEWS.addFollowUp, CRISIS_VIEWS.dropFollowUp],
];
const MAY_BE_ABOVE = [...Object.values(VIEWS), ...Object.values(CRISIS_VIEWS)].filter(
  (id) => !ABOVE_A_LIST.includes(id),
) as readonly string[];

async function submissionResult(
  body: ViewSubmitAction,
  deps: Pick<SlackDeps, 'cases' | 'team' | 'bot'>,
  work: (modal: Submission) => Promise<SubmissionResult>,
  fieldOf: (refusal: Sentence) => string | readonly string[],
): Promise<SubmissionResult> {
  let texts: Texts | null = null;
  const { blocks, state, private_metadata: metadata, title } = body.view;
  const inputs = blocks.filter((block) => block.type === 'input').map((block) => block.block_id ?? '');
  try {
    const requester = await requesterOf(body, deps);
    texts = requester.texts;
    return await work({ requester, filled: filledOf(state.values), metadata, inputs, title: title.text });
  } catch (error) {
    if (inputs.length === 0) {
      return { instead: sayingOnly(reportError(error, 'message', texts, deps), title.text, texts) };
    }
    const errors: Record<string, string> = {};
    for (const one of eachRefusal(error)) {
      const wanted = one instanceof RefusedError ? fieldsOf(one.sentence, fieldOf) : [];
      const field = wanted.flatMap((name) => inputs.find((input) => input === name) ?? [])[0] ?? inputs[0] ?? '';
      errors[field] ??= await withoutMentions(reportError(one, 'field', texts, deps), texts ?? textsIn(), deps);
    }
    return { errors };
  }
}

/** A form that is wrong in several fields is refused in all of them at once. */
function eachRefusal(error: unknown): unknown[] {
  if (!(error instanceof RefusedError)) return [error];
  const { also = [] } = error.sentence;
  return [error, ...also.map(({ key, params }) => new RefusedError(key, params))];
}

/** The fields that a sentence may be about, the likeliest first. */
function fieldsOf(sentence: Sentence, fieldOf: (refusal: Sentence) => string | readonly string[]): readonly string[] {
  const told = sentence.params?.['field'];
  return [told === undefined ? fieldOf(sentence) : String(told)].flat();
}

/** A form without a field becomes the sentence. */
export function sayingOnly(said: string, title: string, texts: Texts | null): ModalView {
  return modalView({ title, submit: null }, texts ?? textsIn(), [sectionBlock(said || ' ')]);
}
