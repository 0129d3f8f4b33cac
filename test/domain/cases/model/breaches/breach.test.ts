import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  breachSteps,
  isOver,
  notifyBy,
  stepsToMention,
} from '../../../../../src/domain/cases/breaches/breach-clock.ts';
import { mentionedForBreach } from '../../../../../src/domain/cases/breaches/mentioned-for-breach.ts';
import { applyChanges } from '../../../../../src/domain/cases/model/apply-changes.ts';
import type { Breach } from '../../../../../src/domain/cases/model/breaches/breach.ts';
import { emptySlots, NOTICE_SLOTS, noticeOf } from '../../../../../src/domain/cases/model/breaches/breach.ts';
import type { Role } from '../../../../../src/domain/handbook/vocabulary.ts';
import { eraseFrom } from '../../../../../src/domain/privacy/erase-from.ts';
import { isKeptLongEnough } from '../../../../../src/domain/privacy/retention.ts';
import { aCase, ana, biel, lluc, oscar, pau } from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aStory } from '../../../../support/builders/cases/a-story.ts';

const HOUR_MS = 3_600_000;
const aware = Date.parse('2026-10-23T09:00:00.000Z');
const later = (hours: number) => new Date(aware + hours * HOUR_MS).toISOString();
const known = { awareAt: later(0), recordedAt: later(1) };

describe('the clock of a breach', () => {
  it('runs on the wall for 72 hours, also over a weekend and the night in which clocks are set back', () => {
    expect(notifyBy(known)).toBe('2026-10-26T09:00:00.000Z');
    expect(isOver(known, later(71.99))).toBe(false);
    expect(isOver(known, later(72))).toBe(true);
  });

  it('has its steps at half, 12 and 2 hours before the end, and at the end', () => {
    const at = [35.9, 36, 59.9, 60, 70, 72].map((hours) => breachSteps(known, later(hours)).at(-1) ?? null);
    expect(at).toEqual([null, 'half', 'half', 'twelve_hours', 'two_hours', 'over']);
  });

  test.prop([fc.double({ min: 0, max: 200, noNaN: true }), fc.double({ min: 0, max: 200, noNaN: true })])(
    'calls for no step that had come when it was recorded, and for each that came later',
    (recorded, passed) => {
      const breach = { awareAt: later(0), recordedAt: later(recorded) };
      const now = later(recorded + passed);
      const before = breachSteps(breach, breach.recordedAt);
      expect([...before, ...stepsToMention(breach, now)]).toEqual(breachSteps(breach, now));
    },
  );

  it('calls data protection; where nobody holds that role legal, then the lead', () => {
    const handbook = aHandbook();
    const heldBy = (...roles: Role[]) => {
      const members = roles.map((role) => ({ slack: `U${role.toUpperCase()}`, name: role, roles: [role] }));
      const team = { ...handbook.institution.team, members };
      return mentionedForBreach({ ...handbook, institution: { ...handbook.institution, team } });
    };
    expect(heldBy('lead', 'legal', 'dpo')).toEqual({ ids: ['UDPO'], roles: ['dpo'] });
    expect(heldBy('lead', 'legal')).toEqual({ ids: ['ULEGAL'], roles: ['legal'] });
    expect(heldBy('lead')).toEqual({ ids: ['ULEAD'], roles: ['lead'] });
  });
});

/** Where the clocks read 11:00 as the story begins. */
const open = { kind: 'open_breach', day: '2026-11-24', at: '10:30' } as const;
const notified = { kind: 'record_notified', day: '2026-11-24', at: '10:45', registry: 'REGAGE26e00012' } as const;

function aLeak() {
  return aStory(aCase({ core: { class: 'personal_data' } }));
}
const breachIn = (story: ReturnType<typeof aStory>) => story.state().core.breach as Breach;

