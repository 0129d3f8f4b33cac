import type { KnownBlock, ModalView } from '@slack/types';
import type { CaseState, Draft } from '../../../domain/cases/model/case-state.ts';
import { isSaid } from '../../../domain/cases/model/fact.ts';
import { answeredPost } from '../../../domain/cases/model/joining/conversation.ts';
import type { Editing } from '../../../domain/cases/ports/editings.ts';
import { CLOCK } from '../../../domain/people/actor.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { contextBlock, escapeMrkdwn, quoteBlock, sectionBlock } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import type { CaseView } from '../view/case-view.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal } from './case-modals.ts';
import { changedWords } from './written/changed-words.ts';
import { mannerBlocks } from './written/manner-blocks.ts';
import { differenceBlock } from './written/marked-text.ts';
import { openedByOthers } from './written/opened-by-others.ts';
import { typedFrom } from './written/typed-text.ts';
import type { Written } from './written/written-blocks.ts';
import { textFields, verdictBlocks } from './written/written-blocks.ts';

/** The form in which a draft is written; with what the checks say once a text was sent that they stop. */
export function editModal(
  subject: ModalSubject,
  written: Written | null = null,
  { editing = [], saved = null }: BesideEditing = {},
): ModalView {
  const { view, metadata, texts } = subject;
  const typed = written?.typed ?? typedFrom(beginning(view), view.toWrite);
  const networks = view.toWrite.length === 0 ? [view.network] : view.toWrite.map(({ network }) => network);
  return caseModal(VIEWS.edit, 'form.edit_title', 'form.edit_submit', { metadata, texts }, [
    ...(saved === null ? [] : savedBlocks(saved, subject)),
    ...openedByOthers(editing, 'form.editing', subject),
    ...postBlocks(subject),
    ...(written === null ? [] : verdictBlocks(written, view.toWrite, proposedIn(view.state), texts)),
    ...textFields({ typed, revision: written?.revision ?? 0 }, view.toWrite, view.network, texts),
    ...mannerBlocks(networks, view, texts),
    contextBlock(texts.t('form.edit_note')),
  ]);
}

/** Work of others on the text: who has its form open, and what was saved since this one was opened. */
type BesideEditing = { editing?: readonly Editing[]; saved?: SavedMeanwhile | null };

/** The version with which a form was opened, null where there was none; and the one that was saved since. */
export type SavedMeanwhile = { before: Draft | null; after: Draft };

/** Returns what another person saved, word by word; what this one typed stays in the field. */
function savedBlocks(saved: SavedMeanwhile, { view, texts }: ModalSubject): KnownBlock[] {
  const { writtenBy, version } = saved.after;
  return [
    sectionBlock(texts.t('form.edit_saved', { who: mentionOf(writtenBy ?? CLOCK), version })),
    ...changedWords(saved, view.toWrite).flatMap(({ names, before, after }) => [
      ...(names === '' ? [] : [contextBlock(`*${escapeMrkdwn(names)}*`)]),
      differenceBlock(view.mask(before), view.mask(after)),
    ]),
    contextBlock(texts.t('form.edit_saved_note')),
  ];
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
