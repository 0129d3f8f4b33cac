import { randomBytes } from 'node:crypto';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { doubtOf } from '../../domain/triage/doubt-of.ts';
import { isMaybe } from '../../domain/triage/is-maybe.ts';
import type { Assessment } from '../../domain/triage/model/assessment.ts';
import { askOpinion } from '../../domain/writing/ask-opinion.ts';
import type { DraftModel } from '../../domain/writing/draft-model.ts';
import { whyNoOpinion } from '../../domain/writing/why-withheld.ts';
import type { CorpusPost } from './corpus-line.ts';
import { plainTable } from './plain-table.ts';

type Triaged = CorpusPost & { found: Assessment };
/** Result for a post: triage was sure, the model was not shown it, or the model's verdict. */
type Outcome = 'found' | 'sure' | 'not shown' | 'danger' | 'no_danger' | 'unfounded' | 'failed';

/**
 * Asks a model about the posts of which triage is not sure. Returns a table of how many calls for
 * help it would raise to "read first", and how many other posts. A command uses no budget: the
 * person who runs it sees the cost.
 */
export async function opinionTable(
  posts: readonly Triaged[],
  { handbook, model }: { handbook: Handbook; model: DraftModel },
): Promise<string> {
  const judged: { isCall: boolean; outcome: Outcome }[] = [];
  for (const post of posts) {
    judged.push({ isCall: post.expected.lifeRisk, outcome: await outcomeOf(post, handbook, model) });
  }
  const row = (name: string, is: (outcome: Outcome) => boolean) => {
    const counted = judged.filter(({ outcome }) => is(outcome));
    const calls = counted.filter(({ isCall }) => isCall).length;
    return [name, String(calls), String(counted.length - calls)];
  };
  return plainTable(
    [`second opinion: ${model.model} at ${model.host}`, 'calls', 'others'],
    [
      row('posts', () => true),
      row('a person at risk, or read first', (outcome) => outcome === 'found'),
      row('triage is not sure', (outcome) => outcome !== 'found' && outcome !== 'sure'),
      row('- not shown to this model', (outcome) => outcome === 'not shown'),
      row('- raised to read first', (outcome) => outcome === 'danger'),
      row('- no danger', (outcome) => outcome === 'no_danger'),
      row('- danger in words that are not there', (outcome) => outcome === 'unfounded'),
      row('- no answer', (outcome) => outcome === 'failed'),
    ],
  );
}

async function outcomeOf({ network, text, found }: Triaged, handbook: Handbook, model: DraftModel): Promise<Outcome> {
  if (found.class === 'life_risk' || isMaybe(found)) return 'found';
  const doubt = doubtOf(text, found, handbook, 'ordinary');
  if (doubt === null) return 'sure';
  const { writer } = handbook.institution;
  const why = whyNoOpinion({
    postClass: found.class,
    postText: text,
    // It is measured before it is switched on.
    settings: writer === undefined ? undefined : { ...writer, secondOpinion: 'on' },
    host: model.host,
    isOwn: model.isOwn,
    kind: doubt.kind,
    tokensToday: 0,
    opinionsLastHour: 0,
  });
  if (why !== null) return 'not shown';
  const post = { network, text, author: null, url: null, postedAt: null };
  const opinion = await askOpinion(post, { handbook, fence: randomBytes(12).toString('hex') }, model);
  return opinion.kind === 'failed' ? 'failed' : opinion.verdict;
}
