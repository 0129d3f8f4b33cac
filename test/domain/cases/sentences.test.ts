import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DISMISS_REASONS } from '../../../src/domain/cases/case-state.ts';
import { FACT_KINDS } from '../../../src/domain/handbook/vocabulary.ts';
import { hasSentence } from './has-sentence.ts';

const DOMAIN = path.resolve(import.meta.dirname, '../../../src/domain');
const WRITTEN = /['"`]((?:refusal|thread|stopped|publish)\.[a-z_]+)['"`]/g;
/** Keys whose end is filled in, and all that it can be filled in with. */
const BUILT: Record<string, readonly string[]> = {
  'refusal.fact_not_a_': FACT_KINDS,
  'refusal.proposal_': ['confirmed', 'dropped', 'superseded', 'adopted'],
  'refusal.stranger_': ['no_role', 'lookup_failed', 'guest', 'bot', 'deleted', 'other_team', 'shared_channel'],
  'thread.dismissed_': DISMISS_REASONS,
  'thread.publication_': ['published', 'failed', 'unknown'],
};

async function domainSource(): Promise<string> {
  const files = await readdir(DOMAIN, { recursive: true });
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => readFile(path.join(DOMAIN, file), 'utf8'));
  return (await Promise.all(sources)).join('\n');
}

describe('every sentence that a case can lead to', () => {
  it('is in both languages of the bot', async () => {
    const keys = [...(await domainSource()).matchAll(WRITTEN)].map((match) => match[1] ?? '');
    expect(keys.length).toBeGreaterThan(60);
    expect([...new Set(keys)].filter((key) => !hasSentence(key))).toEqual([]);
  });

  it('is in both languages where its key is put together', async () => {
    const stems = [...(await domainSource()).matchAll(/`((?:refusal|thread|stopped)\.[a-z_]*)\$\{/g)].map(
      (match) => match[1],
    );
    expect([...new Set(stems)].toSorted()).toEqual(Object.keys(BUILT).toSorted());
    const keys = Object.entries(BUILT).flatMap(([stem, ends]) => ends.map((end) => `${stem}${end}`));
    expect(keys.filter((key) => !hasSentence(key))).toEqual([]);
  });
});
