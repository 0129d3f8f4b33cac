import { describe, expect, it } from 'vitest';
import type { PlannedWord } from '../../../../src/domain/plan/model/planned-item.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { whyNot } from '../reading/a-reading.ts';
import { aReading, event, ics, MADRID, planned, wordsOf } from './a-calendar.ts';

describe('a calendar of another tool', () => {
  it('gives what it holds, with the network and who can stop it as the settings say', async () => {
    const fair = event(
      'f1',
      'SUMMARY:Feria de Navidad\\, en la plaza',
      'URL:https://tool.example/7',
      'DTSTART;TZID=Europe/Madrid:20261024T100000',
      'DTEND;TZID=Europe/Madrid:20261024T110000',
    );
    expect(await wordsOf(ics(fair))).toEqual([
      {
        sourceId: expect.stringContaining('f1'),
        planned: {
          network: 'instagram',
          at: '2026-10-24T08:00:00.000Z',
          isAllDay: false,
          words: 'Feria de Navidad, en la plaza',
          stop: { who: 'Turismo', how: null },
          link: 'https://tool.example/7',
        },
      },
    ]);
  });

  it.each([
    ['the zone of its name', 'DTSTART;TZID=Europe/Madrid:20261024T100000', '2026-10-24T08:00:00.000Z'],
    ['UTC', 'DTSTART:20261024T100000Z', '2026-10-24T10:00:00.000Z'],
    ['the clocks of the house', 'DTSTART:20261024T100000', '2026-10-24T08:00:00.000Z'],
    ['a zone elsewhere', 'DTSTART;TZID=America/Bogota:20261024T100000', '2026-10-24T15:00:00.000Z'],
    [
      'a zone that the calendar holds',
      'DTSTART;TZID=Romance Standard Time:20261026T100000',
      '2026-10-26T09:00:00.000Z',
    ],
  ])('reads a moment in %s', async (_, start, at) => {
    expect(planned(await wordsOf(ics(MADRID, event('1', 'SUMMARY:A', start))))).toEqual([[at, 'A']]);
  });

  it('knows a whole day, by the clocks of the house', async () => {
    const [word] = await wordsOf(ics(event('1', 'SUMMARY:A', 'DTSTART;VALUE=DATE:20261024')));
    expect(word?.planned).toMatchObject({ at: '2026-10-23T22:00:00.000Z', isAllDay: true });
  });

  it('recurs at the same hour of the clocks in both nights in which they change', async () => {
    const weekly = event('1', 'SUMMARY:A', 'DTSTART;TZID=Europe/Madrid:20261004T100000', 'RRULE:FREQ=WEEKLY');
    const autumn = planned(await wordsOf(ics(weekly)));
    expect(autumn.slice(0, 2)).toEqual([
      ['2026-10-25T09:00:00.000Z', 'A'],
      ['2026-11-01T09:00:00.000Z', 'A'],
    ]);
    const spring = planned(await wordsOf(ics(weekly), '2027-03-20T10:00:00.000Z'));
    expect(spring.slice(0, 2)).toEqual([
      ['2027-03-21T09:00:00.000Z', 'A'],
      ['2027-03-28T08:00:00.000Z', 'A'],
    ]);
    // 02:30 is not there in spring, and is there twice in autumn.
    const nightly = event('1', 'SUMMARY:A', 'DTSTART;TZID=Europe/Madrid:20261001T023000', 'RRULE:FREQ=DAILY');
    const inAutumn = planned(await wordsOf(ics(nightly), '2026-10-24T10:00:00.000Z')).slice(1, 3);
    expect(inAutumn.map(([at]) => at)).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z']);
    const inSpring = planned(await wordsOf(ics(nightly), '2027-03-27T10:00:00.000Z')).slice(1, 3);
    expect(inSpring.map(([at]) => at)).toEqual(['2027-03-28T01:00:00.000Z', '2027-03-29T00:30:00.000Z']);
  });

  it('leaves out a date that was taken out, one that is cancelled, and moves one that was moved', async () => {
    const weekly = event(
      '1',
      'SUMMARY:A',
      'DTSTART;TZID=Europe/Madrid:20261021T100000',
      'RRULE:FREQ=DAILY;UNTIL=20261026T090000Z',
      'EXDATE;TZID=Europe/Madrid:20261022T100000',
    );
    const cancelled = event(
      '1',
      'SUMMARY:A',
      'RECURRENCE-ID;TZID=Europe/Madrid:20261023T100000',
      'DTSTART;TZID=Europe/Madrid:20261023T100000',
      'STATUS:CANCELLED',
    );
    const moved = event(
      '1',
      'SUMMARY:A tarde',
      'RECURRENCE-ID;TZID=Europe/Madrid:20261024T100000',
      'DTSTART;TZID=Europe/Madrid:20261024T180000',
    );
    const gone = event('2', 'SUMMARY:B', 'DTSTART:20261024T100000Z', 'STATUS:CANCELLED');
    expect(planned(await wordsOf(ics(weekly, cancelled, moved, gone)))).toEqual([
      ['2026-10-21T08:00:00.000Z', 'A'],
      ['2026-10-24T16:00:00.000Z', 'A tarde'],
      ['2026-10-25T09:00:00.000Z', 'A'],
      ['2026-10-26T09:00:00.000Z', 'A'],
    ]);
  });

  it('leaves out every date that was taken out, also one that is named twice, or in another form', async () => {
    const daily = (start: string, ...more: readonly string[]) =>
      event('1', 'SUMMARY:A', start, 'RRULE:FREQ=DAILY;COUNT=4', ...more);
    const left = async (...parts: readonly string[]) =>
      planned(await wordsOf(ics(...parts))).map(([at]) => at?.slice(5, 16));
    const madrid = 'DTSTART;TZID=Europe/Madrid:20261021T100000';
    const twice = ['22', '22', '23'].map((day) => `EXDATE;TZID=Europe/Madrid:202610${day}T100000`);
    expect(await left(daily(madrid, ...twice))).toEqual(['10-21T08:00', '10-24T08:00']);
    const days = 'DTSTART;VALUE=DATE:20261021';
    for (const taken of [
      'EXDATE;VALUE=DATE:20261022',
      'EXDATE;TZID=Europe/Madrid:20261022T000000',
      'EXDATE:20261022T000000Z',
    ]) {
      expect(await left(daily(days, taken))).toEqual(['10-20T22:00', '10-22T22:00', '10-23T22:00']);
    }
    expect(await left(daily(madrid, 'EXDATE;VALUE=DATE:20261022'))).toEqual([
      '10-21T08:00',
      '10-23T08:00',
      '10-24T08:00',
    ]);
    const moved = event('1', 'SUMMARY:A', 'RECURRENCE-ID;VALUE=DATE:20261022', 'DTSTART:20261022T180000Z');
    expect(await left(daily(madrid), moved)).toEqual(['10-21T08:00', '10-22T18:00', '10-23T08:00', '10-24T08:00']);
    const twiceADay = daily(madrid, 'EXDATE;TZID=Europe/Madrid:20261021T100000').replace('DAILY', 'DAILY;BYHOUR=10,18');
    expect(await left(twiceADay)).toEqual(['10-21T16:00', '10-22T08:00', '10-22T16:00']);
  });

  it('takes the words of what it is about where it has no title', async () => {
    const untitled = event('1', 'DTSTART:20261024T100000Z', 'DESCRIPTION:Fuegos\\nen la playa');
    expect(planned(await wordsOf(ics(untitled)))).toEqual([['2026-10-24T10:00:00.000Z', 'Fuegos\nen la playa']]);
  });

  it('knows long ids apart', async () => {
    const long = 'u'.repeat(400);
    const daily = event(long, 'SUMMARY:A', 'DTSTART:20261021T100000Z', 'RRULE:FREQ=DAILY;COUNT=3');
    const ids = (await wordsOf(ics(daily, event(`${long}2`, 'SUMMARY:B', 'DTSTART:20261021T100000Z')))).map(
      ({ sourceId }) => sourceId,
    );
    expect(new Set(ids).size).toBe(4);
    expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(300);
  });

  it('keeps the id of a date that was moved, so that it is the same item', async () => {
    const daily = event('1', 'SUMMARY:A', 'DTSTART:20261021T100000Z', 'RRULE:FREQ=DAILY;COUNT=2');
    const moved = event('1', 'SUMMARY:A', 'RECURRENCE-ID:20261022T100000Z', 'DTSTART:20261022T180000Z');
    const ids = (words: readonly PlannedWord[]) => words.map(({ sourceId }) => sourceId);
    expect(ids(await wordsOf(ics(daily, moved)))).toEqual(ids(await wordsOf(ics(daily))));
  });

  it('takes the newest of two versions of an event, and ends where nobody said that it ends', async () => {
    const first = event('1', 'SUMMARY:A', 'DTSTART:20261021T100000Z', 'SEQUENCE:1');
    const second = event('1', 'SUMMARY:B', 'DTSTART:20261022T100000Z', 'SEQUENCE:2');
    expect(planned(await wordsOf(ics(second, first)))).toEqual([['2026-10-22T10:00:00.000Z', 'B']]);
    const endless = event('1', 'SUMMARY:A', 'DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY');
    expect((await wordsOf(ics(endless))).length).toBeLessThanOrEqual(2_000);
  });
});

