import type { Handbook } from '../handbook.ts';
import type { FieldNeedingSecondApproval } from './fields-needing-second-approval.ts';
import { FIELDS_NEEDING_SECOND_APPROVAL, SELECT_FIELD } from './fields-needing-second-approval.ts';
import type { Leaf, Leaves } from './handbook-leaves.ts';
import { leavesOf, pathKey } from './handbook-leaves.ts';

/** Single change between two handbooks. */
export type HandbookChange = {
  /** `institution.yml`, `crises/flood.md`. */
  file: string;
  /** The steps to the field in that file; none for a whole file that came or went. */
  field: readonly string[];
  /** Null for what was not there. */
  before: string | null;
  /** Null for what is no longer there. */
  after: string | null;
  /** The guarded place that it belongs to. */
  guarded: FieldNeedingSecondApproval | null;
};

/**
 * Length in characters up to which a list is shown whole; a longer list shows only added and
 * removed items.
 */
const wholeList = 160;

/** All that `after` says otherwise than `before`, what is guarded first; empty when only comments, blanks or the order differ. */
export function handbookDifference(before: Handbook, after: Handbook): HandbookChange[] {
  const old = leavesOf(partsOf(before));
  const fresh = leavesOf(partsOf(after));
  const placeOf = guardOf(before, after);
  const groups = new Map<
    string,
    { path: readonly string[]; guarded: FieldNeedingSecondApproval | null; keys: string[] }
  >();
  for (const key of new Set([...old.byKey.keys(), ...fresh.byKey.keys()])) {
    const leaf = fresh.byKey.get(key) ?? old.byKey.get(key);
    if (leaf === undefined || isSame(old.byKey.get(key), fresh.byKey.get(key))) continue;
    const path = cameOrWent(leaf.path, old, fresh) ?? leaf.path;
    const guarded = placeOf(key);
    const group = `${guarded} ${pathKey(path)}`;
    const known = groups.get(group);
    if (known === undefined) groups.set(group, { path, guarded, keys: [key] });
    else known.keys.push(key);
  }
  return [...groups.values()].map((group) => changeOf(group, old, fresh)).sort(byPlace);
}

/** The guarded places that these changes touch. */
export function secondApprovalsIn(changes: readonly HandbookChange[]): FieldNeedingSecondApproval[] {
  return FIELDS_NEEDING_SECOND_APPROVAL.filter((place) => changes.some(({ guarded }) => guarded === place));
}

function partsOf({ institution, style, severity, playbooks, contents, drills }: Handbook) {
  return { institution, style, severity, playbooks, contents, drills };
}

/** A place is guarded when it is in either of the two: what leaves it is as grave as what enters it. */
function guardOf(before: Handbook, after: Handbook): (key: string) => FieldNeedingSecondApproval | null {
  const places = new Map<string, FieldNeedingSecondApproval>();
  for (const place of FIELDS_NEEDING_SECOND_APPROVAL) {
    for (const handbook of [before, after]) {
      for (const key of leavesOf(SELECT_FIELD[place](handbook)).byKey.keys()) places.set(key, place);
    }
  }
  return (key) => places.get(key) ?? null;
}

function isSame(one: Leaf | undefined, other: Leaf | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.isList === other.isList && pathKey(one.values) === pathKey(other.values);
}

/**
 * Returns the outermost item on the path that only one of the two handbooks has; undefined if none.
 * Such an item is shown whole.
 */
function cameOrWent(path: readonly string[], old: Leaves, fresh: Leaves): readonly string[] | undefined {
  const prefixes = path.map((_, index) => path.slice(0, index + 1));
  return prefixes.find((prefix) => old.items.has(pathKey(prefix)) !== fresh.items.has(pathKey(prefix)));
}

function changeOf(
  { path, guarded, keys }: { path: readonly string[]; guarded: FieldNeedingSecondApproval | null; keys: string[] },
  old: Leaves,
  fresh: Leaves,
): HandbookChange {
  const told = (leaves: Leaves, against: Leaves): string | null => {
    const found = keys.flatMap((key) => leaves.byKey.get(key) ?? []);
    if (found.length === 0) return null;
    return found.map((leaf) => leafText(leaf, against.byKey.get(pathKey(leaf.path)))).join(' · ');
  };
  return { ...placed(path), before: told(old, fresh), after: told(fresh, old), guarded };
}

function leafText(leaf: Leaf, other: Leaf | undefined): string {
  const whole = leaf.values.join(', ');
  if (!leaf.isList || other === undefined || whole.length + other.values.join(', ').length <= wholeList) return whole;
  const own = leaf.values.filter((value) => !other.values.includes(value));
  return own.length === 0 && other.values.every((value) => leaf.values.includes(value)) ? whole : own.join(', ');
}

function placed(path: readonly string[]): { file: string; field: readonly string[] } {
  const [part = '', id = '', ...rest] = path;
  if (part === 'playbooks') return { file: `crises/${id}.md`, field: rest };
  if (part === 'contents') return { file: `contents/${id}.md`, field: rest };
  if (part === 'drills') return { file: `drills/${id}.yml`, field: rest };
  return { file: `${part}.yml`, field: path.slice(1) };
}

/** In the order of the guarded places, then of the files; what is not guarded last. */
function byPlace(one: HandbookChange, other: HandbookChange): number {
  const rank = ({ guarded }: HandbookChange) =>
    guarded === null ? FIELDS_NEEDING_SECOND_APPROVAL.length : FIELDS_NEEDING_SECOND_APPROVAL.indexOf(guarded);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  return one.file < other.file ? -1 : Number(one.file > other.file);
}
