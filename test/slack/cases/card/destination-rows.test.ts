import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import { NO_ADDRESS } from '../../../../src/domain/cases/model/publication.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { caseCard } from '../../../../src/slack/cases/card/case-card.ts';
import { watermarkFor } from '../../../../src/slack/cases/card/crisis-lines.ts';
import { destinationActs } from '../../../../src/slack/cases/card/destination-rows.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aCase, ana, digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import {
  aCrisis,
  aPlace,
  aPlacedDraft,
  aRecall,
  aStatement,
  outOn,
  seenBy,
} from '../../../support/builders/a-statement.ts';
import { wholeCard } from '../../../support/drivers/slack/whole-card.ts';
import type { CardStory } from '../placed-states.ts';
import { PLACED } from '../placed-states.ts';
import { RECALLED } from '../recalled-states.ts';

/** The signs of mrkdwn, and what keeps words of others from being any. */
const SIGNS = /[*\u200b]/g;

function cardOf({ state, related }: CardStory, language = 'es') {
  const texts = textsIn(language);
  const beside = { workspaceUrl: 'https://town.slack.com/', ...(related === undefined ? {} : { related }) };
  const view = caseView(state, aHandbook(), START, texts, digestOf, beside);
  return { ...wholeCard(view, texts), card: caseCard(view, texts).blocks };
}

const stories = Object.entries({ ...PLACED, ...RECALLED });

describe('the card of a text that stands at several places, or that fell, or waits for a voice', () => {
  it.each(stories)('%s: says so, fits Slack and offers what fits', (_, story) => {
    const { blocks, card } = cardOf(story);
    const text = plainTextOf(blocks).replace(SIGNS, '').replaceAll(' : ', ': ');
    for (const words of story.says) expect(text).toContain(words.replaceAll(' : ', ': '));
    for (const words of story.hides ?? []) expect(text).not.toContain(words);
    expect(blockKitProblems(card)).toEqual([]);
    const buttons = card.flatMap((block) => {
      const accessory = block.type === 'section' ? block.accessory : undefined;
      const elements = block.type === 'actions' ? block.elements : [];
      return [accessory, ...elements].flatMap((one) => (one?.type === 'button' ? [one] : []));
    });
    const primary = buttons.filter(({ style }) => style === 'primary').map((button) => button.text.text);
    expect(primary).toEqual(story.primary === null ? [] : [story.primary]);
  });

  it.each(stories)('%s: reads well in both languages', (_, story) => {
    for (const language of ['es', 'en']) {
      const { text, blocks } = cardOf(story, language);
      const read = `${text}\n${plainTextOf(blocks)}`;
      expect(read).not.toMatch(
        /undefined|null|NaN|\[object|\{\{|\b(card|button|status|role|refusal|fact|pause)\.[a-z_]/,
      );
      expect(read).not.toMatch(/: *$|· *·| {2}|statement:|correction:/m);
    }
  });

  it('folds to one line with each network and its link when it is published everywhere', () => {
    const { card } = cardOf(
      PLACED['a statement that is out everywhere'] ?? { state: aStatement(), says: [], primary: null },
    );
    const [, end, ...more] = card;
    expect(more).toEqual([]);
    expect(plainTextOf(end === undefined ? [] : [end]).replace(SIGNS, '')).toMatch(
      /^X https:\S+ · Mastodon https:\S+$/,
    );
  });

  it('keeps the correction of a fallen text a decision, though its address is still to come', () => {
    const draft = aPlacedDraft([aPlace('x'), aPlace('mastodon')]);
    const out = { status: 'published', publishedAt: START, publishedBy: ana } as const;
    const publications = [
      outOn('x', { ...out, id: 'p-1', reason: NO_ADDRESS }, draft),
      outOn('mastodon', { ...out, id: 'p-2', proof: 'https://mastodon.example/@vallserena/2' }, draft),
    ];
    const core = { currentDraftId: draft.id };
    const state = aStatement({ drafts: [draft], signOffs: seenBy(draft), publications, recalls: [aRecall()], core });
    const texts = textsIn('es');
    const acts = destinationActs(caseView(state, aHandbook(), START, texts, digestOf), texts);
    const ranks = (label: 'button.put_right' | 'button.add_address') =>
      acts.filter((act) => act.label === texts.t(label));
    expect(ranks('button.put_right').map(({ rank }) => rank)).toEqual(['decision', 'seldom']);
    expect(ranks('button.add_address').map(({ rank }) => rank)).toEqual(['step']);
  });

  it('shows texts that are too long for a card cut short, and says where they are whole', () => {
    const destinations = ['x', 'mastodon', 'facebook'].map((id) => aPlace(id, `${id} ${'Mucho texto. '.repeat(200)}`));
    const { card: blocks } = cardOf({
      state: aStatement({ drafts: [aPlacedDraft(destinations)] }),
      says: [],
      primary: null,
    });
    expect(plainTextOf(blocks)).toContain('«Aprobar» los muestra enteros antes');
    expect(blockKitProblems(blocks)).toEqual([]);
  });

  it('bears the word of a drill where its crisis is one, and that of the workspace before', () => {
    const texts = textsIn('es');
    expect(watermarkFor(aStatement({ crisis: aCrisis({ drill: 'flood' }) }), null, texts)).toBe('SIMULACRO');
    expect(watermarkFor(aStatement({ crisis: aCrisis({ drill: 'flood' }) }), 'PRUEBA', texts)).toBe('PRUEBA');
    expect([watermarkFor(aStatement(), null, texts), watermarkFor(aCase(), null, texts)]).toEqual([null, null]);
  });
});
