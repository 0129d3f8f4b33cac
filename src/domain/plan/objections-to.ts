import type { ContentWords } from '../contents/actions/write-content.ts';
import { targetOn } from '../contents/model/content.ts';
import { networkById } from '../handbook/handbook.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { LineFinding } from './calendar-line.ts';
import type { PlannedContent } from './calendar-of.ts';
import { findingsOf, isAhead, tooClose } from './line-findings.ts';
import type { PlanDeps, PlannedContents } from './read-calendar.ts';
import { readLines } from './read-calendar.ts';

/**
 * Returns what speaks against the moment, the networks and the topic of a content, for those who write and approve it. It stops
 * nothing. An item that comes after it counts as one before it does.
 */
export async function objectionsTo(
  { content }: Pick<PlannedContent, 'content'>,
  deps: PlanDeps,
): Promise<LineFinding[]> {
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

/** Names a content that is not saved yet among those that are. */
const UNSAVED = 'unsaved';

/**
 * Returns the same of a content that a person is about to save, as if it were saved.
 * @param id of the content that it changes; null for a new one
 */
export function objectionsBefore(
  { aim, at, texts }: Pick<ContentWords, 'aim' | 'at' | 'texts'>,
  id: string | null,
  deps: PlanDeps,
): Promise<LineFinding[]> {
  const places = texts.map(({ network, text }) => {
    return { target: targetOn(network), network, audience: 'public' as const, text, corrects: [] };
  });
  const status = { kind: 'draft', why: null, note: null } as const;
  const content = { id: id ?? UNSAVED, aim, at, status, places, drafting: null };
  const contents = withUnsaved({ content, departures: [] }, deps.planned.contents);
  return objectionsTo({ content }, { ...deps, planned: { within: deps.planned.within, contents } });
}

/** Contents with that one in place of the one that it changes. */
function withUnsaved(unsaved: PlannedContent, saved: PlannedContents): PlannedContents {
  return {
    async within(period, most) {
      const { id, at } = unsaved.content;
      const others = (await saved.within(period, most)).filter(({ content }) => content.id !== id);
      return at >= period.from && at < period.to ? [unsaved, ...others] : others;
    },
  };
}
