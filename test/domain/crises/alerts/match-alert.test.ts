import { expect, it } from 'vitest';
import { matchAlert } from '../../../../src/domain/crises/alerts/match-alert.ts';
import { alert, aWarnedHandbook } from '../../../support/builders/crises/an-alert.ts';

const match = (wanted: Partial<Parameters<typeof alert>[0]>) =>
  matchAlert(alert({ id: '1', ...wanted }), aWarnedHandbook());

it('is that of the playbook that knows its event best, with its colour, our areas and its times, in our language', () => {
  expect(match({})).toEqual({
    playbook: 'flood',
    colour: 'orange',
    level: 'S2',
    event: 'Aviso de lluvias de nivel naranja',
    headline: 'Aviso de lluvias de nivel naranja. Litoral norte de Valencia',
    areas: ['Litoral norte'],
    onset: '2026-11-24T11:00:00.000Z',
    expires: '2026-11-24T22:59:59.000Z',
  });
});

it('goes by the colour', () => {
  expect(match({ colour: 'rojo' })).toMatchObject({ colour: 'red', level: 'S1' });
  expect(match({ colour: 'amarillo' })).toBeNull();
  expect(match({ colour: 'verde' })).toBeNull();
});

it('goes by the area: its code, or its very name', () => {
  expect(match({ zoneCode: '999' })).toBeNull();
  expect(match({ zoneCode: '999', zone: 'interior SUR de Valencia' })).toMatchObject({
    areas: ['Interior sur de Valencia'],
  });
});

it('goes by the event in whole words, in whichever language', () => {
  const other = alert({ id: '1', event: 'vientos' });
  const infos = other.infos.map((info) => ({ ...info, kinds: [] }));
  expect(matchAlert({ ...other, infos }, aWarnedHandbook())?.event).toBe('Severe rain warning');
  const wind = infos.map((info) => ({ ...info, event: 'Training of llluvias' }));
  expect(matchAlert({ ...other, infos: wind }, aWarnedHandbook())).toBeNull();
});

it('without a colour goes by the severity, and without an end lasts a day', () => {
  const bare = alert({ id: '1' });
  const infos = bare.infos.map((info) => ({ ...info, awareness: null, expires: null, severity: 'Extreme' }));
  expect(matchAlert({ ...bare, infos }, aWarnedHandbook())).toMatchObject({
    colour: 'red',
    expires: '2026-11-25T09:00:00.000Z',
  });
  const unknown = infos.map((info) => ({ ...info, severity: 'Unknown' }));
  expect(matchAlert({ ...bare, infos: unknown }, aWarnedHandbook())).toBeNull();
});

it('of several blocks takes all areas and the gravest colour', () => {
  const one = alert({ id: '1', zoneCode: '0', zone: 'Interior sur de Valencia', expires: '2026-11-25T10:00:00Z' });
  const other = alert({ id: '1', colour: 'rojo' });
  const both = matchAlert({ ...one, infos: [...one.infos, ...other.infos] }, aWarnedHandbook());
  expect(both).toMatchObject({
    colour: 'red',
    areas: ['Interior sur de Valencia', 'Litoral norte'],
    expires: '2026-11-25T10:00:00.000Z',
    event: 'Aviso de lluvias de nivel rojo',
  });
});
