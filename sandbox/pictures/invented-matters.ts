import type { PostClass, Severity } from '../../src/domain/handbook/vocabulary.ts';

/** Posts of a kind, and how often they come beside the others. */
export type Matters = {
  class: PostClass;
  severity: Severity;
  playbook: string | null;
  topics: readonly string[];
  weight: number;
  suggests?: number;
};

/** What comes in on any day. */
export const EVERY_DAY: readonly Matters[] = [
  { class: 'question', severity: 'S4', playbook: 'everyday', topics: ['tramites', 'tributos', 'cultura'], weight: 6 },
  { class: 'question', severity: 'S4', playbook: 'everyday', topics: ['agua', 'escuelas-y-deporte'], weight: 3 },
  {
    class: 'complaint',
    severity: 'S4',
    playbook: 'everyday',
    topics: ['limpieza', 'alumbrado'],
    weight: 5,
    suggests: 0.2,
  },
  { class: 'complaint', severity: 'S3', playbook: 'everyday', topics: ['ruido', 'calles'], weight: 2, suggests: 0.3 },
  { class: 'praise', severity: 'S4', playbook: null, topics: ['cultura'], weight: 2, suggests: 0.2 },
  { class: 'rant', severity: 'S4', playbook: null, topics: ['calles'], weight: 1.5 },
  { class: 'political', severity: 'S4', playbook: null, topics: ['calles'], weight: 1 },
];

/** What comes in with a flood. */
export const FLOOD: readonly Matters[] = [
  { class: 'question', severity: 'S1', playbook: 'flood', topics: ['emergencias'], weight: 7 },
  { class: 'field_report', severity: 'S1', playbook: 'flood', topics: ['emergencias', 'movilidad'], weight: 4 },
  { class: 'complaint', severity: 'S2', playbook: 'power-cut', topics: ['alumbrado'], weight: 2 },
  { class: 'false_claim', severity: 'S2', playbook: 'hoax', topics: ['emergencias'], weight: 1.5 },
  { class: 'life_risk', severity: 'S1', playbook: 'person-at-risk', topics: ['emergencias'], weight: 0.7 },
];
