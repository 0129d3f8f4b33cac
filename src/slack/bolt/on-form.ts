import type { AckFn, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { RefusedError } from '../../errors.ts';
import type { Texts } from '../../i18n/texts.ts';
import { section } from '../kit/blocks.ts';
import type { Filled } from '../kit/filled.ts';
import { filledOf } from '../kit/filled.ts';
import { reportError } from './report-error.ts';
import type { SlackDeps } from './slack-deps.ts';
import type { Who } from './who.ts';
import { whoOf, withoutMentions } from './who.ts';

/** Errors by field keep the form open; what comes `afterwards` does not make the person wait. */
export type FormAnswer =
  | { errors: Record<string, string> }
  | { afterwards(): Promise<void> }
  /** Shown in the form's place, where it has no field to say it at. */
  | { instead: ModalView }
  | undefined;
export type SentForm = { who: Who; filled: Filled; metadata: string };

/**
 * Answers a form that was sent: it closes when `work` is done, and stays open with a sentence at a field when it is refused or
 * fails, so that nothing typed is lost.
 * @param fieldOf the field that a refusal is about; the first one when it names none of the form's
 */
export async function onForm(
  sent: { ack: AckFn<ViewResponseAction>; body: ViewSubmitAction },
  deps: Pick<SlackDeps, 'cases' | 'team' | 'bot'>,
  work: (form: SentForm) => Promise<FormAnswer>,
  fieldOf: (refusal: RefusedError) => string = () => '',
): Promise<void> {
  const { ack, body } = sent;
  const answer = await answerTo(body, deps, work, fieldOf);
  if (answer !== undefined && 'errors' in answer) return ack({ response_action: 'errors', errors: answer.errors });
  if (answer !== undefined && 'instead' in answer) return ack({ response_action: 'update', view: answer.instead });
  await ack();
  await answer?.afterwards();
}

async function answerTo(
  body: ViewSubmitAction,
  deps: Pick<SlackDeps, 'cases' | 'team' | 'bot'>,
  work: (form: SentForm) => Promise<FormAnswer>,
  fieldOf: (refusal: RefusedError) => string,
): Promise<FormAnswer> {
  let texts: Texts | null = null;
  try {
    const who = await whoOf(body, deps);
    texts = who.texts;
    return await work({ who, filled: filledOf(body.view.state.values), metadata: body.view.private_metadata });
  } catch (error) {
    const inputs = body.view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id ?? '');
    if (inputs.length === 0) return { instead: sayingOnly(reportError(error, 'message', texts, deps), body, texts) };
    const said = await withoutMentions(reportError(error, 'field', texts, deps), deps);
    const wanted = error instanceof RefusedError ? fieldOf(error) : '';
    const field = inputs.find((name) => name === wanted) ?? inputs[0] ?? '';
    return { errors: { [field]: said } };
  }
}

/** A form without a field becomes the sentence. */
function sayingOnly(said: string, { view }: ViewSubmitAction, texts: Texts | null): ModalView {
  return {
    type: 'modal',
    title: view.title,
    ...(texts === null ? {} : { close: { type: 'plain_text', text: texts.t('form.shut') } }),
    blocks: [section(said || ' ')],
  };
}
