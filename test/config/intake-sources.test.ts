import { expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { NECESSARY_SETTINGS } from '../support/builders/some-settings.ts';

it('takes sources of posts, each with its secret and the networks for which it speaks', () => {
  const secret = '0123456789abcdef';
  const sourcesOf = (list: string) => {
    const read = readConfig({ ...NECESSARY_SETTINGS, INTAKE_SOURCES: list });
    if (!read.ok) throw new Error('It does not start');
    if (read.config.wrong.length === 0) return Object.fromEntries(read.config.secrets.intakeSources);
    return read.config.wrong.map(({ variable, message }) => `${variable} ${message}`).join();
  };
  expect(sourcesOf(`tool:${secret}, vigia:${secret}:x+mastodon-oac,other:${secret}:`)).toEqual({
    tool: { secret, networks: [] },
    vigia: { secret, networks: ['x', 'mastodon-oac'] },
    other: { secret, networks: [] },
  });
  expect(sourcesOf(`tool:${secret}:y:`)).toEqual({ tool: { secret: `${secret}:y`, networks: [] } });
  expect(sourcesOf(`tool:${secret}:x+Face book`)).toMatch(/^INTAKE_SOURCES must name .*"tool" has "Face book"/);
  expect(sourcesOf(`tool:${secret}:x+`)).toMatch(/^INTAKE_SOURCES must name .*"tool" has ""/);
  expect(sourcesOf('tool:short')).toBe('INTAKE_SOURCES must give the source "tool" a secret of at least 16 characters');
  expect(sourcesOf('tool:short:x')).toMatch(/^INTAKE_SOURCES must give the source "tool"/);
  expect(sourcesOf(`tool:${secret},tool:${secret}`)).toBe('INTAKE_SOURCES must name the source "tool" once');
  expect(sourcesOf(`Tool!:${secret}`)).toMatch(/^INTAKE_SOURCES must be names with secrets/);
  expect(sourcesOf(`tool:${secret}:${secret}ABCDEF`)).not.toContain('ABCDEF');
});
