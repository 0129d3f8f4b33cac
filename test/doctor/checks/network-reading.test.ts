import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { networkReading } from '../../../src/doctor/checks/network-reading.ts';
import { anInstallation, told } from '../a-visit.ts';

const READS = { READING: 'on' };

async function withReview(lines: string) {
  const { findings, handbook } = await anInstallation();
  const file = path.join(handbook, 'institution.yml');
  await writeFile(file, `${await readFile(file, 'utf8')}\n${lines}`);
  return findings;
}

it('asks for no review where nothing is read', async () => {
  const { findings } = await anInstallation();
  expect((await findings(networkReading)).map(told)).toEqual(['green: Off: people flag posts, or tools send them.']);
});

it('warns while networks are read and data protection has not reviewed that', async () => {
  const { findings } = await anInstallation();
  const [finding, ...others] = await findings(networkReading, READS);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    level: 'yellow',
    what: {
      es: 'Se leen redes, y el manual no dice quién de protección de datos lo revisó, ni cuándo.',
      en: 'Networks are read, and the handbook does not say who of data protection reviewed that, and when.',
    },
    todo: { es: expect.stringContaining('data_protection') },
  });
  const named = await withReview('data_protection:\n  officer: Delegación de protección de datos\n');
  expect((await named(networkReading, READS)).map(({ level }) => level)).toEqual(['yellow']);
});

it('names who reviewed it, and when', async () => {
  const findings = await withReview('data_protection:\n  officer: Berta Roig\n  reading_reviewed_on: 2026-11-20\n');
  expect((await findings(networkReading, READS)).map(told)).toEqual([
    'green: Networks are read. Berta Roig reviewed that on 2026-11-20.',
  ]);
});
