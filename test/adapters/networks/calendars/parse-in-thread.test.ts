import { describe, expect, it } from 'vitest';
import { parsingInTurn } from '../../../../src/adapters/networks/calendars/parse-in-thread.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { whyNot } from '../reading/a-reading.ts';
import { aReading, event, ics, MADRID, wordsOf } from './a-calendar.ts';

describe('a rule of somebody else', () => {
  const rule = (start: string, recurs: string) => event('1', 'SUMMARY:A', start, `RRULE:${recurs}`);
  it.each([
    ['the wrong day every seven', rule('DTSTART:20261020T100000Z', 'FREQ=DAILY;INTERVAL=7;BYDAY=MO')],
    ['30 February', rule('DTSTART:20261020T100000Z', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')],
    ['30 February of a year', rule('DTSTART:20261020T100000Z', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')],
    ['every thousand million days', rule('DTSTART:20261001T100000Z', 'FREQ=DAILY;INTERVAL=1000000000')],
    [
      'a zone without end',
      [
        MADRID.replaceAll('FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
        event('1', 'SUMMARY:A', 'DTSTART;TZID=Romance Standard Time:20261026T100000'),
      ].join('\n'),
    ],
  ])('ends in time, and keeps nobody from working: %s', async (_, part) => {
    await using server = await aWebServer();
    server.serve('/t.ics', { body: ics(part) });
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 20);
    const startedAt = performance.now();
    const why = await whyNot(aReading(server, undefined, 1_500).read()).catch(() => null);
    clearInterval(others);
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    expect(turns).toBeGreaterThan(3);
    if (why !== null) expect(why).toMatchObject({ why: 'not_understood' });
  });

  it('keeps the next calendar waiting until it has ended, and no longer', async () => {
    const parse = parsingInTurn(1_500);
    const window = { timeZone: 'Europe/Madrid', from: '2026-10-20T00:00:00.000Z', to: '2026-11-20T00:00:00.000Z' };
    const order = (part: string) => ({ text: ics(part), window });
    const { signal } = new AbortController();
    const endless = parse(order(rule('DTSTART:20261020T100000Z', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')), signal);
    const right = parse(order(event('1', 'SUMMARY:A', 'DTSTART:20261024T100000Z')), signal);
    const late = parse(order(event('1', 'SUMMARY:A', 'DTSTART:20261024T100000Z')), AbortSignal.abort());
    expect(await whyNot(late)).toMatchObject({ why: 'timed_out' });
    await endless.catch(() => null);
    expect(await right).toMatchObject([{ words: 'A' }]);
  });

  it('is refused where it makes more than any calendar of posts, and nothing of it is taken', async () => {
    const often = Array.from({ length: 60 }, (_, at) =>
      event(`${at}`, 'SUMMARY:A', 'DTSTART:20261020T100000Z', 'RRULE:FREQ=DAILY'),
    );
    await using server = await aWebServer();
    server.serve('/t.ics', { body: ics(...often) });
    expect(await whyNot(aReading(server).read())).toMatchObject({ why: 'too_large' });
  });

  it('may have begun long ago, beside others that did', async () => {
    const old = Array.from({ length: 3 }, (_, at) =>
      event(`${at}`, `SUMMARY:${at}`, 'DTSTART;TZID=Europe/Madrid:19700101T100000', 'RRULE:FREQ=DAILY'),
    );
    expect(await wordsOf(ics(...old))).toHaveLength(3 * 46);
  });
});
