import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const file = 'deploy/systemd/portavoz.service';
const guide = read('docs/operate/en-una-hora.md');

/** The values of an option, in the order of the file. */
function valuesOf(option: string): string[] {
  return [...read(file).matchAll(new RegExp(`^${option}=(.*)$`, 'gmu'))].map(([, value = '']) => value);
}

const analyze = (...args: string[]) => spawnSync('systemd-analyze', args, { cwd: root, encoding: 'utf8' });

describe('the systemd unit', () => {
  it('never gives the bot up, and gives it time to end', () => {
    expect([valuesOf('Restart'), valuesOf('StartLimitIntervalSec')]).toEqual([['always'], ['0']]);
    const [, seconds] = /patienceMs = (\d+)_000/u.exec(read('src/app/lifecycle/shutdown.ts')) ?? [];
    expect(Number(valuesOf('TimeoutStopSec')[0])).toBeGreaterThan(Number(seconds));
  });

  it('uses the files and folders that the guide makes', () => {
    const places = [
      ...valuesOf('WorkingDirectory'),
      ...valuesOf('LoadCredential').map((value) => value.split(':')[1] ?? ''),
    ];
    expect(places.filter((place) => !guide.includes(place))).toEqual([]);
    const written = valuesOf('ReadWritePaths').flatMap((value) => value.split(' '));
    const made = /install -d -o portavoz .*$/mu.exec(guide)?.[0].split(' ') ?? [];
    expect(
      written.map((place) => place.replace('/opt/portavoz/app/', '')).filter((name) => !made.includes(name)),
    ).toEqual([]);
  });

  it('gives as credentials what is a secret setting', () => {
    const install = read('docs/how-to/install.md');
    const secrets = valuesOf('LoadCredential').map((value) => value.split(':')[0] ?? '');
    expect(secrets.filter((name) => !install.includes(`\`${name}\``))).toEqual([]);
  });

  it.runIf(analyze('--version').status === 0)('is locked up as far as systemd can tell: 2.0 or less', () => {
    const said = analyze('security', '--offline=true', '--no-pager', file).stdout;
    const [, exposure] = /Overall exposure level for portavoz\.service: ([\d.]+)/u.exec(said) ?? [];
    expect(Number(exposure)).toBeLessThanOrEqual(2);
  });
});
