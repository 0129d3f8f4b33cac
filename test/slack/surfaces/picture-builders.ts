import { approvalCopy } from '../../../src/slack/bell/approval-copy.ts';
import { caseCard } from '../../../src/slack/cases/card/case-card.ts';
import { copyModal } from '../../../src/slack/cases/modals/copy-modal.ts';
import { detailsModal } from '../../../src/slack/cases/modals/details-modal.ts';
import { exactTextModal } from '../../../src/slack/cases/modals/exact-text-modal.ts';
import type { CaseView } from '../../../src/slack/cases/view/case-view.ts';
import { DIRECT_ACTIONS } from '../../../src/slack/kit/ids.ts';
import { pictureChangeModal, pictureModal } from '../../../src/slack/kit/pictures/picture-modals.ts';
import type { Builder } from './built.ts';
import type { World } from './ugly/ugly-world.ts';

const FORM = { id: 'picture.add_form', metadata: '1:d:draft:digest' };
/** Characters that are taken of what is said of a picture. */
const MOST = 1_000;

/** All that shows the picture of a case's text. */
export const PICTURE_BUILDERS: readonly Builder[] = [
  ['the card of a text with a picture', (world) => caseCard(pictured(world), world.texts)],
  ['the card that offers to add a picture', ({ view, texts }) => caseCard({ ...view, pictures: ADDED }, texts)],
  ['the details of a text with a picture', (world) => detailsModal({ view: pictured(world), texts: world.texts })],
  [
    'the exact text with its picture',
    (world) => {
      const subject = { ...world.subject, view: pictured(world) };
      return [DIRECT_ACTIONS.approve, DIRECT_ACTIONS.propose].map((id) => exactTextModal(id, subject));
    },
  ],
  [
    'the form to publish a text with a picture by hand',
    (world) => {
      const view = pictured(world);
      const { draft } = view;
      const ones = draft === undefined ? [] : view.destinations.map((one) => ({ ...one, draft }));
      return ones
        .filter(({ publication }) => publication !== undefined)
        .map((one) => copyModal({ ...world.subject, view }, one));
    },
  ],
  [
    'the copy of a text with a picture for whoever can approve it',
    (world) => approvalCopy(pictured(world), { texts: world.texts, handbook: world.handbook, link: null }),
  ],
  [
    'the forms of the picture of a case',
    (world) => {
      const { texts } = world;
      const picture = pictureOf(world);
      const forms = [true, false].map((canUpload) => pictureModal(FORM, { owner: '--case 123456', canUpload, texts }));
      return [...forms, pictureChangeModal(picture, FORM, texts)];
    },
  ],
];

const ADDED = { canUpload: true };

function pictureOf({ words }: World) {
  const said = (text: string) => (text.trim() || '-').repeat(20).slice(0, MOST);
  const people = { kind: 'guardians' as const, file: words.title.slice(0, 80) };
  return { id: 'p', alt: said(words.post), words: said(words.why), people, files: [] };
}

/** The case as its card needs it, where its text has a picture of which as much is said as may be. */
function pictured(world: World): CaseView {
  const { view } = world;
  const draft = view.draft === undefined ? undefined : { ...view.draft, picture: pictureOf(world) };
  return { ...view, draft, pictures: ADDED };
}
