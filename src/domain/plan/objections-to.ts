import type { ContentState } from '../contents/model/content.ts';
import { networkById } from '../handbook/handbook.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { LineFinding } from './calendar-line.ts';
import { findingsOf, isAhead, tooClose } from './line-findings.ts';
import type { PlanDeps } from './read-calendar.ts';
import { readLines } from './read-calendar.ts';

/**
 * Returns what speaks against the moment, the networks and the topic of a content, for those who write and approve it. It stops
 * nothing. An item that comes after it counts as one before it does.
 */
export async function objectionsTo({ content }: Pick<ContentState, 'content'>, deps: PlanDeps): Promise<LineFinding[]> {
  const [handbook, now] = [deps.handbook(), deps.now()];
  const gaps = content.places.map(({ network }) => networkById(handbook, network)?.minimumGap ?? 0);
  const gapMs = Math.max(0, ...gaps) * 60_000;
  // However much is planned until then, the neighbours are read.
  const beside = { from: momentAfter(content.at, -gapMs), to: momentAfter(content.at, gapMs + 1) };
  const { lines, worries } = await readLines(deps, beside, now);
  const others = lines.filter(({ id }) => id !== content.id);
  const found = lines
    .filter(({ id }) => id === content.id)
    .flatMap((line) => {
      const before = others.filter(({ at }) => at <= line.at);
      const findings = findingsOf(line, before, handbook, worries);
      if (findings.some(({ kind }) => kind === 'too_close')) return findings;
      const after = others.filter(({ at }) => at > line.at).toReversed();
      return [...tooClose(line, after, handbook), ...findings];
    });
  const broken = found.some(({ kind }) => kind === 'quiet')
    ? await brokenBefore(content.at, deps, now)
    : new Set<string>();
  const said = found.filter((finding) => finding.kind !== 'quiet' || !broken.has(finding.network));
  return [...new Map(said.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** Returns the networks on which something is planned before that moment: another item ends their silence. */
async function brokenBefore(at: string, deps: PlanDeps, now: string): Promise<ReadonlySet<string>> {
  if (at <= now) return new Set();
  const { lines } = await readLines(deps, { from: now, to: at }, now);
  return new Set(lines.filter(isAhead).flatMap(({ networks }) => networks));
}
