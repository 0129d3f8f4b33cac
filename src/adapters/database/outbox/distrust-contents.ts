import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { contentDecision } from '../../../domain/contents/content-deps.ts';
import { distrustContent } from '../../../domain/contents/distrust-content.ts';
import { CLOCK } from '../../../domain/people/actor.ts';
import { saveContent } from '../case-store/save-content.ts';
import { loadContents } from '../readers/load-contents.ts';
import type { Schema } from '../rows/schema.ts';

/** Gives every planned post of a restored database that could leave back to people. */
export async function distrustContents(db: Transaction<Schema>, now: string): Promise<void> {
  const states = await loadContents(db, (contents) =>
    contents.where('status', 'in', ['in_review', 'approved', 'held', 'missed', 'leaving']),
  );
  for (const state of states) {
    const outcome = distrustContent(state, { now, newId: randomUUID });
    if (outcome === null) continue;
    await saveContent(db, contentDecision('content.restored', state.content.id, outcome, { actor: CLOCK, now }));
  }
}
