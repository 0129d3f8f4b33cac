import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import type { Card } from '../../../../src/slack/cases/card/card-lines.ts';
import { caseCard } from '../../../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { offeredIn } from '../../../../src/slack/kit/acts/card-act.ts';
import { aCase, aDraft, aPost, digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { wholeCard } from '../../../support/drivers/slack/whole-card.ts';
import { writtenByBiel } from '../../../support/drivers/slack/without-a-second-look.ts';
import { approved, endorsed, STATES } from './card-states.ts';

function cardOf(state: CaseState, language = 'es'): Card {
  const texts = textsIn(language);
  return caseCard(caseView(state, aHandbook(), START, texts, digestOf), texts);
}

/** The card, and below it what *Details* opens. */
function wholeOf(state: CaseState, language = 'es') {
  const texts = textsIn(language);
  return wholeCard(caseView(state, aHandbook(), START, texts, digestOf), texts);
}

function actionsOn({ blocks }: Card) {
  const rows = blocks.flatMap((block) => (block.type === 'actions' ? [block.elements] : []));
  const elements = rows.at(-1) ?? [];
  const buttons = elements.flatMap((one) => (one.type === 'button' ? [one] : []));
  const menus = elements.flatMap((one) => (one.type === 'overflow' ? [one] : []));
  const all = rows.flat().flatMap((one) => (one.type === 'button' ? [one] : []));
  return { elements, buttons, menus, primary: all.filter(({ style }) => style === 'primary') };
}

describe('the card of a case', () => {
  it.each(STATES)('%s: says so, fits Slack and offers what fits', (_, state, words, primary) => {
    const card = cardOf(state);
    const text = plainTextOf(wholeOf(state).blocks);
    for (const word of words) expect(text).toContain(word);
    expect(blockKitProblems(card.blocks)).toEqual([]);
    const actions = actionsOn(card);
    expect(actions.primary.map((button) => button.text.text)).toEqual(primary === null ? [] : [primary]);
    expect(actions.buttons.length).toBeLessThanOrEqual(3);
    expect(actions.menus.length).toBeLessThanOrEqual(1);
    expect(actions.elements).toHaveLength(actions.buttons.length + actions.menus.length);
    if (primary !== null) expect(actions.elements[0]).toMatchObject({ style: 'primary' });
  });

  it.each(STATES)('%s: reads well in both languages', (_, state) => {
    for (const language of ['es', 'en']) {
      const { text, blocks } = wholeOf(state, language);
      const read = `${text}\n${plainTextOf(blocks)}`;
      expect(read).not.toMatch(/undefined|null|NaN|\[object|\{\{|\b(card|button|status|role|refusal|finding)\.[a-z_]/);
      expect(read).not.toMatch(/: *$|· *·| {2}/m);
    }
  });

  it('offers a pending case what is done often on the card, and all of it in its details', () => {
    const states: [CaseState, string][] = [
      [aCase(), 'draft.switch'],
      // Once, a second pair of eyes is wanted more than another text.
      [aCase({ signOffs: [endorsed()] }), 'draft.propose'],
      [aCase({ signOffs: [endorsed(), approved], core: { severity: 'S2' } }), 'draft.switch'],
      [aCase({ signOffs: [approved], drafts: [writtenByBiel] }), 'draft.approve'],
    ];
    for (const [state, own] of states) {
      const { buttons, menus } = actionsOn(cardOf(state));
      const near = [
        ...buttons.map((button) => button.action_id),
        ...menus.flatMap((menu) => menu.options.map(({ value }) => value?.split('|')[0])),
      ];
      expect(near).toEqual(expect.arrayContaining([own, 'case.claim', 'draft.edit', 'case.dismiss', 'case.details']));
      const offered = [...offeredIn(wholeOf(state).blocks)].map((value) => value.split('|')[0]);
      expect(offered).toEqual(
        expect.arrayContaining([
          ...[own, 'case.claim', 'facts.enter', 'draft.edit', 'case.dismiss'],
          ...['case.escalate', 'case.go_private', 'case.correct'],
        ]),
      );
    }
  });

  it('shows the whole of a long draft: what is approved has been seen', () => {
    const text = `${'Gracias por escribir. '.repeat(136)}Fin`;
    const card = cardOf(aCase({ drafts: [aDraft({ text })], posts: [aPost({ text: 'a'.repeat(20_000) })] }));
    expect(plainTextOf(card.blocks)).toContain(text);
    expect(blockKitProblems(card.blocks)).toEqual([]);
  });

  it('counts the characters of a text once it lacks no fact: the title in a gap is not published', () => {
    const gapped = aDraft({ text: 'Abre a las [falta: Respuesta a lo que pregunta].', missingFacts: ['answer'] });
    for (const read of [cardOf, wholeOf]) {
      expect(plainTextOf(read(aCase({ drafts: [gapped] })).blocks)).not.toMatch(/\d \/ \d/);
      expect(plainTextOf(read(aCase()).blocks)).toMatch(/\d \/ 280/);
    }
  });

  it('keeps the words of a folded post to itself', () => {
    const words = ['odioso', 'insulto'];
    const state = aCase({ core: { class: 'hate' }, posts: [aPost({ text: words.join(' ') })] });
    state.core.assessment.because = [{ decided: 'class', rule: 'hate.group', words }];
    expect(JSON.stringify([cardOf(state), wholeOf(state)])).not.toMatch(/odioso|insulto/);
  });

  const uglyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4_000 }),
    fc
      .array(
        fc.constantFrom(
          '<!channel>',
          '<@U1>',
          '&',
          '<http://a.example|112>',
          '*',
          '`',
          '\n',
          '\u202e',
          '👩‍👧',
          'x',
          ' ',
        ),
      )
      .map((parts) => parts.join('').repeat(40)),
    fc.constant('x'.repeat(20_000)),
    fc.constant('&'.repeat(3_000)),
    // As many findings as words.
    fc.nat(300).map((count) => Array.from({ length: count }, (_, index) => `https://<b>${index}.example`).join(' ')),
  );

  it('fits Slack and mentions nobody, whatever post, author, link and draft hold', () => {
    const property = fc.property(uglyText, uglyText, uglyText, uglyText, (post, author, query, draft) => {
      const url = `https://x.com/v/status/1?${query.slice(0, 900)}`;
      const state = aCase({
        posts: [aPost({ text: post, author: author.slice(0, 200), url })],
        drafts: [aDraft({ text: draft.slice(0, 3_000) })],
      });
      state.core.assessment.because = [{ decided: 'class', rule: 'question.asked', words: [post, author] }];
      const card = cardOf(state);
      expect(blockKitProblems(card.blocks)).toEqual([]);
      const mrkdwn = [card.text, ...card.blocks.flatMap(mrkdwnIn)].join('\n');
      expect(mrkdwn.match(/<(?!@UANA>|https:\/\/x\.com\/|!date\^\d+\^)[^>]*>?/g)).toBeNull();
      expect(mrkdwn, 'a link cut short').not.toMatch(/<[^>\n]*$/m);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

function mrkdwnIn(block: Card['blocks'][number]): string[] {
  if (block.type === 'section') return block.text?.type === 'mrkdwn' ? [block.text.text] : [];
  if (block.type !== 'context') return [];
  return block.elements.flatMap((one) => (one.type === 'mrkdwn' ? [one.text] : []));
}
