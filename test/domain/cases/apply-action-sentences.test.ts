import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { WHOM } from '../../../src/domain/cases/actions/publishing/reply-in-bulk.ts';
import { BREACH_STEPS } from '../../../src/domain/cases/breaches/breach-clock.ts';
import { DISMISS_REASONS, STATEMENT_KINDS } from '../../../src/domain/cases/model/case-state.ts';
import { DEADLINE_KINDS } from '../../../src/domain/cases/model/deadlines/deadline-kind.ts';
import { MODERATION_REASONS } from '../../../src/domain/cases/model/moderation/moderation.ts';
import { WITHDRAWAL_REASONS } from '../../../src/domain/cases/model/recalls/withdrawal.ts';
import { OUTCOMES } from '../../../src/domain/cases/model/suggestions/suggestion.ts';
import { FACT_KINDS } from '../../../src/domain/handbook/vocabulary.ts';
import { OPERATIONS } from '../../../src/domain/review/operations/operations-theme.ts';
import { STORED_VALUES } from '../../house/stored-words/stored-values.ts';
import { hasSentence } from '../../support/laws/has-sentence.ts';

const DOMAIN = path.resolve(import.meta.dirname, '../../../src/domain');
const WRITTEN = /['"`]((?:refusal|thread|stopped|publish|crisis)\.[a-z_]+)['"`]/g;
/** Names of events in the record look like keys, and nobody reads them. */
const OF_THE_RECORD = /decisionOf\('[a-z_.]+'|case '[a-z_.]+':/g;
/** An event that is recorded for a case: the second argument is its id. */
const EVENT_OF_A_CASE = /decisionOf\(\s*'([a-z_.]+)',\s*(?!null\b)\w/g;
/** Keys whose end is filled in, and all that it can be filled in with. */
const BUILT: Record<string, readonly string[]> = {
  'refusal.fact_not_a_': FACT_KINDS,
  'refusal.hide_': ['criticism', 'class', 'no_rule'],
  'refusal.layer_': ['accepted', 'refused', 'superseded', 'withdrawn'],
  'refusal.plan_chain_': OPERATIONS,
  'refusal.proposal_': ['confirmed', 'dropped', 'superseded', 'adopted'],
  'refusal.stranger_': ['no_role', 'lookup_failed', 'guest', 'bot', 'deleted', 'other_team', 'shared_channel'],
  'thread.asks_': MODERATION_REASONS,
  'thread.confirmed_': MODERATION_REASONS,
  'thread.dismissed_': DISMISS_REASONS,
  'refusal.outcome_': ['election', 'changed', 'post', 'told'],
  'stopped.outcome_': ['election', 'changed', 'post', 'told'],
  'thread.many_': [...WHOM, 'suggested'],
  'thread.outcome_': OUTCOMES,
  'thread.publication_': ['published', 'failed', 'unknown'],
  'thread.report_': ['sent', 'refused', 'unknown'],
  'thread.statement_': STATEMENT_KINDS,
  'thread.withdrawal_': WITHDRAWAL_REASONS,
  'thread.breach_': BREACH_STEPS,
  'thread.time_up_': DEADLINE_KINDS,
  'thread.time_long_up_': DEADLINE_KINDS,
};

async function domainSource(): Promise<string> {
  const files = await readdir(DOMAIN, { recursive: true });
  // Events of webhooks are words of the record, and of other systems.
  const read = files.filter((file) => file.endsWith('.ts') && !file.startsWith('webhooks'));
  const sources = read.map((file) => readFile(path.join(DOMAIN, file), 'utf8'));
  return (await Promise.all(sources)).join('\n');
}

describe('every sentence that a case can lead to', () => {
  it('is in both languages of the bot', async () => {
    const keys = [...(await domainSource()).replaceAll(OF_THE_RECORD, '').matchAll(WRITTEN)].map(
      (match) => match[1] ?? '',
    );
    expect(keys.length).toBeGreaterThan(60);
    expect([...new Set(keys)].filter((key) => !hasSentence(key))).toEqual([]);
  });

  it('has words for each action and event in the report of a case', async () => {
    const events = [...(await domainSource()).matchAll(EVENT_OF_A_CASE)].map(([, event]) => event);
    expect(events.length).toBeGreaterThan(15);
    const steps = [...STORED_VALUES.caseActions.map((kind) => `gesture.${kind}`), ...events];
    expect([...new Set(steps)].filter((step) => !hasSentence(`event.${step}`))).toEqual([]);
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
