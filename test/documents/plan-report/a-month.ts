import type { Month } from '../../../src/domain/digests/month/month.ts';

/** A month with something in each part of its report. */
export function aMonth(over: Partial<Month> = {}): Month {
  const counts = { answers: 40, shares: 12, likes: 90, reach: null };
  const drawn = { out: 12, measured: 10, counts, answered: 8, shared: 10, liked: 10, reached: 0, gone: 1 };
  return {
    month: '2026-11',
    period: { from: '2026-10-31T23:00:00.000Z', to: '2026-11-30T23:00:00.000Z' },
    isOver: true,
    networks: [
      {
        name: 'X',
        own: 9,
        replies: 30,
        seen: 20,
        planned: 10,
        minimumDays: 2,
        quietDays: 4,
        isQuiet: true,
        isSeen: true,
      },
      {
        name: 'Mastodon',
        own: 3,
        replies: 1,
        seen: null,
        planned: 0,
        minimumDays: 3,
        quietDays: null,
        isQuiet: false,
        isSeen: false,
      },
    ],
    published: {
      byTopic: [
        { name: 'el agua', own: 7, replies: 20, planned: 8, known: 5, out: 4 },
        { name: 'las calles', own: 0, replies: 0, planned: 2, known: 2, out: 2 },
        { name: null, own: 5, replies: 11, planned: 1, known: 0, out: 0 },
      ],
      byFormat: [
        { name: 'text', own: 12, replies: 31, planned: 0, known: 0, out: 0 },
        { name: null, own: 0, replies: 0, planned: 11, known: 7, out: 6 },
      ],
    },
    replies: [
      { severity: 'S3', count: 20, within: 18, median: 45, ninety: 200, target: 240, worst: null, clock: 'working' },
      { severity: 'S4', count: 4, within: null, median: 45, ninety: 200, target: null, worst: null, clock: 'working' },
    ],
    drawn: {
      byNetwork: [{ name: 'Mastodon', ...drawn }],
      byTopic: [{ name: 'el agua', ...drawn }],
      mostOfNetworks: null,
      mostOfTopics: { name: 'el agua', each: 5, answered: 8 },
      without: [],
    },
    unplanned: [{ title: 'las calles', questions: 8, complaints: 2, suggestions: 0 }],
    actions: [
      {
        id: 'replies',
        what: 'Responder',
        owner: 'water',
        doneWhen: 'El 90 % el mismo día',
        noted: 0,
        figure: { kind: 'answered_same_day', atLeast: 90, reached: 37, of: 40, isDone: true },
      },
      {
        id: 'agenda',
        what: 'Publicar la agenda',
        owner: 'water',
        doneWhen: null,
        noted: 0,
        figure: { kind: 'published', atLeast: 100, reached: 3, of: 4, isDone: false },
      },
      {
        id: 'drill',
        what: 'Hacer un simulacro',
        owner: 'works',
        doneWhen: 'Acaba en plazo',
        noted: 0,
        figure: { kind: 'answered_in_time', atLeast: 95, reached: 0, of: 0, isDone: null },
      },
      { id: 'notices', what: 'Avisar', owner: 'works', doneWhen: 'Sale cada aviso', noted: 2, figure: null },
      { id: 'clear', what: 'Escribir claro', owner: 'works', doneWhen: null, noted: 0, figure: null },
    ],
    duties: [{ what: 'Menciones', planned: 63, noted: 58 }],
    watched: [
      { title: 'el agua', count: 1_200 },
      { title: null, count: 30 },
    ],
    ...over,
  };
}
