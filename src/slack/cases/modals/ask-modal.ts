import type { InputBlock, ModalView } from '@slack/types';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Localized } from '../../../domain/text/languages.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { formatList } from '../../../i18n/lists.ts';
import { option, truncate } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { selectInput, textInput } from '../../kit/inputs.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

const MOST_OPTIONS = 100;
const LONGEST_POST = 1_500;
const LONGEST_WHAT = 800;

/**
 * Builds the modal for a question to an area. It lists the areas, the owner of the post's topic
 * first, and a message that can be sent unchanged.
 */
export function askModal({ view, metadata, texts }: ModalSubject, handbook: Handbook): ModalView {
  return caseModal(VIEWS.askArea, 'form.ask_title', 'form.ask_submit', { metadata, texts }, [
    areaInput({ view, texts }, handbook),
    textInput(FIELDS.question, texts.t('form.ask_question'), {
      initial: messageOf({ view, texts }),
      multiline: true,
      hint: texts.t('form.ask_question_hint'),
    }),
  ]);
}

/** Lists the areas, one of them first and chosen: the owner of the post's topic unless another is given. */
export function areaInput(
  { view, texts }: Pick<ModalSubject, 'view' | 'texts'>,
  handbook: Handbook,
  first?: string,
): InputBlock {
  const { areas, topics, languages } = handbook.institution;
  const { topic, ownerArea } = view.state.core.assessment;
  const owner = first ?? topics.find(({ id }) => id === topic)?.owner ?? ownerArea;
  const named = (names: Localized) => inLanguage(names, texts.language, languages);
  const ordered = [...areas].sort((a, b) => Number(b.id === owner) - Number(a.id === owner)).slice(0, MOST_OPTIONS);
  return selectInput(
    FIELDS.area,
    texts.t('form.ask_area'),
    ordered.map(({ id, names }) => option(named(names), id)),
    ordered[0]?.id,
  );
}

/** With the post as the card shows it, and what is not known: in a model's words, or the facts that the text lacks. */
function messageOf({ view, texts }: Pick<ModalSubject, 'view' | 'texts'>): string {
  const post = view.state.posts[0];
  const missing = formatList(view.missing, texts);
  const what = truncate(view.mask(view.run.cannotAnswer?.text ?? missing), LONGEST_WHAT);
  if (post === undefined || view.folded) return texts.t('form.ask_prefill_folded', { what });
  return texts.t('form.ask_prefill', { post: truncate(view.mask(post.text), LONGEST_POST), what });
}
