import { describe, expect, it } from 'vitest';
import type { Hold } from '../../../src/domain/contents/model/content.ts';
import type { CalendarInput } from '../../../src/domain/plan/calendar-of.ts';
import { calendarOf } from '../../../src/domain/plan/calendar-of.ts';
import { anApprovedContent } from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aPlannedItem } from '../../support/builders/a-planned-item.ts';

/** Monday 30 November, 06:00 in Madrid; the plan wants the week's agenda at 09:00 on X and Facebook. */
const now = '2026-11-30T05:00:00.000Z';
const nine = '2026-11-30T08:00:00.000Z';
const worries: CalendarInput['worries'] = { quiet: [], recalledTopics: [], topicOf: () => null };
const read = { network: 'x', readAt: '2026-11-30T12:00:00.000Z' };

function lines(over: Partial<CalendarInput> = {}) {
  const period = { from: '2026-11-29T23:00:00.000Z', to: '2026-12-06T23:00:00.000Z' };
  const seen = { sightings: [], profiles: [] };
  return calendarOf({ handbook: aHandbook(), planned: [], contents: [], seen, worries, now, ...period, ...over });
}

describe('a line of the calendar', () => {
  it('says of an entry of the plan that nobody has prepared it, until somebody has', () => {
    expect(lines()).toMatchObject([
      { at: nine, words: 'Agenda de la semana', networks: ['x', 'facebook'], state: { kind: 'asked' } },
    ]);
    const agenda = aPlannedItem({ at: '2026-11-30T08:40:00.000Z', words: 'Agenda' });
    expect(lines({ planned: [agenda] })).toMatchObject([
      { networks: ['facebook'], state: { kind: 'asked' } },
      { words: 'Agenda', networks: ['x'], state: { kind: 'elsewhere', stop: { who: 'Turismo', how: 'Metricool' } } },
    ]);
    const later = { ...agenda, at: '2026-11-30T09:01:00.000Z' };
    expect(lines({ planned: [later] })[0]).toMatchObject({ networks: ['x', 'facebook'], state: { kind: 'asked' } });
  });

  it('tells a post that a pause holds, in which nobody decides, from one that a crisis holds', () => {
    const state = anApprovedContent({ at: nine });
    const held = (by: Hold) => {
      const content = { ...state.content, status: { kind: 'held', by, handbook: '' } as const };
      return lines({ contents: [{ ...state, content }] })[0]?.state;
    };
    expect(held({ kind: 'crisis', crisisId: 1 })).toEqual({ kind: 'own', step: 'held' });
    expect(held({ kind: 'pause', pauseId: 'p' })).toEqual({ kind: 'own', step: 'held', isPaused: true });
  });

  it('says of a post of our own how far it is, which prepares an entry of the plan, and where it is out', () => {
    const texts = ['x', 'facebook'].map((network) => ({ network, text: 'Agenda del lunes' }));
    const state = anApprovedContent({ at: nine, texts });
    const own = { words: 'Agenda del lunes', networks: ['x', 'facebook'] };
    expect(lines({ contents: [state] })).toMatchObject([{ ...own, state: { kind: 'own', step: 'approved' } }]);
    const [x] = state.content.places;
    const departure = { id: 'd', contentId: state.content.id, target: x?.target ?? '', network: 'x', digest: '' };
    const out = { status: 'published', claimedAt: nine, url: 'https://x.com/v/1', publishedAt: nine } as const;
    const leaving = { ...state.content, status: { kind: 'leaving', dueAt: nine, handbook: '' } as const };
    const departures = [{ ...departure, ...out, publishedBy: null, reason: null }];
    expect(lines({ contents: [{ ...state, content: leaving, departures }] })).toMatchObject([
      { networks: ['x'], state: { kind: 'out', link: 'https://x.com/v/1' } },
      { networks: ['facebook'], state: { kind: 'own', step: 'leaving' } },
    ]);
    const dropped = { ...state.content, status: { kind: 'dropped', by: state.content.createdBy } as const };
    expect(lines({ contents: [{ ...state, content: dropped }] })).toMatchObject([{ state: { kind: 'asked' } }]);
  });

  it('counts a whole day as that day, and one item for one entry alone', () => {
    const day = aPlannedItem({ at: '2026-11-29T23:00:00.000Z', isAllDay: true, network: 'x' });
    expect(lines({ planned: [day] }).map(({ networks, state }) => [networks, state.kind])).toEqual([
      [['x'], 'elsewhere'],
      [['facebook'], 'asked'],
    ]);
  });

  it('says what is out with its link, what is late, and what nobody can see', () => {
    const at = '2026-11-30T12:00:00.000Z';
    const seen = {
      sightings: [{ network: 'x', at: '2026-11-30T08:05:00.000Z', link: 'https://x.com/v/1' }],
      profiles: [read],
    };
    expect(lines({ now: at, seen }).map(({ networks, state }) => ({ networks, state }))).toEqual([
      { networks: ['x'], state: { kind: 'out', link: 'https://x.com/v/1' } },
      { networks: ['facebook'], state: { kind: 'late', isRead: false } },
    ]);
    const none = { sightings: [], profiles: [read] };
    expect(lines({ now: at, seen: none }).map(({ state }) => state)).toEqual([
      { kind: 'late', isRead: true },
      { kind: 'late', isRead: false },
    ]);
    // A profile that was last read before the hour shows nothing about it.
    const before = { sightings: [], profiles: [{ ...read, readAt: '2026-11-30T07:59:00.000Z' }] };
    expect(lines({ now: at, seen: before })[0]?.state).toEqual({ kind: 'late', isRead: false });
    expect(lines({ now: '2026-11-30T08:14:59.999Z', seen: none })[0]?.state).toEqual({ kind: 'asked' });
  });

  it('takes what is out at noon for what was due at noon, and one post for one item', () => {
    const noon = aPlannedItem({ at: '2026-11-30T11:00:00.000Z' });
    const seen = { sightings: [{ network: 'x', at: '2026-11-30T11:02:00.000Z', link: null }], profiles: [read] };
    const found = lines({ planned: [noon], now: '2026-11-30T13:00:00.000Z', seen });
    expect(found.map(({ words, networks, state }) => [words, networks, state.kind])).toEqual([
      ['Agenda de la semana', ['x'], 'late'],
      ['Agenda de la semana', ['facebook'], 'late'],
      ['Feria de Navidad', ['x'], 'out'],
    ]);
  });

  it('has no network where its place has none, and then nobody sees what became of it', () => {
    const stand = aPlannedItem({ network: null, at: '2026-11-30T10:00:00.000Z' });
    expect(lines({ planned: [stand] })[1]).toMatchObject({ networks: [], state: { kind: 'elsewhere' } });
    expect(lines({ planned: [stand], now: '2026-11-30T12:00:00.000Z' }).at(-1)).toMatchObject({
      state: { kind: 'late', isRead: false },
    });
  });
});

