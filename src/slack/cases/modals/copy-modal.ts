import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { Editing } from '../../../domain/cases/ports/editings.ts';
import { composeLink } from '../../../domain/cases/publishing/compose-link.ts';
import { exampleAddress, isUnaddressed } from '../../../domain/cases/publishing/live-url.ts';
import type { NetworkKind, RecallWay } from '../../../domain/handbook/networks/network-traits.ts';
import { NETWORK_TRAITS } from '../../../domain/handbook/networks/network-traits.ts';
import { showsPictures } from '../../../domain/pictures/picture.ts';
import type { TextKey } from '../../../i18n/texts.ts';
import { actionsBlock, alertBlock, escapeMrkdwn, linkButton, option, sectionBlock } from '../../kit/blocks.ts';
import type { Filled } from '../../kit/filled.ts';
import { LINK_BUTTONS, VIEWS } from '../../kit/ids.ts';
import { checkboxInput, radioInput, textInput } from '../../kit/inputs.ts';
import { linkTo } from '../card/card-lines.ts';
import { wholePicture } from '../card/pictures/picture-blocks.ts';
import { whereText } from '../card/publication-line.ts';
import type { CaseView } from '../view/case-view.ts';
import type { DestinationView } from '../view/destination-view.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';
import { openedByOthers } from './written/opened-by-others.ts';

/**
 * Notes of a form for the person who is about to publish. `whyNot`: why the text must not be published now, in its place; what has been
 * published already is recorded all the same. `openedBy`: who else has the form open.
 */
export type BesideCopying = { whyNot?: string | null; openedBy?: readonly Editing[] };

/** Two answers to the question whether the published text is the approved one. */
export const EXACTLY = { yes: 'yes', no: 'no' } as const;

/** Words of the modal for a text that was published, and for one that was sent to one person. */
const PUBLIC_WORDS = {
  title: 'form.copy_title',
  submit: 'form.copy_submit',
  exactly: 'form.exactly',
  textOut: 'form.text_out',
  textOutHint: 'form.text_out_hint',
} as const;
const PRIVATE_WORDS = {
  title: 'form.copy_private_title',
  submit: 'form.copy_private_submit',
  exactly: 'form.sent_exactly',
  textOut: 'form.text_sent',
  textOutHint: 'form.text_sent_hint',
} as const;

/**
 * Builds the modal with the approved text of one destination, ready to be copied. It has a field
 * for the address at which the text is then published.
 */
export function copyModal(
  { view, metadata, texts }: ModalSubject,
  one: DestinationView,
  { whyNot = null, openedBy = [] }: BesideCopying = {},
): ModalView {
  const isPrivate = one.publication?.audience === 'private';
  const words = isPrivate ? PRIVATE_WORDS : PUBLIC_WORDS;
  const shown: KnownBlock[] =
    whyNot === null
      ? [
          ...openedByOthers(openedBy, 'form.publishing', { view, texts }),
          sectionBlock(howToPublish(one, { view, texts })),
          ...linkBlocks(one, view, texts),
          textInput(FIELDS.copy, texts.t('form.copy_text'), {
            initial: one.destination.text,
            multiline: true,
            optional: true,
            hint: texts.t('form.copy_text_hint'),
          }),
          ...(showsPictures(one.network?.kind) ? wholePicture(one, texts) : []),
        ]
      : [alertBlock(whyNot, 'error'), sectionBlock(texts.t('form.copy_not_now'))];
  return caseModal(
    VIEWS.copy,
    whyNot === null ? words.title : 'form.copy_not_now_title',
    words.submit,
    { metadata, texts },
    [
      ...shown,
      isPrivate
        ? textInput(FIELDS.proof, texts.t('form.private_proof'), {
            hint: texts.t('form.private_proof_hint'),
            maxLength: 300,
          })
        : proofInput(one, texts),
      radioInput(FIELDS.exactly, texts.t(words.exactly), [
        option(texts.t('form.exactly_yes'), EXACTLY.yes),
        option(texts.t('form.exactly_no'), EXACTLY.no),
      ]),
      textInput(FIELDS.textOut, texts.t(words.textOut), {
        multiline: true,
        optional: true,
        hint: texts.t(words.textOutHint),
      }),
    ],
  );
}

/** Returns the sentence that says where and how the text is published there by hand. */
export function howToPublish(one: DestinationView, { view, texts }: Pick<ModalSubject, 'view' | 'texts'>): string {
  return texts.t(howTo(one, view.state.core.statement === null), whereParams(one, view, texts));
}

/** Returns an example of what proves that the text is there: an address, or a place and an hour. */
export function proofHint({ network }: Pick<DestinationView, 'network'>, texts: ModalSubject['texts']): string {
  if (isUnaddressed(network))
    return texts.t(network?.kind === 'web_banner' ? 'form.place_hint_web' : 'form.place_hint');
  return texts.t('form.live_url_hint', { example: exampleAddress(network) });
}

/** Returns the buttons to the post that the text answers, and to the network's own window with the text. */
function linkBlocks(one: DestinationView, view: CaseView, texts: ModalSubject['texts']): KnownBlock[] {
  const to = answeredAddress(one, view);
  const compose = composeButton(one, view, texts);
  const buttons = [
    ...(compose === null ? [] : [compose]),
    ...(to === null ? [] : [linkButton(texts.t('button.original', { host: new URL(to).host }), LINK_BUTTONS.post, to)]),
  ];
  return buttons.length === 0 ? [] : [actionsBlock(buttons)];
}

