import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import type { DeclaredFact } from '../../../../src/domain/handbook/playbook.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

const SHIPPED = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const { handbook } = await readHandbook(SHIPPED, '2026-11-24');
if (handbook === null) throw new Error('the shipped handbook has errors');
const { playbooks } = handbook;
const crises = playbooks.filter(({ facts }) => facts.some(({ scope }) => scope === 'crisis'));

/** A value that the fact takes, in figures or as one of its choices. */
function aValue({ id, kind, maxLength, choices }: DeclaredFact): string {
  if (kind === 'link') return 'https://www.riudalba.example/avisos';
  if (kind === 'phone') return '091';
  if (kind === 'time') return maxLength < 11 ? '18:30' : '24/11 18:30';
  if (kind === 'date') return '24/11';
  if (kind === 'number') return '50 %';
  if (kind === 'choice') return choices?.[0]?.id ?? '';
  if (kind === 'level') return 'red';
  if (kind === 'place' || kind === 'places') return 'La Marina';
  return id === 'hashtag' ? '#IIFAlba' : `L${id.length}`;
}

async function anUpdate(playbookId: string, language: 'es' | 'ca' | 'gl' | 'eu' | 'en', known: boolean) {
  await using desk = await aCrisisDesk(handbook ?? undefined);
  await desk.start({ playbook: playbookId, networks: ['facebook'] });
  const facts = playbooks.find(({ id }) => id === playbookId)?.facts.filter(({ scope }) => scope === 'crisis') ?? [];
  for (const fact of known ? facts : []) expect(await desk.knows(aValue(fact), { key: fact.id })).toBe('done');
  await desk.does(ana, { kind: 'open_statement', statement: 'update', networks: ['facebook'], languages: [language] });
  const caseId = (await desk.board()).statements.at(-1)?.core.id ?? 0;
  // What the playbook's own sentences say before a colon is theirs.
  const own = (playbooks.find(({ id }) => id === playbookId)?.templates ?? [])
    .map(({ template }) => template)
    .join('\n');
  const titles = facts
    .flatMap((fact) => Object.values(fact.titles))
    .filter((title) => !own.toLowerCase().includes(`${title.toLowerCase()}: {`));
  return { text: currentDraft(await desk.caseOf(caseId))?.text ?? '', titles };
}

describe.each(crises.map(({ id }) => id))('an update of %s', (playbookId) => {
  it.each(['es', 'ca', 'gl', 'eu', 'en'] as const)(
    'says what is known in sentences, never by a label: %s',
    async (language) => {
      const { text, titles } = await anUpdate(playbookId, language, true);
      expect(text).not.toBe('');
      for (const title of titles) expect(text.toLowerCase()).not.toContain(`${title.toLowerCase()}:`);
      expect(text).not.toMatch(/\. \.|\.\.|Https/);
    },
  );
});

describe('an update with an empty ledger', () => {
  it('lacks its news, and has no empty sentence', async () => {
    const { text } = await anUpdate('flood', 'es', false);
    expect(text).toContain('[falta: novedades]');
    expect(text).not.toMatch(/\. \.|\.\./);
  });
});

describe('an update that says an hour', () => {
  it.each([
    ['es', 'desde la 01:30'],
    ['ca', 'des de la 01:30'],
    ['gl', 'desde a 01:30'],
  ] as const)('gives it the article of one o’clock in %s', async (language, words) => {
    await using desk = await aCrisisDesk(handbook ?? undefined);
    await desk.start({ playbook: 'e-office', networks: ['facebook'] });
    expect(await desk.knows('01:30', { key: 'since' })).toBe('done');
    await desk.does(ana, {
      kind: 'open_statement',
      statement: 'update',
      networks: ['facebook'],
      languages: [language],
    });
    const caseId = (await desk.board()).statements.at(-1)?.core.id ?? 0;
    expect(currentDraft(await desk.caseOf(caseId))?.text).toContain(words);
  });
});

describe('an update that says that nothing is so', () => {
  it.each([
    ['es', 'No hemos cerrado nada.'],
    ['ca', 'No hem tancat res.'],
    ['gl', 'Non pechamos nada.'],
    ['eu', 'Ez dugu ezer itxi.'],
    ['en', 'We have not closed anything.'],
  ] as const)('says it in the sentence of that choice: %s', async (language, words) => {
    const { text } = await anUpdate('wind-and-snow', language, true);
    expect(text).toContain(words);
  });
});
