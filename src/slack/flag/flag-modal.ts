import type { ModalView } from '@slack/types';
import { EMERGENCY_PHONE } from '../../domain/cases/model/at-risk.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { formatList } from '../../i18n/lists.ts';
import type { TextKey, Texts } from '../../i18n/texts.ts';
import { caseModal } from '../cases/modals/case-modals.ts';
import { actionsBlock, button, contextBlock, option, sectionBlock, truncate } from '../kit/blocks.ts';
import { FLAG_AND_TAKE, VIEWS } from '../kit/ids.ts';
import { selectInput, textInput } from '../kit/inputs.ts';

export const FLAG_FIELDS = { text: 'text', network: 'network', author: 'author', url: 'url', why: 'why' } as const;

/** Data known about a post before a person has filled in the modal. */
export type FlagPrefill = {
  text: string;
  url: string;
  author: string;
  /** As the message calls it; null when it does not say. */
  network: string | null;
  /** Names of captures that the message brings without words. */
  files?: readonly string[];
  /** Reason that a person has written already. */
  why?: string;
};

/** A network that the handbook does not name. */
export const OTHER_NETWORK = 'other';
const LONGEST_LINK = 1000;
const MOST_FILES = 3;
const LONGEST_NAME = 60;

/**
 * Builds the form of a flag. Its button flags the post and takes it on.
 * @param problem why that was not done
 */
export function flagModal(
  prefill: FlagPrefill,
  handbook: Handbook,
  texts: Texts,
  metadata: string,
  problem: string | null = null,
): ModalView {
  const networks = handbook.institution.networks.map((network) => option(network.name, network.id));
  const options = [...networks, option(texts.t('form.other_network'), OTHER_NETWORK)];
  return caseModal(VIEWS.flag, 'form.flag_title', 'form.flag_submit', { metadata, texts }, [
    ...(problem === null ? [] : [sectionBlock(`⚠️ ${problem}`)]),
    textInput(FLAG_FIELDS.text, texts.t('form.post_text'), {
      initial: prefill.text,
      multiline: true,
      hint: textHint(prefill.files ?? [], texts),
    }),
    selectInput(FLAG_FIELDS.network, texts.t('form.network'), options, prefill.network ?? OTHER_NETWORK),
    textInput(FLAG_FIELDS.author, texts.t('form.author'), { initial: prefill.author, optional: true, maxLength: 200 }),
    textInput(FLAG_FIELDS.url, texts.t('form.link'), {
      // Cut short it would be another link.
      initial: prefill.url.length > LONGEST_LINK ? '' : prefill.url,
      optional: true,
      maxLength: LONGEST_LINK,
    }),
    textInput(FLAG_FIELDS.why, texts.t('form.why'), {
      initial: prefill.why ?? '',
      multiline: true,
      optional: true,
      hint: texts.t('form.why_hint'),
    }),
    actionsBlock([button(texts.t('button.flag_and_take'), FLAG_AND_TAKE, 'take', 'primary')]),
  ]);
}

/** The form of a colleague outside the team: what the post says, and why. They decide nothing. */
export function colleagueFlagModal(prefill: FlagPrefill, texts: Texts, metadata: string): ModalView {
  const text = prefill.text === '' && prefill.files === undefined ? prefill.url : prefill.text;
  return caseModal(VIEWS.flag, 'form.flag_title', 'form.colleague_submit', { metadata, texts }, [
    textInput(FLAG_FIELDS.text, texts.t('form.colleague_text'), {
      initial: text,
      multiline: true,
      hint: textHint(prefill.files ?? [], texts, 'form.colleague_text_hint'),
    }),
    textInput(FLAG_FIELDS.why, texts.t('form.colleague_why'), { multiline: true, optional: true, maxLength: 500 }),
    contextBlock(texts.t('form.colleague_note', { phone: EMERGENCY_PHONE })),
  ]);
}

/** Asks a person for what a capture says. */
function textHint(files: readonly string[], texts: Texts, otherwise: TextKey = 'form.post_text_hint'): string {
  if (files.length === 0) return texts.t(otherwise);
  const named = files.slice(0, MOST_FILES).map((name) => truncate(name, LONGEST_NAME));
  return texts.t('form.post_capture_hint', { files: formatList(named, texts) });
}

/** The network that is called so, by its id or its name; null when the handbook has none. */
export function networkNamed(name: string | null, handbook: Handbook): string | null {
  const wanted = name?.toLowerCase();
  return (
    handbook.institution.networks.find(({ id, name: own }) => id === wanted || own.toLowerCase() === wanted)?.id ?? null
  );
}
