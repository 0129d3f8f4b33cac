import type { PlannedItem } from '../../../src/domain/plan/model/planned-item.ts';

/** A fair that the tourism office has planned for Instagram's neighbour, X. */
export function aPlannedItem(over: Partial<PlannedItem> = {}): PlannedItem {
  return {
    id: 'p1',
    source: 'calendar:turismo',
    sourceId: 'uid-1',
    network: 'x',
    at: '2026-12-01T11:00:00.000Z',
    isAllDay: false,
    words: 'Feria de Navidad',
    stop: { who: 'Turismo', how: 'Metricool' },
    link: null,
    ...over,
  };
}
