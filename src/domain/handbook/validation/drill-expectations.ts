import type { Drill } from '../drill.ts';
import { findTraps } from '../find-traps.ts';
import type { FieldPath, HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError, handbookWarning } from './handbook-fault.ts';

/** Returns faults for each part of a drill that cannot be played or scored as written. */
export function drillExpectations(parts: HandbookParts): HandbookFault[] {
  return parts.drills.flatMap((drill, index) => {
    const path = ['drills', index];
    return [
      ...postFaults(drill, path),
      ...trapFaults(drill, parts, path),
      ...scoreFaults(drill, path),
      ...stepTargetFaults(drill, parts, path),
    ];
  });
}

function postFaults({ posts }: Drill, path: FieldPath): HandbookFault[] {
  return posts.flatMap((post, index) => {
    const at = [...path, 'posts', index];
    const before = posts.slice(0, index);
    const faults: HandbookFault[] = [];
    if (before.some((other) => other.at > post.at)) {
      faults.push(handbookWarning([...at, 'at'], 'a post above comes later than this one; sort them as they arrive'));
    }
    if (post.repeats !== undefined && !before.some(({ id }) => id === post.repeats)) {
      faults.push(
        handbookError(
          [...at, 'repeats'],
          `no post above has the id "${post.repeats}"; give it that id, or take this out`,
        ),
      );
    }
    const { expect } = post;
    if (expect?.orClass !== undefined && [expect.class, ...expect.orClass].includes('life_risk')) {
      faults.push(handbookError([...at, 'expect', 'or_class'], 'a person at risk is there or not; take or_class out'));
    }
    return faults;
  });
}

/** A trap without words catches nothing, and one that a text of the drill's playbooks falls into catches what is right. */
function trapFaults({ traps = [], playbook, posts }: Drill, parts: HandbookParts, path: FieldPath): HandbookFault[] {
  if (traps.length === 0) return [];
  const named = new Set([playbook, ...posts.map(({ expect }) => expect?.playbook)]);
  const texts = parts.playbooks.filter(({ id }) => named.has(id)).flatMap(({ templates }) => templates);
  const caught = texts.flatMap(({ id, template }) =>
    findTraps(template, traps).map(({ trap, words }) => ({ trap, said: `${id} says "${words[0] ?? ''}"` })),
  );
  return traps.flatMap((trap, index) => {
    const at = [...path, 'traps', index, 'terms'];
    if (Object.values(trap.terms).flat().length === 0) {
      return [handbookError(at, 'it has no words; write at least one, in the language of a reply')];
    }
    const first = caught.find((one) => one.trap === trap);
    if (first === undefined) return [];
    return [handbookError(at, `the handbook's own text ${first.said}; choose words that no good text has`)];
  });
}

/** A drill of which no post says what to expect is played, and nobody learns how it went. */
function scoreFaults({ targets, posts }: Drill, path: FieldPath): HandbookFault[] {
  if (posts.some(({ expect }) => expect !== undefined)) return [];
  return [
    targets === undefined
      ? handbookWarning(
          [...path, 'posts'],
          'no post says what to expect of it, so the drill has no score; add "expect" to posts',
        )
      : handbookWarning(
          [...path, 'targets'],
          'no post says what to expect of it, so nothing is measured; add "expect" to posts',
        ),
  ];
}

/** Returns a fault for each expected step that the drill's playbook does not have. */
function stepTargetFaults({ targets, playbook }: Drill, parts: HandbookParts, path: FieldPath): HandbookFault[] {
  const known = parts.playbooks.find(({ id }) => id === playbook);
  if (known === undefined) return [];
  const ids = (known.steps ?? []).map(({ id }) => id);
  return (targets?.steps ?? []).flatMap(({ id }, index) => {
    if (ids.includes(id)) return [];
    const choice = ids.length === 0 ? 'add steps to it first' : `write one of ${ids.join(', ')}`;
    return [
      handbookError(
        [...path, 'targets', 'steps', index, 'id'],
        `the playbook ${playbook} has no step "${id}"; ${choice}`,
      ),
    ];
  });
}
