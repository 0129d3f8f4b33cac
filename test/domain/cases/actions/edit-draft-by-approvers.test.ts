import { describe, expect, it } from 'vitest';
import {
  aCase,
  aDraft,
  ana,
  arnau,
  berta,
  biel,
  dora,
  lluc,
  oscar,
  rolesOf,
} from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';
import { twoForS3 } from '../../../support/builders/cases/two-for-s3.ts';
import { aSeverityTable } from '../../../support/builders/handbook/a-severity-table.ts';

const OWN_TEXT = 'Hola. Gracias por escribir. Te ayudamos en el 010.';

function edited(severity: 'S1' | 'S2' | 'S3' | 'S4' = 'S3', handbook = aHandbook()) {
  const story = aStory(aCase({ core: { severity } }), handbook);
  story.edit(ana, 'Hola. Abrimos por la mañana.');
  story.does(ana, { kind: 'release' });
  story.edit(biel, OWN_TEXT);
  return story;
}

describe('where an approver may edit, their edit', () => {
  it.each(['S3', 'S4'] as const)(
    'in %s counts as their approval, and the first writer confirms with one click',
    (severity) => {
      const story = edited(severity);
      expect(story.state().signOffs.at(-1)).toMatchObject({ by: biel, as: 'approver', roles: ['approver'] });
      expect([story.status(), story.state().publications]).toEqual(['in_review', []]);
      expect(story.propose(ana)).toBe('done');
      expect(story.publication()?.status).toBe('held');
      story.pass(30_000);
      expect(story.leaveHold()).toBe('publishing');
    },
  );

  it('may be confirmed by anybody else of the team, and never by its writer', () => {
    const story = edited();
    expect(story.propose(biel)).toBe('refusal.seen_before');
    expect(story.approve(biel)).toBe('refusal.second_person');
    expect(story.state().publications).toEqual([]);
    expect(story.propose(lluc)).toBe('done');
    expect(story.publication()?.status).toBe('held');
  });

  it('is confirmed on the very bytes, and not while the checks stop them', () => {
    const story = edited();
    const before = story.shown();
    story.edit(biel, `${OWN_TEXT} Llama al 600 123 123.`);
    expect(story.does(ana, { kind: 'propose', ...before })).toBe('refusal.stale_text');
    expect(story.propose(ana)).toBe('refusal.blocked');
    expect(story.state().publications).toEqual([]);
  });

  it.each(['S1', 'S2'] as const)('in %s counts for nothing but their sight', (severity) => {
    const story = edited(severity);
    expect(story.state().signOffs.at(-1)).toMatchObject({ by: biel, as: 'proposer' });
    expect(story.propose(ana)).toBe('done');
    expect(story.state().publications).toEqual([]);
    expect(story.approve(biel)).toBe('refusal.you_edited');
  });

  it('in S1 and S2 counts for nothing whatever a table says', () => {
    const { severities, ...table } = aSeverityTable();
    const lax = severities.map((row) => ({ ...row, approverMayHaveEdited: true }));
    const story = edited('S2', aHandbook({ severity: { ...table, severities: lax } }));
    story.approve(arnau);
    expect(story.propose(ana)).toBe('done');
    expect(story.state().publications).toEqual([]);
    expect(story.approve(biel)).toBe('refusal.you_edited');
  });

  it('counts for nothing where the handbook does not let approvers edit', () => {
    const { severities, ...table } = aSeverityTable();
    const strict = severities.map((row) => ({ ...row, approverMayHaveEdited: false }));
    const story = edited('S3', aHandbook({ severity: { ...table, severities: strict } }));
    story.propose(ana);
    expect(story.state().publications).toEqual([]);
    expect(story.approve(biel)).toBe('refusal.you_edited');
    expect(story.approve(berta)).toBe('done');
    expect(story.publication()?.status).toBe('held');
  });

  it('is one of two where two are needed: the other approval is still asked for', () => {
    const story = edited('S3', twoForS3());
    expect(story.propose(ana)).toBe('done');
    expect(story.state().publications).toEqual([]);
    expect(story.approve(arnau)).toBe('done');
    expect(story.publication()?.status).toBe('held');
  });

  it('counts no longer once the case has become urgent', () => {
    const story = edited();
    story.does(oscar, { kind: 'escalate', note: '' });
    expect(story.propose(ana)).toBe('done');
    expect(story.state().publications).toEqual([]);
  });

  it('counts no longer when they have lost the role before the text leaves', () => {
    const story = edited();
    story.propose(ana);
    story.pass(30_000);
    const rolesNow = (person: typeof ana) => (person === biel ? (['writer'] as const).slice() : rolesOf(person));
    expect(story.leaveHold(rolesNow)).toBe('stopped.approvals_missing');
  });

  it('of somebody who lowered the case is no approval', () => {
    const story = aStory(aCase({ drafts: [aDraft()], core: { severity: 'S2' } }));
    story.does(biel, { kind: 'correct', class: 'question', severity: 'S4', playbook: 'everyday' });
    story.does(dora, { kind: 'confirm_lowering' }, ['lead']);
    story.edit(biel, OWN_TEXT);
    expect(story.state().signOffs.at(-1)?.as).toBe('proposer');
    story.propose(ana);
    expect(story.state().publications).toEqual([]);
  });
});
