import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { CaseAction } from '../../../src/domain/cases/action.ts';
import { neededApprovals } from '../../../src/domain/cases/approval/approval-policy.ts';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import { actorKey } from '../../../src/domain/people/actor.ts';
import { hasSentence } from '../../support/laws/has-sentence.ts';
import { faultsOfRelease, groundOf, liveIds, lowers } from '../../support/laws/lawful-release.ts';
import { aWalk } from '../../support/laws/random-walk.ts';
import type { Happening } from '../../support/laws/walked.ts';
import { released, walked } from '../../support/laws/walked.ts';

/** A moment, ISO 8601 UTC. */
const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const RUNS = { numRuns: 60 };
const LEFT = ['publishing', 'published', 'failed', 'unknown', 'withdrawn'];

describe('whatever people do, in whatever order', () => {
  test.prop([aWalk], RUNS)('nothing goes out without the approvals that it needs', (walk) => {
    const happenings = walked(walk);
    happenings.forEach((happening, index) => {
      for (const publication of released(happening)) {
        const past = happenings.slice(0, index);
        expect(faultsOfRelease(publication, happening, past)).toEqual([]);
      }
    });
  });

  test.prop([aWalk], RUNS)(
    'nobody approves, by a click or by voice, what rests on a fact that does not hold',
    (walk) => {
      for (const { action, made, before, now, handbook } of walked(walk)) {
        if ((action?.kind !== 'approve' && action?.kind !== 'record_spoken') || made.refusal !== null) continue;
        const draft = before.drafts.find(({ id }) => id === action.draftId);
        const live = liveIds(before, now, handbook);
        expect(draft?.factIds.filter((id) => !live.includes(id))).toEqual([]);
      }
    },
  );

  test.prop([aWalk], RUNS)('nothing is out that did not leave a hold, once', (walk) => {
    const left: string[] = [];
    for (const happening of walked(walk)) {
      left.push(...released(happening).map(({ id }) => id));
      const ours = happening.after.publications.filter(({ deliveredAs }) => deliveredAs.kind !== 'elsewhere');
      const out = ours.filter(({ status }) => LEFT.includes(status)).map(({ id }) => id);
      expect(out.toSorted()).toEqual(left.toSorted());
    }
  });

  test.prop([aWalk], RUNS)(
    'what went out elsewhere was recorded once by a person, and is nobody’s approval of ours',
    (walk) => {
      for (const { before, after, action, made, actor } of walked(walk)) {
        const elsewhere = after.publications.filter(({ deliveredAs }) => deliveredAs.kind === 'elsewhere');
        const fresh = elsewhere.filter(({ id }) => before.publications.every((one) => one.id !== id));
        expect(fresh.length).toBe(action?.kind === 'answer_elsewhere' && made.refusal === null ? 1 : 0);
        for (const one of fresh) expect([one.status, one.publishedBy]).toEqual(['published', actor]);
        for (const one of elsewhere) {
          expect(one).toEqual(asRecorded(one, before, action));
          expect(after.signOffs.filter(({ draftId }) => draftId === one.draftId)).toEqual([]);
        }
        const sent = made.effects.flatMap((effect) => (effect.kind === 'publish' ? [effect.publicationId] : []));
        expect(elsewhere.filter(({ id }) => sent.includes(id))).toEqual([]);
      }
    },
  );

  test.prop([aWalk], RUNS)(
    'a text that went out other than approved is kept as it was pasted, and called so',
    (walk) => {
      for (const { before, after, action, made } of walked(walk)) {
        if (action?.kind !== 'mark_published' || made.refusal !== null) continue;
        const row = after.publications.find(({ id }) => id === action.publicationId);
        const approved = approvedWords(before, row);
        const pasted = action.textOut?.replaceAll('\r\n', '\n').trim() ?? approved;
        expect(wordsOut(after, row)).toBe(pasted);
        expect(row?.deliveredAs.kind).toBe(pasted === approved ? 'as_approved' : 'deviation');
        expect(made.audit[0]?.detail['asApproved']).toBe(pasted === approved);
      }
    },
  );

  test.prop([aWalk], RUNS)('a lowering lowers nothing that is needed until another person has confirmed it', (walk) => {
    const done: Happening[] = [];
    for (const happening of walked(walk)) {
      const { action, made, after, actor, before } = happening;
      if (action === null || made.refusal !== null) continue;
      if (action.kind === 'confirm_lowering' && actor !== null) {
        const since = done.slice(done.findLastIndex((one) => one.action?.kind === 'confirm_lowering') + 1);
        const lowerers = since.filter(lowers).map((one) => one.actor);
        expect(lowerers.length).toBeGreaterThan(0);
        expect(before.core.floor?.by).not.toContain(actorKey(actor));
      }
      done.push(happening);
      const ground = groundOf(done, walk.start);
      const needed = neededApprovals(after.core, happening.handbook);
      const wanted = neededApprovals(
        { ...after.core, ...ground, tags: [...ground.tags], floor: null },
        happening.handbook,
      );
      const sorted = (slots: typeof needed) => slots.map(({ anyOf }) => anyOf.join(' ')).toSorted();
      expect(sorted(needed)).toEqual(sorted(wanted));
    }
  });

  test.prop([aWalk], RUNS)('a version has one publication at most', (walk) => {
    for (const { after } of walked(walk)) {
      const places = after.publications.map(({ target, draftId }) => `${target} ${draftId}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test.prop([aWalk], RUNS)(
    'what is done has a row in the record, and one for each model that is asked with it; a refusal changes nothing and is recorded once, with a sentence that the bot can say',
    (walk) => {
      for (const { action, made, before, after } of walked(walk)) {
        if (action === null) continue;
        const asked = made.changes.filter((change) => change.kind === 'writing' && change.row.reason !== 'not_needed');
        expect(made.audit.map(({ event, result }) => [event.replace(/^writing\..*/, 'writing'), result])).toEqual([
          [`gesture.${action.kind}`, made.refusal === null ? 'done' : 'refused'],
          ...asked.map(() => ['writing', 'done']),
        ]);
        if (made.refusal === null) continue;
        expect([made.changes, made.effects, after]).toEqual([[], [], before]);
        expect(made.refusal.key).toSatisfy(hasSentence);
      }
    },
  );

  test.prop([aWalk], RUNS)('a version is written once and never again', (walk) => {
    let known = new Map(walk.start.drafts.map((draft) => [draft.id, JSON.stringify(draft)]));
    for (const { after, made } of walked(walk)) {
      const rows = made.changes.filter(({ kind }) => kind === 'draft');
      expect(rows.filter(({ row }) => known.has(String(row.id)))).toEqual([]);
      const drafts = new Map(after.drafts.map((draft) => [draft.id, JSON.stringify(draft)]));
      for (const [id, row] of known) expect(drafts.get(id)).toBe(row);
      expect(after.drafts.map(({ version }) => version)).toEqual(after.drafts.map((_, index) => index + 1));
      known = drafts;
    }
  });

  test.prop([aWalk], RUNS)('the record holds nobody’s words', (walk) => {
    const happenings = walked(walk);
    const words = wordsIn(happenings.at(-1)?.after ?? walk.start);
    for (const { made } of happenings) {
      // An hour that somebody entered may stand in a moment, too.
      const details = JSON.stringify(made.audit.map(({ detail }) => detail)).replaceAll(MOMENT, '');
      expect(words.filter((each) => details.includes(each))).toEqual([]);
    }
  });

  test.prop([aWalk], RUNS)('a breach of personal data ends by a person alone, and its notice loses nothing', (walk) => {
    for (const { before, after, action, made } of walked(walk)) {
      const [was, is] = [before.core.breach, after.core.breach];
      if (was === null) continue;
      expect(is?.edits.slice(0, was.edits.length)).toEqual(was.edits);
      if (was.end !== null || is?.end == null) continue;
      expect(['record_notified', 'rule_out_notice']).toContain(action?.kind);
      expect([made.refusal, is.end.by]).toEqual([null, made.audit[0]?.actor]);
    }
  });

  test.prop([aWalk], RUNS)('the thread is told only what the bot can say', (walk) => {
    for (const { made } of walked(walk)) {
      const keys = made.effects.flatMap((effect) => (effect.kind === 'thread' ? [effect.entry.sentence.key] : []));
      expect(keys.filter((key) => !hasSentence(key))).toEqual([]);
    }
  });

  test.prop([aWalk], RUNS)(
    'what is on the card is a version of the case, and what people stand by is that very text',
    (walk) => {
      for (const { after } of walked(walk)) {
        const { currentDraftId } = after.core;
        expect(currentDraftId === null || after.drafts.some(({ id }) => id === currentDraftId)).toBe(true);
        for (const one of after.signOffs) {
          expect(after.drafts.find(({ id }) => id === one.draftId)?.digest).toBe(one.digest);
        }
      }
    },
  );
});

/** What had been approved for that place. */
function approvedWords({ drafts }: CaseState, row: Publication | undefined): string | undefined {
  const draft = drafts.find(({ id }) => id === row?.draftId);
  return draft?.places.find(({ target }) => target === row?.target)?.text ?? draft?.text;
}

/** What is really out at that place. */
function wordsOut(state: CaseState, row: Publication | undefined): string | undefined {
  const way = row?.deliveredAs;
  return way?.kind === 'deviation'
    ? state.drafts.find(({ id }) => id === way.draftId)?.text
    : approvedWords(state, row);
}

function wordsIn({ posts, drafts, notes, facts, writings }: CaseState): string[] {
  return [
    ...posts.flatMap(({ text, author }) => [text, author ?? text]),
    ...drafts.map(({ text }) => text),
    ...notes.map(({ text }) => text),
    ...facts.flatMap(({ value, source }) => [value, source]),
    ...writings.flatMap(({ cannotAnswer, gloss }) => [cannotAnswer ?? '', gloss ?? '']),
    'secret',
  ].filter((words) => words !== '');
}

/** Returns the publication as it was recorded. Only an order to take it down, and its end, change it: any published text can be ordered down. */
function asRecorded(now: Publication, before: CaseState, action: CaseAction | null): Publication {
  const recorded = before.publications.find(({ id }) => id === now.id) ?? now;
  const isOrder = action?.kind === 'order_withdrawal' || action?.kind === 'confirm_down';
  const { withdrawal, status } = isOrder && action.publicationId === now.id ? now : recorded;
  return { ...recorded, withdrawal, status };
}
