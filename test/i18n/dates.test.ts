import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayAndMonth,
  formatDayOfMonth,
  formatDayOfWeek,
  formatDays,
  formatHour,
  formatMoment,
  formatSecond,
  formatWeekday,
  formatWeekdayOf,
  hourLabel,
} from '../../src/i18n/dates.ts';
import { BOT_LANGUAGES, textsIn, textsOfReader } from '../../src/i18n/texts.ts';

const MADRID = 'Europe/Madrid';
/** In Madrid it is the next day already, and past midnight. */
const AT = '2026-11-24T23:03:07.000Z';

describe('a moment where the institution is', () => {
  it.each([
    ['es', '25/11/26, 00:03'],
    ['ca', '25/11/26, 00:03'],
    ['gl', '25/11/26, 00:03'],
    ['eu', '2026/11/25, 00:03'],
    ['en', '25/11/26, 00:03'],
  ])('in %s is %s', (language, said) => {
    expect(formatMoment(AT, MADRID, textsIn(language))).toBe(said);
  });

  it('goes by the clock of the place in both nights in which it is set', () => {
    const at = (instant: string) => formatMoment(instant, MADRID, textsIn('es'));
    expect([at('2026-03-29T00:59:00Z'), at('2026-03-29T01:00:00Z')]).toEqual(['29/3/26, 01:59', '29/3/26, 03:00']);
    expect([at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')]).toEqual(['25/10/26, 02:30', '25/10/26, 02:30']);
  });

  it('has an hour of 24, in two figures', () => {
    expect([formatHour(AT, MADRID), formatHour('2026-11-24T12:05:00Z', MADRID)]).toEqual(['00:03', '13:05']);
    expect([formatSecond(AT, MADRID), formatSecond('2026-11-24T12:05:00Z', 'Atlantic/Canary')]).toEqual([
      '00:03:07',
      '12:05:00',
    ]);
  });
});

describe('an hour for a reader elsewhere', () => {
  const reader = (zone: string | null) => ({ ...textsIn('es'), zone });

  it.each([
    [null, '00:03'],
    ['Europe/Madrid', '00:03'],
    ['Europe/Paris', '00:03'],
    ['Atlantic/Canary', '00:03 CET'],
    ['America/Bogota', '00:03 CET'],
  ])('in %s is %s', (zone, said) => {
    expect(formatHour(AT, MADRID, reader(zone))).toBe(said);
    expect(formatMoment(AT, MADRID, reader(zone))).toBe(`25/11/26, ${said}`);
    expect(formatSecond(AT, MADRID, reader(zone))).toBe(said.replace('00:03', '00:03:07'));
  });

  it('has the name that the zone has on that day, and none where the clocks agree', () => {
    expect(formatHour('2026-07-01T10:00:00Z', MADRID, reader('Atlantic/Canary'))).toBe('12:00 CEST');
    expect(formatHour('2026-07-01T10:00:00Z', 'Atlantic/Canary', reader(MADRID))).toBe('11:00 WEST');
    expect(formatHour('2026-07-01T10:00:00Z', 'Europe/London', reader('Atlantic/Canary'))).toBe('11:00');
  });

  it('is asked for by a field whose label names the zone', () => {
    expect(hourLabel('A qué hora', AT, MADRID, reader('Atlantic/Canary'))).toBe('A qué hora (CET)');
    expect(hourLabel('A qué hora', AT, MADRID, reader('Europe/Paris'))).toBe('A qué hora');
  });

  it('goes by no zone that this machine does not know', () => {
    expect(textsOfReader(textsIn('es'), 'Europe/Riudalba')).toEqual(textsIn('es'));
    expect(textsOfReader(textsIn('es'), null)).toEqual(textsIn('es'));
  });
});

describe('a day of this year', () => {
  it.each([
    ['es', '24 de noviembre', 'martes 24', '16–22 de noviembre'],
    ['ca', '24 de novembre', 'dimarts 24', '16–22 de novembre'],
    ['gl', '24 de novembro', 'martes 24', '16–22 de novembro'],
    ['eu', 'azaroaren 24a', '24, asteartea', 'azaroaren 16a – azaroaren 22a'],
    ['en', '24 November', 'Tuesday 24', '16\u2009–\u200922 November'],
  ])('in %s is %s, %s; several are %s', (language, month, week, several) => {
    const texts = textsIn(language);
    expect(formatDayOfMonth('2026-11-24', texts)).toBe(month);
    expect(formatDayOfWeek('2026-11-24', texts)).toBe(week);
    expect(formatDays('2026-11-16', '2026-11-22', texts)).toBe(several);
  });
});

describe('a day', () => {
  it.each([
    ['es', '24 de noviembre de 2026', '24 nov 2026', '24/11', 'mar 24/11', 'martes'],
    ['ca', '24 de novembre del 2026', '24 de nov. 2026', '24/11', 'dt. 24/11', 'dimarts'],
    ['gl', '24 de novembro de 2026', '24 de nov. de 2026', '24/11', 'mar. 24/11', 'martes'],
    ['eu', '2026ko azaroaren 24a', '2026ko azaroaren 24a', '11/24', 'ar. 11/24', 'asteartea'],
    ['en', '24 November 2026', '24 Nov 2026', '24/11', 'Tue 24/11', 'Tuesday'],
  ])('in %s is %s', (language, long, short, figures, head, weekday) => {
    const texts = textsIn(language);
    expect(formatDay('2026-11-24', texts)).toBe(long);
    expect(formatDay('2026-11-24', texts, 'short')).toBe(short);
    expect(formatDayAndMonth('2026-11-24', texts)).toBe(figures);
    expect(`${formatWeekday('2026-11-24', texts, 'short')} ${formatDayAndMonth('2026-11-24', texts)}`).toBe(head);
    expect(formatWeekdayOf('tuesday', texts)).toBe(weekday);
  });

  it.each([
    ['2020-01-01', '2020ko urtarrilaren 1a'],
    ['2021-02-11', '2021eko otsailaren 11'],
    ['2025-12-31', '2025eko abenduaren 31'],
    ['2027-08-10', '2027ko abuztuaren 10a'],
    ['2030-05-21', '2030eko maiatzaren 21a'],
    ['2035-06-05', '2035eko ekainaren 5a'],
    ['2100-07-30', '2100eko uztailaren 30a'],
    ['3000-03-20', '3000ko martxoaren 20a'],
  ])('in Basque, %s is said %s', (date, said) => {
    expect(formatDay(date, textsIn('eu'))).toBe(said);
  });

  it('has each weekday in its place', () => {
    const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
    const said = BOT_LANGUAGES.map((language) => week.map((day) => formatWeekdayOf(day, textsIn(language))).join(' '));
    expect(said).toEqual([
      'lunes martes miércoles jueves viernes sábado domingo',
      'dilluns dimarts dimecres dijous divendres dissabte diumenge',
      'luns martes mércores xoves venres sábado domingo',
      'astelehena asteartea asteazkena osteguna ostirala larunbata igandea',
      'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    ]);
  });
});
