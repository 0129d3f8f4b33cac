import type { Digest } from '../../../src/domain/digests/digest.ts';
import type { Week } from '../../../src/domain/digests/week.ts';
import { aFollowUp } from '../../support/builders/crises/some-steps.ts';

/** Of the same networks as the digest. */
function aDrawnWeek(published: Digest['published'], opened: number): Week['drawn'] {
  const counts = { answers: opened, shares: opened, likes: opened, reach: opened };
  const rest = { shared: opened, liked: opened, reached: opened, gone: opened };
  const byNetwork = published.map(({ network: name }) => {
    return { name, out: opened, measured: opened + 1, counts, answered: opened, ...rest };
  });
  const [first] = byNetwork;
  return { byNetwork, most: first === undefined ? null : { name: first.name, each: 1_234.56, answered: opened } };
}

/** Of the same topics and networks as the digest, and of plenty of actions. */
export function aWeek({ byTopic, published, opened, date, medianMinutesToReply }: Digest): Week {
  const bySeverity = { S1: opened, S2: opened, S3: opened, S4: opened };
  const day = { date, opened, answered: opened, dismissed: opened, handedOver: opened, bySeverity };
  const figures = { ...day, medianMinutes: medianMinutesToReply };
  const byNetwork = published.map(({ network }) => ({ network, opened, answered: opened }));
  const asked = byTopic.map(({ title }) => ({ title, questions: opened, complaints: 0, suggestions: 1 }));
  const actions = byTopic.map(({ title }, at) => ({
    what: title ?? '',
    owner: title,
    doneOn: at % 2 === 0 ? [] : Array.from({ length: 7 }, () => date),
    lastDoneOn: at % 4 === 0 ? null : date,
  }));
  return {
    period: { from: '2026-11-17T23:00:00.000Z', to: '2026-11-24T23:00:00.000Z' },
    days: Array.from({ length: 7 }, () => figures),
    total: figures,
    byNetwork,
    asked: { byTopic: asked, byArea: asked },
    agreement: { kept: 900, corrected: 100 },
    actions,
    suggestions: { done: opened, planned: opened, declined: opened, unsaid: opened, told: opened },
    drawn: aDrawnWeek(published, opened),
    followUps: byTopic.map(({ title }, at) => aFollowUp({ id: `follow-${at}`, what: title ?? 'x' })),
    figures: { posts: [], times: [], byNetwork: [], byPlaybook: [] },
  };
}
