import { expect, it } from 'vitest';
import type { Check, Finding } from '../../src/doctor/finding.ts';
import { same } from '../../src/doctor/finding.ts';
import { openParts } from '../../src/doctor/parts.ts';
import { runChecks, worstOf } from '../../src/doctor/run-checks.ts';

const fine: Finding = { level: 'green', what: same('Fine.') };
const aCheck = (id: string, run: Check['run']): Check => ({ id, title: same(id), run });
const parts = openParts({
  environment: { PLAYBOOKS_DIR: '/nowhere', DATABASE_URL: 'sqlite:/nowhere/a.db' },
  file: null,
});

it('one that fails, or never ends, is unknown with a reason, and stops no other', async () => {
  const secret = 'xoxb-secret-of-a-test';
  const diagnoses = await runChecks(
    [
      aCheck('well', async () => [fine]),
      aCheck('broken', async () => {
        throw Object.assign(new TypeError(`cannot read ${secret}`), { code: 'EBROKEN' });
      }),
      aCheck('silent', () => new Promise(() => {})),
    ],
    parts,
    30,
  );
  expect(diagnoses.map(({ findings }) => findings.map(({ level }) => level))).toEqual([
    ['green'],
    ['unchecked'],
    ['unchecked'],
  ]);
  const words = JSON.stringify(diagnoses.map(({ findings }) => findings));
  expect(words).toContain('The check itself failed (TypeError, EBROKEN).');
  expect(words).toContain('It did not end within 0.03 seconds.');
  expect(words).not.toContain(secret);
});

it('the worst finding decides, and what nobody knows is worse than a warning', () => {
  const of = (...levels: Finding['level'][]) =>
    worstOf([
      {
        check: aCheck('all', async () => []),
        findings: levels.map((level) =>
          level === 'green' ? fine : { level, what: same(''), why: same(''), todo: same('') },
        ),
      },
    ]);
  expect(of('green')).toBe('green');
  expect(of('green', 'yellow')).toBe('yellow');
  expect(of('yellow', 'unchecked')).toBe('unchecked');
  expect(of('unchecked', 'red', 'green')).toBe('red');
});
