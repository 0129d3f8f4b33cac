import type { InputBlock, ModalView } from '@slack/types';
import type { Content } from '../../domain/contents/model/content.ts';
import type { ContentPicture, PictureWords } from '../../domain/contents/model/picture.ts';
import { PICTURED } from '../../domain/contents/model/picture.ts';
import { MOST_PICTURE_BYTES } from '../../domain/contents/pictures/judge-picture.ts';
import { RefusedError } from '../../errors.ts';
import type { Texts } from '../../i18n/texts.ts';
import { option, plainLines, sectionBlock } from '../kit/blocks.ts';
import type { Filled } from '../kit/filled.ts';
import { fileInput, radioInput, textInput } from '../kit/inputs.ts';
import { modalView } from '../kit/modal-view.ts';
import { PICTURE_VIEWS } from '../kit/plan/plan-ids.ts';

/** Names of the inputs. */
export const PICTURE_FIELDS = {
  file: 'picture',
  alt: 'alt',
  words: 'words',
  people: 'people',
  consent: 'consent',
} as const;

const MB = 1024 * 1024;
/** Endings that Slack lets a person choose; what the file really is, its bytes say. */
const ENDINGS = ['png', 'jpg', 'jpeg', 'webp'];
const LONGEST_FILE_NUMBER = 80;

/** Asks for a picture and what is said of it. Where the app may read no files, it says what to do instead. */
export function pictureModal(
  { id }: Pick<Content, 'id'>,
  { metadata, canUpload, texts }: { metadata: string; canUpload: boolean; texts: Texts },
): ModalView {
  const title = texts.t('form.picture_title');
  if (!canUpload) {
    const command = `./portavoz plan add-picture cartel.png --content ${id} --alt "…" --words "…" --people nobody`;
    return modalView({ title, submit: null }, texts, [sectionBlock(texts.t('form.picture_off')), plainLines(command)]);
  }
  const form = { id: PICTURE_VIEWS.add, title, submit: texts.t('form.picture_submit'), metadata };
  const file = fileInput(PICTURE_FIELDS.file, texts.t('form.picture_file'), {
    endings: ENDINGS,
    hint: texts.t('form.picture_file_hint', { most: MOST_PICTURE_BYTES / MB }),
  });
  return modalView(form, texts, [file, ...wordInputs(null, texts)]);
}

/** Asks what is said of a picture, as it is now. */
export function pictureChangeModal(picture: ContentPicture, metadata: string, texts: Texts): ModalView {
  const title = texts.t('form.picture_change_title');
  const form = { id: PICTURE_VIEWS.change, title, submit: texts.t('form.picture_submit'), metadata };
  return modalView(form, texts, wordInputs(picture, texts));
}

function wordInputs(picture: ContentPicture | null, texts: Texts): InputBlock[] {
  const { alt, words, people, consent } = PICTURE_FIELDS;
  const consentFile = picture !== null && 'file' in picture.people ? picture.people.file : '';
  return [
    textInput(alt, texts.t('form.picture_alt'), {
      initial: picture?.alt ?? '',
      multiline: true,
      hint: texts.t('form.picture_alt_hint'),
    }),
    textInput(words, texts.t('form.picture_words'), {
      initial: picture?.words ?? '',
      multiline: true,
      optional: true,
      hint: texts.t('form.picture_words_hint'),
    }),
    radioInput(
      people,
      texts.t('form.picture_people'),
      PICTURED.map((kind) => option(texts.t(`form.picture_${kind}`), kind)),
      picture?.people.kind,
    ),
    textInput(consent, texts.t('form.picture_consent_file'), {
      initial: consentFile,
      optional: true,
      maxLength: LONGEST_FILE_NUMBER,
      hint: texts.t('form.picture_consent_hint'),
    }),
  ];
}

/** Reads what a person filled in. @throws RefusedError where nobody said who is in it */
export function pictureWordsIn(filled: Filled): PictureWords {
  const { alt, words, people, consent } = PICTURE_FIELDS;
  const kind = PICTURED.find((one) => one === filled.text(people));
  if (kind === undefined) throw new RefusedError('refusal.picture_no_people', { field: people });
  const file = filled.text(consent);
  return {
    alt: filled.text(alt),
    words: filled.text(words),
    people: kind === 'consent' || kind === 'guardians' ? { kind, file } : { kind },
  };
}

/** The field that a refusal of the form is about. */
export function fieldOfPictureRefusal({ key }: { key: string }): string {
  const { file, alt, words, people, consent } = PICTURE_FIELDS;
  const fields: Readonly<Record<string, string>> = {
    'refusal.picture_no_bytes': file,
    'refusal.picture_too_many': file,
    'refusal.picture_words_long': words,
    'refusal.picture_no_people': people,
    'refusal.picture_no_file': consent,
  };
  return fields[key] ?? alt;
}
