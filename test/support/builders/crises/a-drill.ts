import type { DrillRecord } from '../../../../src/domain/crises/drill/drill-record.ts';
import type { Drill, DrillPost } from '../../../../src/domain/handbook/drill.ts';

const BEGAN = Date.parse('2026-11-24T17:00:00.000Z');

/** So many minutes after the drill began. */
export function minutesIn(minutes: number): string {
  return new Date(BEGAN + minutes * 60_000).toISOString();
}

export function aDrillPost(over: Partial<DrillPost> = {}): DrillPost {
  return { at: 0, network: 'x', author: 'vecina', text: 'Sube el agua', ...over };
}

/** Two traps, no targets, and one post that asks for a reply. */
export function aDrill(over: Partial<Drill> = {}): Drill {
  return {
    id: 'rain',
    titles: { es: 'Lluvia' },
    playbook: 'flood',
    traps: [
      { id: 'victims', what: { es: 'Cifras de víctimas' }, terms: { es: ['fallecidos', 'han muerto'], en: ['dead'] } },
      { id: 'dam', what: { es: 'Dar por cierto lo de la presa' }, terms: { es: ['presa rota'] } },
    ],
    posts: [aDrillPost({ expect: { class: 'question', playbook: 'flood', needsReply: true } })],
    ...over,
  };
}

/** Half an hour in which nothing was done. */
export function aDrillRecord(over: Partial<DrillRecord> = {}): DrillRecord {
  const nothing = { posts: [], cases: [], stopped: [], published: [], steps: [] };
  return { beganAt: minutesIn(0), endedAt: minutesIn(30), ...nothing, ...over };
}

export function aDrilledCase(over: Partial<DrillRecord['cases'][number]> = {}): DrillRecord['cases'][number] {
  return { id: 1, class: 'question', playbook: 'flood', claimedAt: null, toldAt: null, dismissedAt: null, ...over };
}

/** Posts that arrive a minute apart, each with a case of its own number unless told. */
export function arriving(count: number, caseOf: (index: number) => number | null = (index) => index + 1) {
  return Array.from({ length: count }, (_, index) => ({ index, arrivedAt: minutesIn(index), caseId: caseOf(index) }));
}
