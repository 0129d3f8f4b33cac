import type { KnownBlock, ModalView } from '@slack/types';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { isSaid } from '../../../domain/cases/model/fact.ts';
import { answeredPost } from '../../../domain/cases/model/joining/conversation.ts';
import { contextBlock, quoteBlock } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import type { CaseView } from '../view/case-view.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal } from './case-modals.ts';
import { typedFrom } from './typed-text.ts';
import type { Written } from './written-blocks.ts';
import { textFields, verdictBlocks } from './written-blocks.ts';

/** The form in which a draft is written; with what the checks say once a text was sent that they stop. */
export function editModal(subject: ModalSubject, written: Written | null = null): ModalView {
  const { view, metadata, texts } = subject;
  const typed = written?.typed ?? typedFrom(beginning(view), view.toWrite);
  return caseModal(VIEWS.edit, 'form.edit_title', 'form.edit_submit', { metadata, texts }, [
    ...postBlocks(subject),
    ...(written === null ? [] : verdictBlocks(written, view.toWrite, proposedIn(view.state), texts)),
    ...textFields({ typed, revision: written?.revision ?? 0 }, view.toWrite, view.network, texts),
    contextBlock(texts.t('form.edit_note')),
  ]);
}

/** Returns the sentences that wait to be confirmed as facts of the case. */
export function proposedIn({ facts }: Pick<CaseState, 'facts'>): string[] {
  return facts.filter((fact) => isSaid(fact) && fact.status === 'proposed').map(({ value }) => value);
}

/** Returns the text on the card. For a statement that begins again, returns its last text. */
function beginning({ draft, state }: CaseView): string {
  if (draft !== undefined) return draft.text;
  return state.core.statement === null ? '' : (state.drafts.findLast(({ text }) => text !== '')?.text ?? '');
}

function postBlocks({ view }: ModalSubject): KnownBlock[] {
  const post = answeredPost(view.draft ?? {}, view.state);
  return post === undefined || view.folded ? [] : [quoteBlock(view.mask(post.text))];
}
