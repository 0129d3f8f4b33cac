import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../../../src/i18n/texts.ts';
import { actsOf } from '../../../../../src/slack/cases/card/acts/acts-of.ts';
import { caseCard } from '../../../../../src/slack/cases/card/case-card.ts';
import { detailsModal } from '../../../../../src/slack/cases/modals/details-modal.ts';
import type { CaseView } from '../../../../../src/slack/cases/view/case-view.ts';
import { caseView } from '../../../../../src/slack/cases/view/view-case.ts';
import { fitsMenu, isOffered, offeredIn } from '../../../../../src/slack/kit/acts/card-act.ts';
import { aCase, aPost, aPublication, digestOf, START } from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aWorld } from '../../../surfaces/ugly/ugly-world.ts';
import { STATES } from '../card-states.ts';

const seed = Math.floor(Math.random() * 2 ** 31);
const texts = textsIn('es');
const walked = fc.sample(aWorld, { seed, numRuns: 40 }).map(({ view }) => view);
const views = [...STATES.map(([, state]) => caseView(state, aHandbook(), START, texts, digestOf)), ...walked];

const blocksOf = (view: CaseView) => caseCard(view, texts).blocks;
const controlsOf = (view: CaseView) =>
  blocksOf(view).flatMap((block): { type: string }[] => {
    if (block.type === 'actions') return block.elements;
    return block.type === 'section' && block.accessory !== undefined ? [block.accessory] : [];
  });

describe('what a case offers', () => {
  it('is all in its details, and nothing is there that it does not offer', () => {
    for (const [index, view] of views.entries()) {
      if (view.state.core.erased !== null) continue;
      const acts = actsOf(view, texts);
      const { blocks } = detailsModal({ view, texts });
      const offered = offeredIn(blocks as Parameters<typeof offeredIn>[0]);
      const missing = acts.filter((one) => !isOffered(one, offered)).map(({ action }) => action);
      expect(missing, `view ${index} of seed ${seed}`).toEqual([]);
    }
  });

  it('ends its details with the next steps as buttons, and the rest in one list', () => {
    for (const [index, view] of views.entries()) {
      if (view.state.core.erased !== null) continue;
      const what = `view ${index} of seed ${seed}`;
      const atEnd = endOfDetails(view);
      const inMenus = new Set(
        actsOf(view, texts)
          .filter(fitsMenu)
          .map(({ action }) => action),
      );
      const buttons = atEnd.filter(({ type, action_id = '' }) => type === 'button' && inMenus.has(action_id));
      expect(buttons.length, what).toBeLessThanOrEqual(4);
      expect(atEnd.filter(({ type }) => type === 'static_select').length, what).toBeLessThanOrEqual(1);
    }
  });

  it('is three buttons and a menu on the card at most, the first of them the next step, and all from one list', () => {
    for (const [index, view] of views.entries()) {
      if (view.state.core.erased !== null) continue;
      const what = `view ${index} of seed ${seed}`;
      const acts = actsOf(view, texts);
      const controls = controlsOf(view);
      expect(controls.filter(({ type }) => type === 'overflow').length, what).toBeLessThanOrEqual(1);
      expect(controls.filter(({ type }) => type !== 'overflow').length, what).toBeLessThanOrEqual(3);
      const known = new Set(acts.map(({ action, value }) => `${action}|${value}`));
      const strange = [...offeredIn(blocksOf(view))].filter(
        (one) => !known.has(one) && !one.startsWith('case.details|') && acts.length > 0 && !isOfPlaces(one, view),
      );
      expect(strange, what).toEqual([]);
      const styles = controls.map((one) => ('style' in one ? one.style : undefined));
      expect(styles.lastIndexOf('primary'), what).toBeLessThanOrEqual(0);
    }
  });

  it('stands right below the line that says whom to call, where a person is in danger', () => {
    const state = aCase({ core: { class: 'life_risk', severity: 'S1' } });
    const types = blocksOf(caseView(state, aHandbook(), START, texts, digestOf)).map(({ type }) => type);
    expect(types.slice(0, 3)).toEqual(['section', 'section', 'actions']);
  });
});

describe('the card', () => {
  it('folds to two lines and a menu when nothing is asked of anybody', () => {
    const published = aPublication({
      status: 'published',
      proof: 'https://x.com/nuestra/status/1',
      publishedAt: START,
    });
    const view = caseView(aCase({ publications: [published] }), aHandbook(), START, texts, digestOf);
    expect(blocksOf(view).map(({ type }) => type)).toEqual(['section', 'context']);
    expect(controlsOf(view).map(({ type }) => type)).toEqual(['overflow']);
  });

  it('cuts a long post and shows it whole behind a button, but never in S1, nor before the words of an alarm', () => {
    const text = `${'Una frase cualquiera. '.repeat(15)}Al final está lo importante.`;
    const cut = aCase({ posts: [aPost({ text })] });
    const alarm = aCase({ posts: [aPost({ text })] });
    alarm.core.assessment.because = [
      { decided: 'class', rule: 'life_risk.alone_and_silent', words: ['lo importante'] },
    ];
    const said = (state: typeof cut) => JSON.stringify(blocksOf(caseView(state, aHandbook(), START, texts, digestOf)));
    expect(said(cut)).not.toContain('Al final');
    expect(said(cut)).toContain('Leerlo entero');
    const long = aPost({ text: `${'Una frase cualquiera. '.repeat(300)}Al final está lo importante.` });
    const longest = aCase({ posts: [long], core: { severity: 'S1' } });
    for (const whole of [aCase({ ...cut, core: { severity: 'S1' } }), alarm, longest]) {
      expect(said(whole)).toContain('Al final está lo importante.');
      expect(said(whole)).not.toContain('Leerlo entero');
    }
  });
});

type Control = { type: string; action_id?: string };

/** The controls below the last line of the details. */
function endOfDetails(view: CaseView): Control[] {
  const blocks = detailsModal({ view, texts }).blocks as KnownBlock[];
  const end = blocks.slice(blocks.findLastIndex(({ type }) => type === 'divider'));
  return end.flatMap((block): Control[] => (block.type === 'actions' ? block.elements : []));
}

/** One choice holds the acts on very many destinations. */
function isOfPlaces(option: string, { destinations, earlier, underWay }: CaseView): boolean {
  return destinations.length + earlier.length + underWay.length > 1 && option.includes(':p:');
}
