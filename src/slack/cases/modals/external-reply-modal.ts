import type { ModalView } from '@slack/types';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { option, sectionBlock } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { radioInput, selectInput, textInput } from '../../kit/inputs.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

const OTHER = 'other';

/** A reply that went out by another way: who put it out, where, word for word, and how it can be found. */
export function externalReplyModal({ view, metadata, texts }: ModalSubject, handbook: Handbook): ModalView {
  const networks = handbook.institution.networks.map((one) => option(one.name, one.id));
  const network = view.network?.id ?? OTHER;
  return caseModal(VIEWS.externalReply, 'form.elsewhere_title', 'form.elsewhere_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.elsewhere_note')),
    textInput(FIELDS.who, texts.t('form.elsewhere_who'), { maxLength: 200, hint: texts.t('form.elsewhere_who_hint') }),
    selectInput(
      FIELDS.network,
      texts.t('form.network'),
      [...networks, option(texts.t('form.other_network'), OTHER)],
      network,
    ),
    radioInput(FIELDS.audience, texts.t('form.elsewhere_audience'), [
      option(texts.t('form.elsewhere_public'), 'public'),
      option(texts.t('form.elsewhere_private'), 'private'),
    ]),
    textInput(FIELDS.textOut, texts.t('form.elsewhere_text'), {
      multiline: true,
      hint: texts.t('form.elsewhere_text_hint'),
    }),
    textInput(FIELDS.proof, texts.t('form.elsewhere_proof'), {
      maxLength: 500,
      hint: texts.t('form.elsewhere_proof_hint'),
    }),
  ]);
}
