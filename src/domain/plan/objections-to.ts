import type { ContentState } from '../contents/model/content.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { LineFinding } from './calendar-line.ts';
import { findingsOf, tooClose } from './line-findings.ts';
import type { PlanDeps } from './read-calendar.ts';
import { readLines } from './read-calendar.ts';

/**
 * Returns what speaks against the moment, the networks and the topic of a content, for those who write and approve it. It stops
 * nothing. An item that comes after it counts as one before it does.
 */
export async function objectionsTo({ content }: Pick<ContentState, 'content'>, deps: PlanDeps): Promise<LineFinding[]> {
  const [handbook, now] = [deps.handbook(), deps.now()];
  const gaps = content.places.map(
    ({ network }) => handbook.institution.networks.find(({ id }) => id === network)?.minimumGap ?? 0,
  );
  const gapMs = Math.max(0, ...gaps) * 60_000;
  const [from = now] = [now, momentAfter(content.at, -gapMs)].toSorted();
  const { lines, worries } = await readLines(deps, { from, to: momentAfter(content.at, gapMs + 1) }, now);
  const own = lines.filter(({ id }) => id === content.id);
  const others = lines.filter(({ id }) => id !== content.id);
  const found = own.flatMap((line) => {
    const before = others.filter(({ at }) => at <= line.at);
    const findings = findingsOf(line, before, handbook, worries);
    const isClose = findings.some(({ kind }) => kind === 'too_close');
    const after = others.filter(({ at }) => at > line.at).toReversed();
    return isClose ? findings : [...tooClose(line, after, handbook), ...findings];
  });
  const said = new Set<string>();
  return found.filter((finding) => {
    const key = JSON.stringify(finding);
    return !said.has(key) && said.add(key);
  });
}
