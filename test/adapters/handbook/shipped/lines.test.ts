import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { wordingsOf } from '../../../../src/domain/handbook/approved-texts.ts';
import { LIFE_RISK_KINDS } from '../../../../src/domain/handbook/life-risk-kind.ts';
import { SPOKEN } from './plausible-facts.ts';

const { handbook } = await readHandbook(fileURLToPath(new URL('../../../../playbooks', import.meta.url)), '2026-11-24');
const atRisk = handbook?.playbooks.find(({ id }) => id === 'person-at-risk');
const lines = atRisk?.approvedLines ?? [];

/** Each wording of each line, for one audience, in each language. */
function said(audience: 'private' | 'public'): { id: string; text: string }[] {
  return lines.flatMap((line) =>
    wordingsOf(line).flatMap(({ field, words }) =>
      words[audience] === undefined
        ? []
        : SPOKEN.map((language) => ({
            id: `${line.id} ${field ?? 'both'} ${language}`,
            text: words[audience]?.[language] ?? '',
          })),
    ),
  );
}

it('names 112 in each private line, in five languages and for each reader', () => {
  expect(said('private').length).toBeGreaterThan(50);
  expect(said('private').filter(({ text }) => !/(?<!\d)112(?!\d)/.test(text))).toEqual([]);
});

it('has all lines in five languages', () => {
  expect([...said('private'), ...said('public')].filter(({ text }) => text === '')).toEqual([]);
});

it('has a line of its own for each danger but two, which the line for all others answers', () => {
  const kinds = lines.flatMap((line) => [...line.kinds] as string[]);
  expect(LIFE_RISK_KINDS.filter((kind) => !kinds.includes(kind))).toEqual(['trapped', 'cry_for_help']);
  expect(kinds).toContain('other');
});

it('never tells a person in danger that they are watched or that nobody knows where they are', () => {
  const texts = [...said('private'), ...said('public')].map(({ text }) => text);
  const replies = (atRisk?.templates ?? []).map(({ template }) => template);
  const watched = /leemos|llegim|lémos|irakurtzen|reading|sabemos dónde|sabem on|know where/i;
  expect([...texts, ...replies].filter((text) => watched.test(text))).toEqual([]);
});
