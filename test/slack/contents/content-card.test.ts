import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../sandbox/workspace/plain-text-of.ts';
import type { ContentState, ContentStatus } from '../../../src/domain/contents/model/content.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { contentCard } from '../../../src/slack/contents/content-card.ts';
import { START } from '../../support/builders/a-case.ts';
import { aContent, DUE } from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { anInstitution } from '../../support/builders/handbook/an-institution.ts';

/** The card as a person sees it at that moment, and its first button. */
function shown(state: ContentState, { now = START, handbook = aHandbook() } = {}) {
  const around = { facts: [], objections: [], handbook, texts: textsIn('es') };
  const { blocks } = contentCard({ state, now, ...around });
  const [first] = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  return { text: plainTextOf(blocks), first: first?.action_id };
}

function withStatus({ content, ...rest }: ContentState, status: ContentStatus): ContentState {
  return { ...rest, content: { ...content, status } };
}

describe('the card of a planned post', () => {
  it('says until when a missed one may still be published', () => {
    const missed = withStatus(aContent(), { kind: 'missed', dueAt: DUE, handbook: '' });
    expect(shown(missed, { now: '2026-11-24T12:20:00.000Z' })).toEqual({
      text: expect.stringMatching(/No se publicó a su hora \(24\/11\/26, 13:00\).*Hasta el 24\/11\/26, 14:00 /s),
      first: 'content.late',
    });
  });

  it('leads a draft whose moment has passed to its form, not to an approval that is refused', () => {
    expect(shown(aContent()).first).toBe('content.propose');
    const over = withStatus(aContent(), { kind: 'draft', why: 'over', note: null });
    expect(shown(over, { now: '2026-11-24T13:05:00.000Z' }).first).toBe('content.edit');
  });

  it('names who must approve what is political in it, beside what the checks say', () => {
    const electoralPeriods = [{ from: '2026-11-24', to: '2026-12-20', scope: 'municipal' as const }];
    const handbook = aHandbook({ institution: { ...anInstitution(), electoralPeriods } });
    const texts = [{ network: 'x', text: 'El nuevo pabellón, gracias al gobierno municipal, abre el miércoles.' }];
    const { text, first } = shown(aContent({ texts }), { handbook });
    expect(text).toContain(
      'Si se queda así, también lo tiene que aprobar: servicios jurídicos o jefatura de comunicación',
    );
    expect(first).toBe('content.propose');
    expect(shown(aContent(), { handbook }).text).not.toContain('Si se queda así');
  });

  it('shows no answer as the one to press while a crisis holds it', () => {
    const held = withStatus(aContent(), { kind: 'held', by: { kind: 'crisis', crisisId: 1 }, handbook: '' });
    const { blocks } = contentCard({
      state: held,
      now: START,
      facts: [],
      objections: [],
      handbook: aHandbook(),
      texts: textsIn('es'),
    });
    const asked = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const styled = asked.map((one) => [one.action_id, 'style' in one ? one.style : undefined]);
    expect(styled).toEqual([
      ['content.goes', undefined],
      ['content.not_now', undefined],
      [expect.any(String), undefined],
    ]);
  });

  it('says of a network without words that there are none yet', () => {
    const state = aContent();
    const places = state.content.places.map((place) => ({ ...place, text: '' }));
    const given = { facts: [], objections: [], handbook: aHandbook(), now: START, texts: textsIn('es') };
    const { blocks } = contentCard({ ...given, state: { ...state, content: { ...state.content, places } } });
    expect(JSON.stringify(blocks)).toContain('Sin texto todavía');
  });
});
