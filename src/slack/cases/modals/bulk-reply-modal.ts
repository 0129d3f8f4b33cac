import type { ModalView } from '@slack/types';
import type { Whom } from '../../../domain/cases/actions/publishing/reply-in-bulk.ts';
import { WHOM } from '../../../domain/cases/actions/publishing/reply-in-bulk.ts';
import type { ManyReplies } from '../../../domain/cases/publishing/bulk-replies.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, option, sectionBlock, verbatimText } from '../../kit/blocks.ts';
import type { Filled } from '../../kit/filled.ts';
import { VIEWS } from '../../kit/ids.ts';
import { radioInput } from '../../kit/inputs.ts';
import type { CaseView } from '../view/case-view.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

const MOST_NETWORKS = 6;

/** Builds the modal that chooses whom the text on the card answers, and shows how it will be sent. */
export function bulkReplyModal({ view, metadata, texts }: ModalSubject, settings: ManyReplies): ModalView {
  const options = WHOM.map((whom) => option(labelOf(whom, view, settings, texts), whom));
  const hidden = view.mask(view.draft?.text ?? '');
  return caseModal(VIEWS.replyInBulk, 'form.many_title', 'form.many_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.many_note')),
    verbatimText(hidden),
    radioInput(FIELDS.whom, texts.t('form.many_whom'), options),
    contextBlock(texts.t('form.many_then', { count: settings.first })),
  ]);
}

function labelOf(
  whom: (typeof WHOM)[number],
  { related, state, networkName }: CaseView,
  settings: ManyReplies,
  texts: Texts,
): string {
  const unanswered = related.crowd?.unanswered ?? 0;
  switch (whom) {
    case 'most_seen':
      return texts.t('form.many_most_seen', {
        count: Math.min(settings.mostSeen, unanswered, Math.max(1, related.crowd?.wordings.length ?? 0)),
      });
    case 'all':
      return unanswered > settings.most
        ? texts.t('form.many_first_of_all', { most: settings.most, all: unanswered })
        : texts.t('form.many_all', { count: unanswered });
    case 'statement': {
      const said = related.crowd?.networks ?? state.posts;
      const networks = [...new Set(said.map(({ network }) => networkName(network)))].slice(0, MOST_NETWORKS);
      return texts.t('form.many_statement', { networks: formatList(networks, texts) });
    }
  }
}

export function chosenWhom(filled: Filled): Whom {
  const chosen = filled.text(FIELDS.whom);
  return WHOM.find((whom) => whom === chosen) ?? 'most_seen';
}
