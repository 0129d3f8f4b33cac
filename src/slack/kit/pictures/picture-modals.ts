import type { InputBlock, ModalView } from '@slack/types';
import { MOST_PICTURE_BYTES } from '../../../domain/pictures/judge-picture.ts';
import { LONGEST_FILE_NUMBER } from '../../../domain/pictures/judge-words.ts';
import type { Picture, PictureWords } from '../../../domain/pictures/picture.ts';
import { PICTURED } from '../../../domain/pictures/picture.ts';
import { RefusedError } from '../../../errors.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { option, plainLines, sectionBlock } from '../blocks.ts';
import type { Filled } from '../filled.ts';
import { checkboxInput, fileInput, radioInput, textInput } from '../inputs.ts';
import { modalView } from '../modal-view.ts';

/** Names of the inputs. */
export const PICTURE_FIELDS = {
  file: 'picture',
  alt: 'alt',
  words: 'words',
  people: 'people',
  consent: 'consent',
  remove: 'remove',
} as const;

const MB = 1024 * 1024;
/** Endings that Slack lets a person choose; what the file really is, its bytes say. */
const ENDINGS = ['png', 'jpg', 'jpeg', 'webp'];

/** Id of a form, and the text that it is about. */
type PictureForm = { id: string; metadata: string };

/**
 * Asks for a picture and what is said of it. Where the app may read no files, it says what to do instead.
 * @param owner option of the command that names the text
 */
export function pictureModal(
  { id, metadata }: PictureForm,
  { owner, canUpload, texts }: { owner: string; canUpload: boolean; texts: Texts },
): ModalView {
  const title = texts.t('form.picture_title');
  if (!canUpload) {
    const command = `./portavoz plan add-picture cartel.png ${owner} --alt "…" --words "…" --people nobody`;
    return modalView({ title, submit: null }, texts, [sectionBlock(texts.t('form.picture_off')), plainLines(command)]);
  }
  const form = { id, title, submit: texts.t('form.picture_submit'), metadata };
  const file = fileInput(PICTURE_FIELDS.file, texts.t('form.picture_file'), {
    endings: ENDINGS,
    hint: texts.t('form.picture_file_hint', { most: MOST_PICTURE_BYTES / MB }),
  });
  return modalView(form, texts, [file, ...wordInputs(null, texts)]);
}

/** Asks what is said of a picture, as it is now, or whether it goes. */
export function pictureChangeModal(picture: Picture, { id, metadata }: PictureForm, texts: Texts): ModalView {
  const title = texts.t('form.picture_change_title');
  const form = { id, title, submit: texts.t('form.picture_submit'), metadata };
  const removal = checkboxInput(
    PICTURE_FIELDS.remove,
    texts.t('form.picture_remove_title'),
    [option(texts.t('form.picture_remove_yes'), PICTURE_FIELDS.remove)],
    { initial: [], hint: texts.t('form.picture_remove_text') },
  );
  return modalView(form, texts, [...wordInputs(picture, texts), removal]);
}

function wordInputs(picture: Picture | null, texts: Texts): InputBlock[] {
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

/** Returns what a person wants done with a picture that is there: that it says this, or that it goes. */
export function pictureChangeIn(
  filled: Filled,
): { kind: 'describe_picture'; words: PictureWords } | { kind: 'remove_picture' } {
  const isRemoved = (filled.ticked(PICTURE_FIELDS.remove) ?? []).length > 0;
  return isRemoved ? { kind: 'remove_picture' } : { kind: 'describe_picture', words: pictureWordsIn(filled) };
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
