import { expect, it } from 'vitest';
import type { Drill } from '../../../../src/domain/handbook/drill.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { drillBegins } from '../../../../src/slack/crises/messages/drill-messages.ts';
import { aDrill, minutesIn } from '../../../support/builders/crises/a-drill.ts';

const BRIEFING = {
  es: 'Jugáis dos, y una solo coge el teléfono.',
  en: 'Two people play, one of them by telephone only.',
};

function said(drill: Drill, language: 'es' | 'gl' | 'en'): string {
  const startedBy = { kind: 'slack', team: 'T1', user: 'U1' } as const;
  const run = { id: 'r1', drill: drill.id, speed: 1, startedBy, startedAt: minutesIn(0), arrivedAt: [] };
  return JSON.stringify(drillBegins({ ...run, ended: null, scoredAt: null }, drill, textsIn(language)).blocks);
}

it('tells players what the drill is for, in their language or the first there is', () => {
  const drill = aDrill({ briefing: BRIEFING });
  expect(said(drill, 'en')).toContain(BRIEFING.en);
  expect(said(drill, 'gl')).toContain(BRIEFING.es);
});

it('adds nothing to a drill without a briefing', () => {
  expect(said(aDrill(), 'es').match(/"type":"section"/g)).toHaveLength(1);
});
