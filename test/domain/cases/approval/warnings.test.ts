import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { warningId, warningsOf } from '../../../../src/domain/cases/approval/warnings.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Playbook } from '../../../../src/domain/handbook/playbook.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { aCase, ana, biel, DIGEST_KEY, digestOf, dora, oscar, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aFloodCase } from '../../../support/builders/cases/a-flood-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';
import { someLines } from '../../../support/builders/handbook/some-safety-messages.ts';
import { aWalk } from '../../../support/laws/random-walk.ts';
import { released, walked } from '../../../support/laws/walked.ts';

/** Tells two things that no fact holds. */
const BARE = 'Ya hemos arreglado la farola. Mañana abrimos la piscina. Gracias por la espera.';
const PLAIN = 'Hola. Gracias por escribir. Te ayudamos en el 010.';
const REASON = 'Lo pide la alcaldía';

/** A text of which the checks warn twice, waiting for approval. */
function warnedOf(severity: 'S1' | 'S3' = 'S3') {
  const story = aStory(aFloodCase({ severity }));
  story.edit(ana, BARE);
  const warnings = story.ticked().over?.warnings ?? [];
  const approves = (who: Actor, ticks?: readonly string[], reason = REASON) =>
    story.does(who, {
      kind: 'approve',
      ...story.shown(),
      ...(ticks === undefined ? {} : { over: { warnings: ticks, reason } }),
    });
  return { ...story, warnings, approves };
}

