import type { ModalView } from '@slack/types';
import { escaped, option, radioInput, section, textInput } from '../blocks.ts';
import { VIEWS } from '../ids.ts';
import type { FormSubject } from './case-forms.ts';
import { FIELDS, form } from './case-forms.ts';

/** The two answers to whether what is out is what was approved. */
export const EXACTLY = { yes: 'yes', no: 'no' } as const;

/** The approved text, ready to be copied, and the field for the address at which it then stands. */
export function copyForm({ view, metadata, texts }: FormSubject): ModalView {
  const post = view.state.posts[0];
  const network = view.network?.name ?? post?.network ?? '';
  const isPrivate = view.publication?.audience === 'private';
  const where = texts.t(isPrivate ? 'form.copy_private' : 'form.copy_public', {
    network: escaped(network),
    handle: escaped(view.network?.handle ?? ''),
  });
  const title = isPrivate ? 'form.copy_private_title' : 'form.copy_title';
  const submit = isPrivate ? 'form.copy_private_submit' : 'form.copy_submit';
  return form(VIEWS.copy, title, submit, { metadata, texts }, [
    section(where),
    textInput(FIELDS.copy, texts.t('form.copy_text'), {
      initial: view.draft?.text ?? '',
      multiline: true,
      optional: true,
    }),
    isPrivate
      ? textInput(FIELDS.proof, texts.t('form.private_proof'), {
          hint: texts.t('form.private_proof_hint'),
          maxLength: 300,
        })
      : textInput(FIELDS.proof, texts.t('form.live_url'), {
          hint: texts.t('form.live_url_hint', { example: view.network?.postUrl ?? 'https://…' }),
          maxLength: 500,
        }),
    radioInput(FIELDS.exactly, texts.t('form.exactly'), [
      option(texts.t('form.exactly_yes'), EXACTLY.yes),
      option(texts.t('form.exactly_no'), EXACTLY.no),
    ]),
    textInput(FIELDS.textOut, texts.t('form.text_out'), {
      multiline: true,
      optional: true,
      hint: texts.t('form.text_out_hint'),
    }),
  ]);
}