describe('a breach of personal data', () => {
  it('is recorded by anybody of the team, with a moment that has passed, where it may be one', () => {
    expect(aStory().does(ana, open)).toBe('refusal.not_a_breach');
    expect(aStory(aCase({ core: { playbook: 'cyberattack' } })).does(ana, open)).toBe('done');
    const story = aLeak();
    expect(story.does(ana, { ...open, at: '11:01' })).toBe('refusal.aware_when');
    expect(story.does(ana, { ...open, at: 'ahora' })).toBe('refusal.aware_when');
    expect(story.does(ana, { ...open, day: '2026-13-40' })).toBe('refusal.aware_when');
    expect(story.does(ana, open)).toBe('done');
    expect(breachIn(story)).toMatchObject({ awareAt: '2026-11-24T09:30:00.000Z', recordedBy: ana, end: null });
    expect(story.does(oscar, open)).toBe('refusal.same_moment');
    expect(story.does(oscar, { ...open, day: '2026-11-23' })).toBe('done');
    expect(breachIn(story)).toMatchObject({ awareAt: '2026-11-23T09:30:00.000Z', recordedBy: oscar });
    expect(story.audit.at(-1)?.detail).toMatchObject({ before: '2026-11-24T09:30:00.000Z' });
  });

  it('has a notice that several people fill in at once, and no word of anybody is lost', () => {
    const story = aLeak();
    story.does(ana, open);
    const fill = (seen: number, slots: object) => ({ kind: 'fill_notice', seen, slots }) as const;
    expect(story.does(ana, fill(0, { nature: ' Un listado a la vista ', people: '' }))).toBe('done');
    expect(story.does(oscar, fill(0, { nature: '', people: 'Unas 300 personas' }))).toBe('done');
    expect(noticeOf(breachIn(story))).toEqual({ nature: 'Un listado a la vista', people: 'Unas 300 personas' });
    expect(story.does(biel, fill(0, { nature: 'Un Excel público' }))).toBe('done');
    expect(noticeOf(breachIn(story)).nature).toBe('Un listado a la vista\nUn Excel público');
    expect(story.does(biel, fill(3, { nature: 'Un Excel público' }))).toBe('done');
    expect(noticeOf(breachIn(story)).nature).toBe('Un Excel público');
    expect(story.does(biel, fill(4, { nature: 'Un Excel público' }))).toBe('refusal.nothing_filled_in');
    expect(story.does(biel, fill(4, { contact: 'x'.repeat(1_501) }))).toBe('refusal.slot_too_long');
    expect(emptySlots(breachIn(story), false)).toEqual(['contact', 'consequences', 'measures']);
    expect(emptySlots(breachIn(story), true)).toEqual(['contact', 'consequences', 'measures', 'late']);
    expect(JSON.stringify(story.audit)).not.toContain('Excel');
  });

  test.prop([fc.array(fc.record({ slot: fc.constantFrom(...NOTICE_SLOTS), lag: fc.nat(4) }), { maxLength: 12 })])(
    'keeps, in whatever order and however late people save, every text that nobody who saw it took away',
    (saves) => {
      const story = aLeak();
      story.does(ana, open);
      for (const [index, { slot, lag }] of saves.entries()) {
        const { edits } = breachIn(story);
        const seen = Math.max(0, edits.length - lag);
        const before = noticeOf(breachIn(story), seen)[slot] ?? '';
        const slots = { [slot]: `${before} t${index};`.trim() };
        expect(story.does(ana, { kind: 'fill_notice', seen, slots })).toBe('done');
      }
      const notice = Object.values(noticeOf(breachIn(story))).join(' ');
      expect(saves.every((_, index) => notice.includes(`t${index};`))).toBe(true);
    },
  );

  it('ends when a person records when it was notified and under which number', () => {
    const story = aLeak();
    expect(story.does(ana, notified)).toBe('refusal.no_open_breach');
    story.does(ana, open);
    expect(story.does(ana, { ...notified, at: '10:15' })).toBe('refusal.notified_when');
    expect(story.does(ana, { ...notified, at: '11:30' })).toBe('refusal.notified_when');
    expect(story.does(ana, { ...notified, registry: 'lo tiene Marta' })).toBe('refusal.registry_number');
    expect(story.does(ana, notified)).toBe('done');
    expect(breachIn(story).end).toMatchObject({ kind: 'notified', at: '2026-11-24T09:45:00.000Z', by: ana });
    expect(story.does(ana, notified)).toBe('refusal.no_open_breach');
    expect(story.does(ana, open)).toBe('refusal.breach_notified');
    expect(story.audit.at(-3)?.detail).toMatchObject({ registry: 'REGAGE26e00012', late: false });
  });

  it('need not be notified when data protection or legal says why; and may turn out to need it', () => {
    for (const who of [pau, lluc]) {
      const story = aLeak();
      story.does(ana, open);
      story.does(ana, { kind: 'fill_notice', seen: 0, slots: { nature: 'Un listado a la vista' } });
      expect(story.does(biel, { kind: 'rule_out_notice', reason: 'Iba cifrado' })).toBe('refusal.rule_out_needs_dpo');
      expect(story.does(who, { kind: 'rule_out_notice', reason: ' ' })).toBe('refusal.reason_needed');
      expect(story.does(who, { kind: 'rule_out_notice', reason: 'Iba cifrado' })).toBe('done');
      expect(story.state().notes.at(-1)).toMatchObject({ text: 'Iba cifrado', by: who });
      expect(story.does(ana, { ...open, at: '10:50' })).toBe('done');
      expect(noticeOf(breachIn(story))).toEqual({ nature: 'Un listado a la vista' });
      expect(breachIn(story).end).toBeNull();
    }
  });

  it('keeps its case from being erased while it is open; then dates and number stay, and no word', () => {
    const story = aLeak();
    story.does(biel, { kind: 'dismiss', reason: 'monitor', note: '' });
    story.does(ana, open);
    story.does(ana, { kind: 'fill_notice', seen: 0, slots: { nature: 'Un listado a la vista' } });
    const years = '2036-11-24T10:00:00.000Z';
    expect(isKeptLongEnough(story.state(), aHandbook(), years)).toBe(false);
    story.does(ana, notified);
    expect(isKeptLongEnough(story.state(), aHandbook(), years)).toBe(true);
    const erased = eraseFrom(story.state(), ['post-1'], { actor: ana, rule: 'retention', now: years });
    const { breach } = applyChanges(story.state(), erased.kind === 'done' ? erased.changes : []).core;
    expect(breach).toMatchObject({ awareAt: '2026-11-24T09:30:00.000Z', end: { registry: 'REGAGE26e00012' } });
    expect(JSON.stringify(breach)).not.toContain('listado');
  });
});
