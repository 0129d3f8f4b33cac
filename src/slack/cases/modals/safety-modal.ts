import type { ModalView } from '@slack/types';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, option, sectionBlock } from '../../kit/blocks.ts';
import type { NamedCase } from '../../kit/case-reference.ts';
import { VIEWS } from '../../kit/ids.ts';
import { selectInput } from '../../kit/inputs.ts';
import { approvedByText } from '../card/card-lines.ts';
import { isOpen, kindsText, offerBlocks } from '../card/safety-blocks.ts';
import { encodeSafety } from '../view/safety-reference.ts';
import type { ShownSafetyMessage } from '../view/safety-view.ts';
import { caseModal, FIELDS } from './case-modals.ts';

/**
 * Builds the modal for reading and sending the safety message of another danger.
 * @param shown safety message with at least one offer that is not sent yet
 */
export function safetyModal({ line, offers }: ShownSafetyMessage, named: NamedCase, texts: Texts): ModalView {
  const labels = { ready: { private: 'line.private', public: 'line.public' } } as const;
  const options = offers.filter(isOpen).map(({ audience, digest, stands }) => {
    const label = stands === 'last_resort' ? 'line.last_resort' : labels.ready[audience];
    return option(texts.t(label), [audience, digest, stands === 'last_resort' ? 'impossible' : ''].join(':'));
  });
  const metadata = encodeSafety({
    ...named,
    lineId: line.id,
    audience: 'private',
    digest: '',
    privateImpossible: false,
  });
  return caseModal(VIEWS.line, 'line.form_title', 'line.form_submit', { metadata, texts }, [
    sectionBlock(`*${kindsText(line, texts)}*`),
    ...offers.flatMap((offer) => offerBlocks(offer, line, texts)),
    contextBlock(approvedByText(line, texts)),
    selectInput(FIELDS.audience, texts.t('line.how'), options, options[0]?.value),
  ]);
}
