import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerEditor } from '../../../src/adapters/handbook/answer-questions.ts';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import type { Answers } from '../../../src/domain/handbook-changes/answers.ts';
import { answersIn } from '../../../src/domain/handbook-changes/answers.ts';
import { aHandbookFolder, TODAY } from './planted-handbook.ts';

const SHIPPED = fileURLToPath(new URL('../../../playbooks', import.meta.url));

/** The lines of `institution.yml` that go and that come when these answers are given, and the handbook that they make. */
async function answered(dir: string, over: Partial<Answers>) {
  const { handbook, files } = await readHandbook(dir, TODAY);
  if (handbook === null) throw new Error('The handbook has errors');
  const answers = { ...answersIn(handbook), ...over };
  const after = answerEditor.withAnswers(files, handbook, answers);
  const textOf = (one: typeof files) =>
    Buffer.from(one.find(({ path: name }) => name === 'institution.yml')?.bytes ?? []).toString('utf8');
  const [old, fresh] = [textOf(files).split('\n'), textOf(after).split('\n')];
  const others = (one: typeof files) => one.filter(({ path: name }) => name !== 'institution.yml');
  expect(others(after)).toEqual(others(files));
  return {
    gone: old.filter((line) => !fresh.includes(line)),
    come: fresh.filter((line) => !old.includes(line)),
    ...answerEditor.check(after, TODAY),
  };
}

describe('answers to the seven questions', () => {
  it('change their own values in the shipped file, line by line, and leave its comments and its order', async () => {
    const { gone, come, handbook } = await answered(SHIPPED, {
      web: 'https://villaclara.es',
      phone: '900 100 200',
      approver: { slack: 'U0ANDRES', name: 'Andrés Molina: "el de prensa"' },
      planDirector: { slack: 'U0ANDRES', name: 'Andrés Molina: "el de prensa"' },
      nightPhone: '+34 600 000 001',
    });
    expect(gone).toEqual([
      '  web: https://riudalba.example',
      "  phone: '010'",
      '    - { slack: S0GUARDIA0, name: Guardia de 24 horas, roles: [duty_officer] }',
    ]);
    expect(come).toEqual([
      '  web: https://villaclara.es',
      '  phone: 900 100 200',
      '    - { slack: S0GUARDIA0, name: Guardia de 24 horas, roles: [ duty_officer ], phone: +34 600 000 001 }',
      `    - { slack: U0ANDRES, name: 'Andrés Molina: "el de prensa"', roles: [ approver, plan_director ] }`,
    ]);
    const { contact, team } = handbook?.institution ?? {};
    expect(contact).toMatchObject({ web: 'https://villaclara.es', phone: '900 100 200' });
    expect(team?.members.at(-1)).toEqual({
      slack: 'U0ANDRES',
      name: 'Andrés Molina: "el de prensa"',
      roles: ['approver', 'plan_director'],
    });
  });

  it('give the name in each language, choose the languages, and add a role to who is there', async () => {
    const dir = await aHandbookFolder();
    const { handbook, problems } = await answered(dir, {
      name: 'Ayuntamiento de Villaclara',
      languages: ['es', 'ca'],
      approver: { slack: 'S0JEFATURA', name: 'Jefatura' },
      planDirector: { slack: 'U0CARMEN', name: 'Carmen' },
    });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    const { names, shortNames, languages, team } = handbook?.institution ?? {};
    expect(names).toEqual({ es: 'Ayuntamiento de Villaclara', ca: 'Ayuntamiento de Villaclara' });
    expect(shortNames).toEqual(names);
    expect(languages).toEqual(['es', 'ca']);
    expect(team?.members.find(({ slack }) => slack === 'S0JEFATURA')?.roles).toContain('approver');
    expect(team?.members.at(-1)).toEqual({ slack: 'U0CARMEN', name: 'Carmen', roles: ['plan_director'] });
    const text = await readFile(path.join(dir, 'institution.yml'), 'utf8');
    expect(text).toContain('Vallserena');
  });

  it('change nothing where they say the same, and are no handbook where they say what none may', async () => {
    const dir = await aHandbookFolder();
    expect(await answered(dir, {})).toMatchObject({ gone: [], come: [] });
    const wrong = await answered(dir, { web: 'villaclara.es' });
    expect(wrong.handbook).toBeNull();
    expect(wrong.problems[0]).toMatchObject({ level: 'error', field: 'contact.web' });
  });
});