it('a whole day is over at midnight, also in both nights in which the clocks change', () => {
  const stateAt = (day: string, moment: string) => {
    const planned = [aPlannedItem({ at: day, isAllDay: true })];
    const found = lines({ planned, from: day, to: moment, now: moment });
    return found.find(({ id }) => id === 'p1')?.state.kind;
  };
  const [autumn, spring] = ['2026-10-24T22:00:00.000Z', '2027-03-27T23:00:00.000Z'];
  expect([stateAt(autumn, '2026-10-25T22:59:00.000Z'), stateAt(autumn, '2026-10-25T23:00:00.000Z')]).toEqual([
    'elsewhere',
    'late',
  ]);
  expect([stateAt(spring, '2027-03-28T21:59:00.000Z'), stateAt(spring, '2027-03-28T22:00:00.000Z')]).toEqual([
    'elsewhere',
    'late',
  ]);
});

describe('what speaks against a line', () => {
  function aStricterHandbook() {
    const handbook = aHandbook();
    const { institution } = handbook;
    const networks = institution.networks.map((one) => (one.id === 'x' ? { ...one, minimumGap: 60 } : one));
    const holidays = [{ date: '2026-12-01', name: 'Fiesta local' }];
    return { ...handbook, institution: { ...institution, networks, holidays } };
  }
  const handbook = aStricterHandbook();
  const at = (hour: string, over = {}) => aPlannedItem({ id: hour, at: `2026-12-02T${hour}:00.000Z`, ...over });
  const findings = (over: Partial<CalendarInput>) =>
    lines({ handbook, from: '2026-12-01T00:00:00.000Z', ...over }).map((line) => line.findings);

  it('is another item of its network within the minimum gap', () => {
    expect(findings({ planned: [at('10:00'), at('10:59', { words: 'Otra' })] })).toEqual([
      [],
      [{ kind: 'too_close', minutes: 59, other: 'Feria de Navidad' }],
    ]);
    expect(findings({ planned: [at('10:00'), at('11:00')] })).toEqual([[], []]);
    expect(findings({ planned: [at('10:00'), at('10:59', { network: 'facebook' })] })).toEqual([[], []]);
    expect(findings({ planned: [at('10:00', { isAllDay: true }), at('10:59')] })).toEqual([[], []]);
  });

  it('is a holiday, a topic that is being corrected, and a quiet profile at its next item', () => {
    const quiet = [{ network: 'X', minimumDays: 2, lastAt: '2026-11-20T10:00:00.000Z', isSeen: true }];
    const topicOf = (words: string) => (words.includes('agua') ? 'water' : null);
    const concerned = { quiet, recalledTopics: ['water'], topicOf };
    const planned = [aPlannedItem({ words: 'Corte de agua' }), at('10:00', { words: 'Feria' })];
    expect(findings({ planned, worries: concerned })).toEqual([
      [
        { kind: 'holiday', name: 'Fiesta local' },
        { kind: 'quiet', network: 'x', lastAt: '2026-11-20T10:00:00.000Z', minimumDays: 2 },
        { kind: 'recalled', topic: 'water' },
      ],
      [],
    ]);
  });

  it('is not said of what is out or late: it cannot be planned otherwise any more', () => {
    expect(findings({ planned: [aPlannedItem()], now: '2026-12-01T20:00:00.000Z' })).toEqual([[]]);
  });
});