/** Described as an office's server does that was never told of summer time. */
const OLD_MADRID = `BEGIN:VTIMEZONE
TZID:Europe/Madrid
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0100
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE`;

it('a zone that this system knows is the one of this system, whatever the calendar says of it', async () => {
  const summer = event('1', 'SUMMARY:A', 'DTSTART;TZID=Europe/Madrid:20261024T100000');
  expect(planned(await wordsOf(ics(OLD_MADRID, summer)))).toEqual([['2026-10-24T08:00:00.000Z', 'A']]);
});

describe('the reading of a calendar', () => {
  it('asks whether it has changed, and for all of it after six hours', async () => {
    await using server = await aWebServer();
    const body = ics(event('1', 'SUMMARY:A', 'DTSTART:20261024T100000Z'));
    server.serve('/t.ics', ({ headers }) =>
      headers['if-none-match'] === '"1"' ? { status: 304 } : { body, headers: { etag: '"1"' } },
    );
    const calendar = aReading(server);
    expect(await calendar.read()).toHaveLength(1);
    expect(await calendar.read()).toBeNull();
    calendar.at('2026-10-20T16:00:00.000Z');
    expect(await calendar.read()).toHaveLength(1);
    expect(server.heard.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"', undefined]);
  });

  it('reads all of it at once when the settings say something else of it', async () => {
    await using server = await aWebServer();
    const body = ics(event('1', 'SUMMARY:A', 'DTSTART:20261024T100000Z'));
    server.serve('/t.ics', ({ headers }) =>
      headers['if-none-match'] === '"1"' ? { status: 304 } : { body, headers: { etag: '"1"' } },
    );
    const calendar = aReading(server);
    await calendar.read();
    calendar.stops('Comercio');
    expect((await calendar.read())?.map(({ planned: item }) => item?.stop?.who)).toEqual(['Comercio']);
  });

  it.each([
    ['a server in trouble', { status: 500 }, 'in_trouble'],
    ['a calendar that is gone', { status: 404 }, 'gone'],
    ['one that asks who we are', { status: 401 }, 'forbidden'],
    ['a page', { body: '<html><body>Entra</body></html>' }, 'not_understood'],
    ['garbage', { body: `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${'\u0000'.repeat(50)}` }, 'not_understood'],
    ['nothing', { body: '' }, 'not_understood'],
    ['more than any calendar', { body: 'x'.repeat(5_000_001) }, 'too_large'],
    ['a way into another network', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'private_address'],
  ])('says why not: %s', async (_, answer, why) => {
    await using server = await aWebServer();
    server.serve('/t.ics', answer);
    expect(await whyNot(aReading(server).read())).toMatchObject({ why });
  });

  it('leaves out what cannot be understood, and reads the rest', async () => {
    const wrong = event('1', 'SUMMARY:A', 'DTSTART:mañana');
    const none = event('2', 'SUMMARY:B');
    const wordless = event('3', 'DTSTART:20261024T100000Z');
    const right = event('4', 'SUMMARY:C', 'DTSTART:20261024T100000Z');
    const daily = ['RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:ayer', 'EXDATE:20261321T000000Z'];
    const never = event('5', 'SUMMARY:D', 'DTSTART:mañana', ...daily);
    expect(planned(await wordsOf(ics(wrong, none, wordless, never, right)))).toEqual([
      ['2026-10-24T10:00:00.000Z', 'C'],
    ]);
  });
});
