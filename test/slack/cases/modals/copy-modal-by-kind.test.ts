import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import { BY_HAND, NO_ADDRESS } from '../../../../src/domain/cases/model/publication.ts';
import { BOT_LANGUAGES, textsIn } from '../../../../src/i18n/texts.ts';
import { caseCard } from '../../../../src/slack/cases/card/case-card.ts';
import { addressIn, copyModal } from '../../../../src/slack/cases/modals/copy-modal.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { filledOf } from '../../../../src/slack/kit/filled.ts';
import { aCase, aDraft, aPost, aPublication, digestOf, START } from '../../../support/builders/a-case.ts';
import { aPlace, aPlacedDraft, aStatement, outOn, seenBy } from '../../../support/builders/a-statement.ts';
import { withNetworksByHand } from '../../../support/builders/handbook/with-networks-by-hand.ts';

const KINDS = [
  'threads',
  'tiktok',
  'whatsapp',
  'telegram',
  'web',
  'web_banner',
  'official_notice',
  'loudspeaker',
] as const;
type Kind = (typeof KINDS)[number];

const handbook = withNetworksByHand(KINDS);
const PLACE = 'Plaza Mayor, 18:40';
const RIGHT = 'Corregimos: ya hay agua.';

/** Where the text that is wrong can be seen, or was heard. */
function proofOn(kind: Kind): string {
  const network = handbook.institution.networks.find(({ id }) => id === kind);
  return network?.postUrl?.replace('{id}', '7') ?? PLACE;
}

/** The form to publish a message of ours there by hand: a first one, or one that corrects another. */
function formOn(
  kind: Kind,
  corrects: boolean,
  language: (typeof BOT_LANGUAGES)[number] = 'es',
  earlier: Partial<Publication> = { proof: proofOn(kind) },
) {
  const old = aPlacedDraft([aPlace(kind)], { id: 'old' });
  const place = aPlace(kind, RIGHT, corrects ? { target: 'correction:p-old', corrects: ['p-old'] } : {});
  const draft = aPlacedDraft([place], { id: 'draft-2', version: 2 });
  const out = outOn(kind, { id: 'p-old', status: 'published', publishedAt: START, ...earlier }, old);
  const under = { id: 'p-new', target: place.target, corrects: place.corrects, reason: BY_HAND } as const;
  const publications = [...(corrects ? [out] : []), outOn(kind, { ...under, status: 'publishing' }, draft)];
  const core = { currentDraftId: draft.id };
  const state = aStatement({ drafts: [old, draft], signOffs: seenBy(draft), publications, core });
  const texts = textsIn(language);
  const view = caseView(state, handbook, START, texts, digestOf);
  const [one] = view.destinations;
  if (one === undefined) throw new Error(`no place on ${kind}`);
  const modal = copyModal({ view, texts, metadata: '' }, one);
  return { said: plainTextOf(modal).replaceAll('\u200b', ''), blocks: JSON.stringify(modal.blocks) };
}

describe('the form to correct what is out', () => {
  it.each([
    ['threads', 'como respuesta a lo que corrige'],
    ['tiktok', 'fíjalo arriba del todo'],
    ['whatsapp', 'como mensaje nuevo. No edites ni borres'],
    ['telegram', 'fíjalo arriba del todo'],
    ['web', 'al principio de la página'],
    ['web_banner', 'Quita el texto anterior'],
    ['official_notice', 'cuelga este en los mismos sitios'],
    ['loudspeaker', 'Lee la corrección tal cual'],
  ] as const)('says on %s: %s', (kind, words) => {
    expect(formOn(kind, true).said).toContain(words);
  });

  it.each(BOT_LANGUAGES)('names the place of the old text on every kind in %s', (language) => {
    for (const kind of KINDS) expect(formOn(kind, true, language).said).toContain(proofOn(kind));
  });

  it.each([
    ['threads', 'como respuesta a lo que corrige'],
    ['telegram', 'fíjalo arriba del todo'],
  ] as const)('never takes it for a message of our own on %s where the old text has no address', (kind, words) => {
    const owed = formOn(kind, true, 'es', { proof: null, reason: NO_ADDRESS }).said;
    const none = formOn(kind, true, 'es', { proof: null }).said;
    for (const said of [owed, none]) expect(said).toContain(words);
    expect([owed.includes('falta su dirección'), none.includes('sin dirección')]).toEqual([true, true]);
  });

  it('opens the window of a network where a correction is a message of its own', () => {
    const text = encodeURIComponent(RIGHT);
    expect(formOn('telegram', true).blocks).toContain(`https://t.me/share/url?url=${text}`);
    expect(formOn('whatsapp', true).blocks).toContain(`https://wa.me/?text=${text}`);
    expect(formOn('threads', true).blocks).not.toContain('intent/post');
  });
});

describe('the form to publish', () => {
  it.each([
    ['web_banner', 'donde se vea al entrar'],
    ['official_notice', 'Imprime el texto tal cual'],
    ['loudspeaker', 'Lee el texto tal cual'],
  ] as const)('names no account on %s, and asks where and when', (kind, words) => {
    const { said } = formOn(kind, false);
    expect(said).toContain(words);
    expect(said).toContain('Dónde y cuándo');
    expect(said).not.toContain('@');
  });

  it.each([
    ['web_banner', 'Si ya hay otro texto nuestro, quítalo'],
    ['official_notice', 'Si ya hay otro anuncio nuestro sobre esto, quítalo'],
  ] as const)('says on %s to take an older text off', (kind, words) => {
    expect(formOn(kind, false).said).toContain(words);
  });

  it('gives an example of a place that fits the kind', () => {
    expect(formOn('web_banner', false).said).toContain('«portada de la web, 18:40»');
    expect(formOn('loudspeaker', false).said).toContain('«plaza Mayor y calle del Río, 18:40»');
  });

  it('names no account, and no network by its id, where a post is on none of the handbook’s', () => {
    const draft = aDraft();
    const publication = aPublication({ network: 'other', status: 'publishing', reason: BY_HAND });
    const state = aCase({ posts: [aPost({ network: 'other' })], drafts: [draft], publications: [publication] });
    const texts = textsIn('es');
    const view = caseView(state, handbook, START, texts, digestOf);
    const [one] = view.destinations;
    if (one === undefined) throw new Error('no place');
    const said = plainTextOf(copyModal({ view, texts, metadata: '' }, one));
    expect(said).toContain('publícalo donde está el mensaje, como respuesta');
    expect(said).toContain('Solo para copiarlo');
    expect(said).not.toMatch(/\bother\b|nuestra cuenta|@/);
    expect(plainTextOf(caseCard(view, texts).blocks)).not.toMatch(/\bother\b/);
  });

  it('asks for the address where there is one', () => {
    const { said } = formOn('telegram', false);
    expect(said).toContain('https://t.me/vallserena/…');
    expect(said).not.toContain('{id}');
  });
});

describe('the form for an address that was still to come', () => {
  const filledWith = (typed: string, isTicked: boolean) => {
    const selected = isTicked ? [{ value: 'none' }] : [];
    return filledOf({
      proof: { proof: { value: typed === '' ? null : typed } },
      no_address: { no_address: { selected_options: selected } },
    });
  };

  it('takes an address, or the tick that there is none; an address counts before a tick', () => {
    expect(addressIn(filledWith('', true))).toBeNull();
    expect(addressIn(filledWith('', false))).toBe('');
    expect(addressIn(filledWith('https://t.me/vallserena/7 ', true))).toBe('https://t.me/vallserena/7');
  });
});
