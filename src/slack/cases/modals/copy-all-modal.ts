import type { KnownBlock, ModalView } from '@slack/types';
import { isUnaddressed } from '../../../domain/cases/publishing/live-url.ts';
import {
  alertBlock,
  contextBlock,
  escapeMrkdwn,
  option,
  plainLines,
  sectionBlock,
  sectionWith,
} from '../../kit/blocks.ts';
import type { Filled } from '../../kit/filled.ts';
import { VIEWS } from '../../kit/ids.ts';
import { severalInput, textInput } from '../../kit/inputs.ts';
import { wholePicture } from '../card/pictures/picture-blocks.ts';
import type { DestinationView } from '../view/destination-view.ts';
import { sayingTheSame } from '../view/destination-view.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';
import type { BesideCopying } from './copy-modal.ts';
import { composeButton, EXACTLY, howToPublish, proofHint } from './copy-modal.ts';
import { openedByOthers } from './written/opened-by-others.ts';

/**
 * Builds the one form for a text that a person publishes on several networks: each text once, below the networks that it
 * is for, and the address on each. A network without an address can be recorded later.
 */
export function copyAllModal(
  { view, metadata, texts }: ModalSubject,
  ones: readonly DestinationView[],
  { whyNot = null, openedBy = [] }: BesideCopying = {},
): ModalView {
  const shown: KnownBlock[] =
    whyNot === null
      ? [
          ...openedByOthers(openedBy, 'form.publishing', { view, texts }),
          ...sayingTheSame(ones, wholeText).flatMap(({ text, destinations }) => [
            ...destinations.flatMap((one) => accountBlocks(one, { view, texts })),
            plainLines(text),
          ]),
          ...wholePicture(view, texts),
        ]
      : [alertBlock(whyNot, 'error'), sectionBlock(texts.t('form.copy_not_now'))];
  const title = whyNot === null ? 'form.copy_title' : 'form.copy_not_now_title';
  return caseModal(VIEWS.copyAll, title, 'form.copy_all_submit', { metadata, texts }, [
    ...shown,
    ...ones.map(({ name, network, publication }) =>
      textInput(
        `${FIELDS.proofOf}${publication?.id ?? ''}`,
        texts.t(isUnaddressed(network) ? 'form.place_on' : 'form.live_url_on', { network: name }),
        { optional: true, hint: proofHint({ network }, texts), maxLength: 500 },
      ),
    ),
    severalInput(FIELDS.exactly, texts.t('form.exactly'), [option(texts.t('form.exactly_yes'), EXACTLY.yes)], []),
    sectionBlock(texts.t('form.copy_all_note')),
  ]);
}

/** Returns the very bytes that were approved for a place, its opening too. */
function wholeText({ text }: DestinationView['destination']): string {
  return text;
}

/** Names the account; of a text that corrects another, says where it belongs. */
function accountBlocks(one: DestinationView, { view, texts }: Pick<ModalSubject, 'view' | 'texts'>): KnownBlock[] {
  const handle = one.network?.handle === undefined ? '' : ` @${escapeMrkdwn(one.network.handle)}`;
  const said = `*${escapeMrkdwn(one.name)}*${handle}`;
  const compose = composeButton(one, view, texts);
  const where = one.destination.corrects.length === 0 ? [] : [contextBlock(howToPublish(one, { view, texts }))];
  return [compose === null ? sectionBlock(said) : sectionWith(said, compose), ...where];
}

/** Returns the publications whose address was filled in. */
export function marksIn(filled: Filled): { publicationId: string; proof: string }[] {
  return Object.entries(filled.startingWith(FIELDS.proofOf))
    .map(([publicationId, proof]) => ({ publicationId, proof: proof.trim() }))
    .filter(({ proof }) => proof !== '');
}