/** Returns the button that opens the network's own window with exactly this text; null where it has none. */
export function composeButton(one: DestinationView, view: CaseView, texts: ModalSubject['texts']): Button | null {
  const { network, destination, publication, name } = one;
  if (network === null || publication?.audience !== 'public') return null;
  const isReply = view.state.posts.some(({ id }) => id === destination.target) || destination.corrects.length > 0;
  const to = answeredAddress(one, view);
  const isOwn = recallKey(one) !== null;
  if (isReply && to === null && !isOwn) return null;
  const address = composeLink(network, destination.text, isOwn ? null : to);
  return address === null
    ? null
    : linkButton(texts.t('button.compose', { network: name }), LINK_BUTTONS.compose, address);
}

/** Returns the address of what the text answers: a post, or a text of ours; null where there is none. */
function answeredAddress({ destination, corrected, publication }: DestinationView, { state }: CaseView): string | null {
  if (publication?.audience !== 'public') return null;
  const post = state.posts.find(({ id }) => id === destination.target);
  const address = post === undefined ? (corrected[0]?.publication.proof ?? null) : post.url;
  const isWeb =
    address !== null && address.length <= LONGEST_ADDRESS && /^https?:\/\//.test(address) && URL.canParse(address);
  return isWeb ? address : null;
}

/** Slack takes no longer address behind a button. */
const LONGEST_ADDRESS = 3_000;

/** As a reply, as a message of our own, in the way of its kind of network, or as that kind corrects a published text. */
function howTo(one: DestinationView, isReply: boolean): TextKey {
  const { publication, corrected, network } = one;
  if (publication?.audience === 'private') return 'form.copy_private';
  const recall = recallKey(one);
  if (recall !== null) return recall;
  if (network === null) return corrected.length > 0 ? 'form.copy_elsewhere_correction' : 'form.copy_elsewhere';
  if (corrected.length > 0) return 'form.copy_correction';
  return OWN_WAYS[network.kind] ?? (isReply ? 'form.copy_public' : 'form.copy_own');
}

/** Ways to bring a text to people without an account. */
const OWN_WAYS: Readonly<Partial<Record<NetworkKind, TextKey>>> = {
  web_banner: 'form.copy_banner',
  official_notice: 'form.copy_notice',
  loudspeaker: 'form.copy_loudspeaker',
};

const RECALLS: Readonly<Record<Exclude<RecallWay, 'reply'>, TextKey>> = {
  new_message: 'form.recall_new_message',
  pin: 'form.recall_pin',
  top_of_page: 'form.recall_top_of_page',
  replace: 'form.recall_replace',
  hang_new: 'form.recall_hang_new',
  read_aloud: 'form.recall_read_aloud',
};

/** Returns how this kind of network puts a published text right; null for a reply below it, and for a text that corrects none. */
function recallKey({ network, corrected, publication }: DestinationView): TextKey | null {
  if (network === null || publication?.audience !== 'public' || corrected.length === 0) return null;
  const { recall } = NETWORK_TRAITS[network.kind];
  return recall === 'reply' ? null : RECALLS[recall];
}

/** Returns the names for those sentences: the network, our account, and where the corrected text is. */
function whereParams(
  { name, network, corrected }: DestinationView,
  { mask }: Pick<CaseView, 'mask'>,
  texts: ModalSubject['texts'],
): Record<string, string> {
  const [earlier] = corrected;
  const proof = earlier?.publication.proof ?? '';
  const otherwise = earlier === undefined ? '' : whereText(earlier.publication, mask, texts);
  return {
    network: escapeMrkdwn(name),
    handle: escapeMrkdwn(network?.handle ?? ''),
    where: proof.startsWith('https://') ? linkTo(proof) : otherwise,
  };
}

/** Builds the modal that asks for the address of a text that was published without it, or that it has none. */
export function addressModal({ metadata, texts }: ModalSubject, one: DestinationView): ModalView {
  return caseModal(VIEWS.address, 'form.address_title', 'form.address_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.address_note', { network: escapeMrkdwn(one.name) })),
    addressInput(one, texts, 'form.live_url_hint'),
    checkboxInput(FIELDS.noAddress, texts.t('form.address_none'), [option(texts.t('form.address_none_tick'), NONE)], {
      initial: [],
      hint: '',
    }),
  ]);
}

/** Value of the tick that says that a text has no address. */
const NONE = 'none';

/** Returns the address that was typed; null where a person ticked that there is none. */
export function addressIn(filled: Pick<Filled, 'text' | 'ticked'>): string | null {
  const typed = filled.text(FIELDS.proof).trim();
  return typed === '' && filled.ticked(FIELDS.noAddress)?.includes(NONE) === true ? null : typed;
}

/** Asks for the address, which may come later; where there is none, for where and when it was read aloud or hung up. */
function proofInput(one: DestinationView, texts: ModalSubject['texts']) {
  if (!isUnaddressed(one.network)) return addressInput(one, texts, 'form.live_url_later');
  return textInput(FIELDS.proof, texts.t('form.place'), { hint: proofHint(one, texts), maxLength: 500 });
}

function addressInput(one: DestinationView, texts: ModalSubject['texts'], hint: TextKey) {
  return textInput(FIELDS.proof, texts.t('form.live_url'), {
    hint: texts.t(hint, { example: exampleAddress(one.network) }),
    maxLength: 500,
    optional: true,
  });
}
