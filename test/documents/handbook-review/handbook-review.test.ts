import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { fillingsOf } from '../../../src/documents/handbook-review/fillings.ts';
import { handbookReview } from '../../../src/documents/handbook-review/handbook-review.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { overrun } from '../../../src/domain/handbook/validation/texts/text-limits.ts';
import { BOT_LANGUAGES, textsIn } from '../../../src/i18n/texts.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const NOW = '2026-11-24T17:00:00.000Z';
const { handbook: read } = await readHandbook('playbooks', '2026-11-24');
if (read === null) throw new Error('The shipped handbook has errors.');
const shipped: Handbook = read;

/** Fillings of each text on the page, by its id, as a person reads them. */
function readTexts(page: string): Map<string, { how: string; text: string }[]> {
  return new Map(
    [...page.matchAll(/<article><h3>(.*?)<\/h3>([\s\S]*?)<\/article>/g)].map(([, id = '', body = '']) => [
      id,
      [...body.matchAll(/<p class="how">(.*?)<\/p><p class="text">([\s\S]*?)<\/p>/g)].map(
        ([, how = '', text = '']) => ({
          how,
          text,
        }),
      ),
    ]),
  );
}

describe.each(BOT_LANGUAGES)('the texts to review in %s', (language) => {
  const page = handbookReview({ handbook: shipped, language, printedAt: NOW });
  const texts = textsIn(language);
  const ids = [...page.matchAll(/<article><h3>(.*?)<\/h3>/g)].map(([, id]) => id);

  it('hold each text of the handbook once, with usual and with longest facts once each', () => {
    const wanted = shipped.playbooks.flatMap(({ templates }) =>
      templates.filter((template) => template.language === language).map(({ id }) => id),
    );
    expect(wanted.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    const found = readTexts(page);
    for (const id of wanted) {
      const hows = (found.get(id) ?? []).map(({ how }) => how);
      expect(
        hows.filter((how) => how === texts.t('review.usual')),
        id,
      ).toHaveLength(1);
      expect(
        hows.filter((how) => how === texts.t('review.longest')),
        id,
      ).toHaveLength(1);
      expect(new Set(hows).size, id).toBe(hows.length);
    }
  });

  it('say each place with its article, in one with the word before it', () => {
    const apart = /(?<!\p{L})(?:(?:a|de|per) els?|(?:a|de|en|por|con) (?:o|os|as)) \p{L}/iu;
    const bare = /(?<!(?:el|al|del|pel|o|no|do|ao|polo|the) )(?:Centro histórico|Centre històric|[Hh]istoric centre)/u;
    for (const [id, fillings] of readTexts(page)) {
      for (const { text } of fillings) {
        expect(text, id).not.toMatch(apart);
        expect(text, id).not.toMatch(bare);
      }
    }
  });

  it('have no gap, no markup of ours and no word of another language’s choice', () => {
    for (const [id, fillings] of readTexts(page)) {
      for (const { text } of fillings) {
        expect(text, id).not.toBe('');
        expect(text, id).not.toMatch(/\{\{|\{%|undefined|\[object/);
      }
    }
  });

  it('hold the lines for people at risk and our own statements', () => {
    expect(ids).toContain(`person-at-risk/${language}/emergency/private`);
    expect(ids).toContain(`style/${language}/correction`);
    expect(ids).toContain(`flood/${language}/says/zone`);
  });

  it('say which field names the reader, and that nobody has signed yet where nobody has', () => {
    expect(page).toContain(`language_reviewers:\n  ${language}: [U…]`);
    const isUnsigned = language === 'gl' || language === 'eu';
    expect(page.includes(texts.t('review.unsigned'))).toBe(isUnsigned);
    expect(page.includes(texts.t('review.has_reader'))).toBe(!isUnsigned);
  });

  it('say each choice of a fact that they print', () => {
    const occasion = { institution: shipped.institution, language, today: '2026-11-24', texts };
    for (const playbook of shipped.playbooks) {
      const spoken = playbook.templates.filter((template) => template.language === language);
      const said = spoken.flatMap((template) => fillingsOf(template, { handbook: shipped, playbook, occasion }));
      const all = said.map(({ text }) => text).join('\n');
      // A choice that a condition asks for may be told in other words.
      const decides = (id: string) =>
        spoken.some(({ template }) => new RegExp(`{%[^%]*fact\\.${id}\\b`).test(template));
      const printed = playbook.facts.filter(
        ({ id }) => !decides(id) && spoken.some(({ template }) => template.includes(`{{ fact.${id} }}`)),
      );
      for (const { id, choices = [] } of printed) {
        for (const { words } of choices) expect(all, `${playbook.id} ${id}`).toContain(words[language]);
      }
    }
  });
});

it('the longest filling is as long as handbook check counts', () => {
  const playbook = shipped.playbooks.find(({ id }) => id === 'flood');
  const template = playbook?.templates.find(({ id }) => id === 'flood/es/question/a');
  if (playbook === undefined || template === undefined) throw new Error('The shipped handbook has no such text.');
  const occasion = {
    institution: shipped.institution,
    language: 'es',
    today: '2026-11-24',
    texts: textsIn('es'),
  } as const;
  const longest = fillingsOf(template, { handbook: shipped, playbook, occasion }).find(({ how }) => how === 'longest');
  const [network] = shipped.institution.networks;
  if (network === undefined) throw new Error('The shipped handbook has no network.');
  const most = longest?.text.length ?? 0;
  const withRoomFor = (textLimit: number) => ({
    ...shipped.institution,
    networks: [{ ...network, textLimit, counting: 'code_units' as const }],
  });
  expect(overrun(template, playbook, withRoomFor(most))).toBe(0);
  expect(overrun(template, playbook, withRoomFor(most - 1))).toBe(1);
});

it('fills usual facts in as a person would: the hours and figures of their hints', () => {
  const [usual, less] =
    readTexts(handbookReview({ handbook: shipped, language: 'en', printedAt: NOW })).get(
      'transport/en/holding_statement/a',
    ) ?? [];
  expect(usual?.text).toMatch(/06:00.*22:00/);
  expect(less?.text).toContain('is 50%.');
});

it('runs nothing, whatever stands in the handbook', () => {
  const handbook = structuredClone(aHandbook());
  const evil = '"><script src=//evil.example></script>';
  handbook.institution.names = { es: evil };
  for (const playbook of handbook.playbooks) playbook.titles = { es: evil };
  const page = handbookReview({ handbook, language: 'es', printedAt: NOW });
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script');
});
