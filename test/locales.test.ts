import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import es from '../locales/es.json' with { type: 'json' };
import { textsIn } from '../src/texts.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const places = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();
const without = (key: string) => key.replace(/_(one|other)$/, '');

describe('the sentences of the bot', () => {
  it('exist in every language, with the same places', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(es).toSorted());
    const spanish: Record<string, string> = es;
    for (const [key, sentence] of Object.entries(en)) {
      expect(places(sentence), key).toEqual(places(spanish[key] ?? ''));
      expect(sentence.trim(), key).not.toBe('');
    }
  });

  it('cover every key that the code names', () => {
    const known = new Set(Object.keys(es).map(without));
    const source = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(SRC, name), 'utf8'))
      .join('\n');
    const named = [...source.matchAll(/'((?:refusal|stopped|thread|finding|publish)\.[a-z_-]+(?:\.[a-z-]+)?)'/g)];
    const missing = named.map((match) => match[1] ?? '').filter((key) => !known.has(key));
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(missing)]).toEqual([]);
  });

  it('are all used', () => {
    const source = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(SRC, name), 'utf8'))
      .join('\n');
    const made = [...source.matchAll(/`([a-z]+\.[a-z_.-]*)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(es)
      .map(without)
      .filter((key) => !source.includes(`'${key}'`) && !made.some((beginning) => key.startsWith(beginning)));
    expect(unused).toEqual([]);
  });

  it('are said in plural and singular, and in Spanish where a language is not spoken', () => {
    expect(textsIn('es-ES').t('cases.open', { count: 1 })).toBe('1 caso por atender');
    expect(textsIn('en-GB').t('cases.open', { count: 2 })).toBe('2 cases to do');
    expect(textsIn('ca').t('button.approve')).toBe('Aprobar');
  });
});
