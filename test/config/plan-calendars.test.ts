import { expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { NECESSARY_SETTINGS } from '../support/builders/some-settings.ts';

/** Names of the calendars that are read, and what is said of the wrong ones. */
function calendarsOf(list: string) {
  const read = readConfig({ ...NECESSARY_SETTINGS, PLAN_CALENDARS: list });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { wrong, planCalendars } = read.config;
  return { calendars: planCalendars, wrong: wrong.map(({ message }) => message) };
}

it('are a name and an address, with a network, who stops what is in it, and how', () => {
  const list =
    'turismo | webcal://calendar.example/t.ics?k=1 | instagram | Turismo | 96 000; f|http://nube.lan/f.ics|-';
  expect(calendarsOf(list)).toEqual({
    calendars: [
      {
        name: 'turismo',
        url: 'https://calendar.example/t.ics?k=1',
        network: 'instagram',
        stop: { who: 'Turismo', how: '96 000' },
      },
      { name: 'f', url: 'http://nube.lan/f.ics', network: null, stop: null },
    ],
    wrong: [],
  });
});

it('are left out one by one where they are wrong, and no address is repeated', () => {
  const secret = 'https://u:p@calendar.example/s3cr3t.ics';
  const list = `ok|https://a.example/x;b|${secret};ok|https://b.example/x;c|http://a.example/x;Ñ|https://a.example/x;d|https://a.example/x|Insta gram;e|https://a.example/x|||96`;
  const { calendars, wrong } = calendarsOf(list);
  expect(calendars.map(({ name }) => name)).toEqual(['ok']);
  expect(wrong).toEqual([
    'must give the calendar "b" an address that begins with https://; http:// only in your own network',
    'must name the calendar "ok" once',
    'must give the calendar "c" an address that begins with https://; http:// only in your own network',
    'must be a name and an address, such as tourism | https://calendar.example/t.ics; no. 5 has no name of small letters and figures',
    'must name the network of the calendar "d" by its id in institution.yml, such as instagram',
    'must say who stops what is in the calendar "e" before how',
  ]);
  expect(JSON.stringify(wrong)).not.toContain('s3cr3t');
});
