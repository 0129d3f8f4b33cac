import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import type { CaseState, Handoff } from '../../../../src/domain/cases/model/case-state.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { caseCard } from '../../../../src/slack/cases/card/case-card.ts';
import { atRiskList } from '../../../../src/slack/cases/messages/at-risk-list.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aCase, ana, aPost, biel, digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { wholeCard } from '../../../support/drivers/slack/whole-card.ts';

const texts = textsIn('es');
const viewOf = (state: CaseState) => caseView(state, aHandbook(), START, texts, digestOf);
const UGLY = '<!channel> & <@U1> *@aquí* '.repeat(800);

function telling(over: Partial<Handoff> = {}): Handoff {
  const row = {
    id: 't-1',
    caseId: 1,
    who: 'sala del 112',
    phone: '112',
    at: START,
    recordedBy: ana,
    recordedAt: START,
    incident: null,
    undone: null,
  };
  return { ...row, ...over };
}

function atRisk(id: number, parts: Parameters<typeof aCase>[0] = {}): CaseState {
  return aCase({ ...parts, core: { id, class: 'life_risk', severity: 'S1', ...parts.core } });
}

describe('the list of people at risk', () => {
  it('begins with those who still wait, and says of each where, the link, who was told and whether it is over', () => {
    const closed = { reason: 'monitor', by: biel, at: START, noteId: null } as const;
    const over = atRisk(1, { core: { closed }, handoffs: [telling()] });
    const waiting = atRisk(2, { posts: [aPost({ text: 'Atrapadas en el camino de la Mota' })] });
    const { text, blocks = [] } = atRiskList([over, waiting], viewOf, texts);
    const read = plainTextOf(blocks);
    expect(text).toBe('2 personas en peligro');
    expect(read.indexOf('#2')).toBeLessThan(read.indexOf('#1'));
    expect(read).toMatch(
      /#2\* · S1 · \*sin resolver\* · .*\n📍 camino de la Mota\n> Atrapadas en el camino de la Mota\n.*se ha avisado a nadie/,
    );
    expect(read).toMatch(
      /#1\* · S1 · resuelto el 24\/11\/26, 11:00: Vigilar sin responder · .*\n📍 lugar desconocido\n[\s\S]*Ya se avisó a:\* sala del 112 · tel. 112/,
    );
    expect(JSON.stringify(blocks)).toContain('<https://x.com/vecina_eras/status/41|mensaje original>');
    expect(blockKitProblems(blocks)).toEqual([]);
  });

  it('fits one message and mentions nobody, however many there are and whatever they wrote; and says how many more', () => {
    const posts = [aPost({ text: UGLY, url: `https://x.com/${'a'.repeat(1_400)}` })];
    const handoffs = [telling({ who: UGLY.slice(0, 200), phone: '6'.repeat(19) })];
    const states = Array.from({ length: 60 }, (_, index) => atRisk(index + 1, { posts, handoffs }));
    const { blocks = [] } = atRiskList(states, viewOf, texts);
    const shown = blocks.filter((block) => block.type === 'section').length;
    expect(shown).toBeGreaterThan(2);
    expect(plainTextOf(blocks)).toContain(`y ${60 - shown} más`);
    expect(blockKitProblems(blocks)).toEqual([]);
    expect(JSON.stringify(blocks)).not.toMatch(/<!channel>|<@U1>/);
  });
});

describe('the card of a person at risk', () => {
  it('lists every call that was made, and fits Slack and mentions nobody whatever was typed of them', () => {
    const handoffs = Array.from({ length: 14 }, (_, index) => String(index)).map((id) =>
      telling({ id, who: UGLY.slice(0, 200), phone: '6'.repeat(19) }),
    );
    const view = viewOf(atRisk(1, { handoffs, posts: [aPost({ text: UGLY })] }));
    const { blocks } = wholeCard(view, texts);
    expect(blockKitProblems(caseCard(view, texts).blocks)).toEqual([]);
    expect(JSON.stringify(blocks.filter((block) => block.type === 'section'))).not.toMatch(/<!channel>|<@U1>/);
    // The last one on the card, and ten in its details.
    expect(plainTextOf(blocks).match(/Ya se avisó a:/g)).toHaveLength(11);
    expect(plainTextOf(blocks)).toContain('y 4 avisos anteriores');
  });
});