describe('a warning', () => {
  it('has to be ticked by who approves, each of them, and the approver says why', () => {
    const story = warnedOf();
    expect(story.warnings.length).toBeGreaterThan(1);
    expect(new Set(story.warnings).size).toBe(story.warnings.length);
    expect(story.approves(biel)).toBe('refusal.warnings_open');
    expect(story.approves(biel, [])).toBe('refusal.warnings_open');
    expect(story.approves(biel, story.warnings.slice(1))).toBe('refusal.warnings_open');
    expect(story.approves(biel, story.warnings, ' \n')).toBe('refusal.warning_reason');
    expect([story.status(), story.state().publications, story.state().notes]).toEqual(['in_review', [], []]);

    expect(story.approves(biel, story.warnings)).toBe('done');
    expect(story.publication()?.status).toBe('held');
    story.pass(30_000);
    expect(story.leaveHold()).toBe('publishing');
  });

  it('is told apart from another of its kind, though both stand at the end of the text', () => {
    const handbook = wanting('flood', [
      { id: 'water-office', what: { es: 'la oficina del agua' } },
      { id: 'neighbour-line', what: { es: 'la línea vecinal' } },
    ]);
    const story = aStory(aFloodCase({ severity: 'S1' }), handbook);
    story.edit(ana, BARE);
    const ids = story.ticked().over?.warnings ?? [];
    expect(ids.filter((id) => id.startsWith('must-contain.lacks.')).length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('that one approver has ticked is still to be ticked by the next', () => {
    const story = warnedOf('S1');
    expect(story.approves(biel, story.warnings)).toBe('done');
    expect(story.approves(dora)).toBe('refusal.warnings_open');
    expect(story.state().publications).toEqual([]);
    expect(story.approves(dora, story.warnings)).toBe('done');
    expect(story.publication()?.status).toBe('held');
    expect(story.state().signOffs.map(({ overruled }) => overruled)).toEqual([[], story.warnings, story.warnings]);
  });

  it('keeps an approver’s edit from being an approval: it is proposed, and approved with ticks', () => {
    const story = aStory(aFloodCase({ severity: 'S3' }));
    story.edit(biel, BARE);
    expect(story.state().signOffs.at(-1)).toMatchObject({ by: biel, as: 'proposer', overruled: [] });
    expect(story.propose(ana)).toBe('done');
    expect(story.state().publications).toEqual([]);
    expect(story.approve(biel)).toBe('done');
    expect(story.publication()?.status).toBe('held');
  });

  it('that appears after the approval stops the publication, and is ticked before the text leaves', () => {
    const story = aStory(aCase());
    story.edit(ana, PLAIN);
    expect(story.ticked()).toEqual({});
    expect(story.approve(biel)).toBe('done');
    story.decideBy(forbidding('everyday', 'ayudamos'));
    story.pass(30_000);
    expect(story.leaveHold()).toBe('stopped.new_warning');
    expect(story.status()).toBe('open');

    story.propose(oscar);
    expect(story.does(biel, { kind: 'approve', ...story.shown() })).toBe('refusal.warnings_open');
    expect(story.approve(biel)).toBe('done');
    story.pass(30_000);
    expect(story.leaveHold()).toBe('publishing');
  });

  it('does not keep a line from somebody at risk', () => {
    const loud = 'LLAMA AHORA MISMO AL 112. ¡Ya! ¡Corre! ¡Llama!';
    const matter = { class: 'life_risk', severity: 'S1', playbook: 'person-at-risk' } as const;
    const handbook = aHandbook();
    const lines = someLines().map((line) => ({ ...line, private: { ...line.private, es: loud } }));
    const playbooks = handbook.playbooks.map((one) =>
      one.id === 'person-at-risk' ? { ...one, approvedLines: lines } : one,
    );
    const story = aStory(aCase({ core: matter }), { ...handbook, playbooks });
    const sent = { lineId: 'emergency', audience: 'private', digest: digestOf(DIGEST_KEY, loud) } as const;
    expect(story.does(oscar, { kind: 'send_line', ...sent, privateImpossible: false })).toBe('done');
    expect(story.ticked().over?.warnings.length).toBeGreaterThan(0);
    expect(story.leaveHold()).toBe('publishing');
  });

  it('leaves its reason as a note in the thread, and in the record its name without words', () => {
    const story = warnedOf();
    story.approves(biel, story.warnings, `  ${REASON} `);
    const [note] = story.state().notes;
    expect(note).toMatchObject({ text: REASON, by: biel, at: START });
    expect(story.state().signOffs.at(-1)).toMatchObject({ overruled: story.warnings, noteId: note?.id });
    const entries = story.effects.flatMap((effect) => (effect.kind === 'thread' ? [effect.entry] : []));
    expect(entries.at(-1)).toMatchObject({ by: biel, noteId: note?.id });
    expect(story.audit.at(-1)).toMatchObject({ event: 'gesture.approve', detail: { overruled: story.warnings } });
    expect(JSON.stringify(story.audit)).not.toMatch(/Lo pide|alcaldía|farola|espera/);
    const told = BARE.indexOf('Mañana');
    expect(story.warnings).toContain(`grounding.no_fact@${told}-${told + 'Mañana abrimos la piscina'.length}`);
  });
});

describe('the id of a warning', () => {
  const at = { rule: 'never-say', level: 'warn', words: 'Tampoco sirve así', start: 3, end: 20 } as const;

  it('is the same whether or not it names the words that weighed, and holds none of them', () => {
    const whole = warningId({ ...at, message: { key: 'finding.never-say.sounds-like' } });
    const named = { key: 'finding.never-say.sounds-like-words', params: { words: 'Tampoco sirve' } };
    expect(whole).toBe('never-say.sounds-like@3-20');
    expect(warningId({ ...at, message: named })).toBe(whole);
  });
});

describe('whatever people do', () => {
  test.prop([aWalk], { numRuns: 60 })('no warning goes out that nobody who approved has ticked', (walk) => {
    const happenings = walked(walk);
    for (const [index, happening] of happenings.entries()) {
      for (const { draftId, basis } of released(happening)) {
        const draft = happening.before.drafts.find(({ id }) => id === draftId);
        if (draft === undefined || basis?.kind === 'line') continue;
        const ticked = happenings
          .slice(0, index)
          .flatMap(({ action, made }) =>
            action?.kind === 'approve' && made.refusal === null && action.draftId === draftId
              ? (action.over?.warnings ?? [])
              : [],
          );
        const warnings = warningsOf(draft, happening.before, happening).map(warningId);
        expect(warnings.filter((id) => !ticked.includes(id))).toEqual([]);
        expect(currentDraft(happening.before)?.id).toBe(draftId);
      }
    }
  });
});

/** The usual handbook, whose playbook of this id wants more said. */
function wanting(id: string, more: Playbook['mustContain']): Handbook {
  const handbook = aHandbook();
  const playbooks = handbook.playbooks.map((one) =>
    one.id === id ? { ...one, mustContain: [...one.mustContain, ...more] } : one,
  );
  return { ...handbook, hash: 'd'.repeat(64), playbooks };
}

/** The usual handbook, whose playbook of this id wants a word looked at. */
function forbidding(id: string, word: string): Handbook {
  const handbook = aHandbook();
  const rule = { id: 'word', what: { es: word }, terms: { es: [word] } };
  const playbooks = handbook.playbooks.map((one) =>
    one.id === id ? { ...one, mustNot: [...one.mustNot, rule] } : one,
  );
  return { ...handbook, hash: 'd'.repeat(64), playbooks };
}
