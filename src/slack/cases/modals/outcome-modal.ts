import type { ModalView } from '@slack/types';
import { LONGEST_WHO, LONGEST_WORDS } from '../../../domain/cases/actions/say-outcome.ts';
import { OUTCOMES } from '../../../domain/cases/model/suggestions/suggestion.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { option, quoteBlock, truncate } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { radioInput, textInput } from '../../kit/inputs.ts';
import type { CardReference } from '../view/card-reference.ts';
import { encodeReference } from '../view/card-reference.ts';
import { areaInput } from './ask-modal.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

const NONE = 'none';

/**
 * Builds the modal in which an area says what became of a suggestion: which of three, in which words, and
 * who says so. It carries the outcome that it shows, so that nobody overwrites one that they have not seen.
 */
export function outcomeModal({ view, texts }: ModalSubject, reference: CardReference, handbook: Handbook): ModalView {
  const { core, notes, posts } = view.state;
  const { outcome } = core;
  const noteAt = (id: string | undefined) => notes.find((note) => note.id === id)?.text ?? '';
  const metadata = encodeReference({
    ...reference,
    draftId: null,
    publicationId: null,
    rowId: outcome?.noteId ?? NONE,
  });
  const post = view.folded ? '' : view.mask(posts[0]?.text ?? '');
  return caseModal(VIEWS.sayOutcome, 'form.outcome_title', 'form.outcome_submit', { metadata, texts }, [
    ...(post === '' ? [] : [quoteBlock(truncate(post, 1_000))]),
    radioInput(
      FIELDS.outcome,
      texts.t('form.outcome'),
      OUTCOMES.map((status) => option(texts.t(`form.outcome_${status}`), status)),
      outcome?.status,
    ),
    textInput(FIELDS.words, texts.t('form.outcome_words'), {
      initial: noteAt(outcome?.noteId),
      multiline: true,
      maxLength: LONGEST_WORDS,
      hint: texts.t('form.outcome_words_hint'),
    }),
    areaInput({ view, texts }, handbook, outcome?.area),
    textInput(FIELDS.who, texts.t('form.outcome_who'), {
      initial: noteAt(outcome?.whoNoteId),
      maxLength: LONGEST_WHO,
      hint: texts.t('form.outcome_who_hint'),
    }),
  ]);
}

/** Returns the outcome that the form showed, by its note; null for none. */
export function seenOutcome(rowId: string | undefined): string | null {
  return rowId === undefined || rowId === NONE ? null : rowId;
}
