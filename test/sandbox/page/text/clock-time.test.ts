import { expect, test } from 'vitest';
import { clockTime, dayName } from '../../../../sandbox/page/text/clock-time.ts';

const NIGHT = Date.parse('2026-11-24T23:13:00.000Z');
const MADRID = { locale: 'es-ES', timeZone: 'Europe/Madrid' };

test('the page tells the hour of the institution, and names its zone only where the browser shows another hour', () => {
  expect(clockTime(NIGHT, MADRID, 'Europe/Madrid')).toBe('00:13');
  expect(clockTime(NIGHT, MADRID, 'Europe/Paris')).toBe('00:13');
  expect(clockTime(NIGHT, MADRID, 'UTC')).toBe('00:13 (Madrid)');
  expect(clockTime(NIGHT, { locale: 'en-GB', timeZone: 'America/New_York' }, 'UTC')).toBe('18:13 (New York)');
});

test('a day begins at the institution’s midnight', () => {
  expect(dayName(NIGHT, MADRID)).toBe('miércoles, 25 de noviembre');
});
