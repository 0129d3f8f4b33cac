import type { Sentence } from '../../../errors.ts';
import type { DrilledCase } from './drill-record.ts';
import type { DrillScore, Misjudged } from './drill-score.ts';
import type { DrillMatter } from './matters.ts';

/**
 * Returns the posts that the team judged or answered otherwise than an umpire would. Each has only
 * its gravest fault.
 */
export function judgedPosts(matters: readonly DrillMatter[]): DrillScore['judged'] {
  const misjudged = matters.flatMap((matter): Misjudged[] => {
    const fault = faultOf(matter);
    return fault === null ? [] : [{ post: matter.post, ...fault }];
  });
  const [of, right] = [matters.length, matters.length - misjudged.length];
  return { of, misjudged, said: judgedPostsSentence(of, right) };
}

type Fault = Omit<Misjudged, 'post'>;

function faultOf(matter: DrillMatter): Fault | null {
  const { expect, found, isFirst } = matter;
  if (found !== null) return seenOtherwise(expect, found) ?? (isFirst ? metOtherwise(matter, found) : null);
  if (!isFirst || !expect.needsReply) return null;
  return fault(expect.class === 'life_risk' ? 'at_risk_not_flagged' : 'not_flagged');
}

function seenOtherwise(expect: DrillMatter['expect'], found: DrilledCase): Fault | null {
  const isRightClass = [expect.class, ...(expect.orClass ?? [])].includes(found.class);
  if (isRightClass) {
    const isRightPlaybook = expect.playbook === undefined || expect.playbook === found.playbook;
    return isRightPlaybook ? null : fault('playbook', { playbook: expect.playbook ?? '' });
  }
  if (expect.class === 'life_risk') return fault('at_risk_missed', { class: found.class });
  if (found.class === 'life_risk') return fault('at_risk_in_vain', { class: expect.class });
  return fault('class', { class: expect.class, taken: found.class });
}

function metOtherwise({ expect, repliedAt }: DrillMatter, found: DrilledCase): Fault | null {
  if (!expect.needsReply) return repliedAt === null ? null : fault('answered');
  return found.dismissedAt !== null && repliedAt === null ? fault('dismissed') : null;
}

function fault(kind: Misjudged['kind'], params?: Sentence['params']): Fault {
  const key = `drill.misjudged_${kind}`;
  return { kind, said: params === undefined ? { key } : { key, params } };
}

function judgedPostsSentence(of: number, right: number): Sentence {
  if (of === 0) return { key: 'drill.judged_none' };
  return right === of
    ? { key: 'drill.judged_all', params: { count: of } }
    : { key: 'drill.judged_some', params: { of, right } };
}
