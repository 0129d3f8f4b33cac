import { describe, expect, it } from 'vitest';
import { webhookEventOf } from '../../../src/domain/webhooks/webhook-event.ts';

const AT = '2026-11-28T10:00:00.000Z';
const HASH = '9f3c21aa04be7d15ffffffffffffffff';

/** What leaves of a row of the audit log. */
function sentOf(row: { event: string; caseId?: number | null; detail?: object; result?: string }) {
  const { event, caseId = 12, detail = {}, result = 'done' } = row;
  const actor = { kind: 'slack', team: 'T1', user: 'U1' };
  const event_ = webhookEventOf({
    seq: 4711,
    hash: HASH,
    body: JSON.stringify({ seq: 4711, at: AT, event, result, caseId, actor, detail }),
  });
  return event_ === null ? null : JSON.parse(event_.body);
}

const id = '4711-9f3c21aa04be7d15';
const told = (type: string, facts: object = { case: 12 }) => ({ id, type, at: AT, sequence: 4711, ...facts });

describe('the event that a row of the audit log is', () => {
  it.each([
    ['gesture.claim', {}, 'case.taken'],
    ['gesture.release', {}, 'case.released'],
    ['claim.lapsed', {}, 'case.released'],
    ['publication.published', { publication: 'p', digest: 'd' }, 'case.answered'],
    ['publication.found', {}, 'case.answered'],
    ['gesture.mark_published', {}, 'case.answered'],
    ['gesture.mark_several_published', {}, 'case.answered'],
    ['gesture.answer_elsewhere', {}, 'case.answered'],
    ['gesture.dismiss', { reason: 'spam' }, 'case.dismissed'],
    ['gesture.confirm_hiding', { draft: null }, 'case.dismissed'],
    ['case.joined', { into: 3 }, 'case.dismissed'],
    ['case.opinion_stands', {}, 'case.dismissed'],
    ['gesture.reopen', {}, 'case.reopened'],
    ['conversation.went_on', { reopened: true }, 'case.reopened'],
    ['post.flagged_again', { reopened: true }, 'case.reopened'],
  ])('%s with %j is %s, with its number alone', (event, detail, type) => {
    expect(sentOf({ event, detail })).toEqual(told(type));
  });

  it('holds the severity of a case that opened, and the level of a crisis', () => {
    const opening = { severity: 'S2', playbook: 'misconduct', class: 'life_risk', post: 'x' };
    expect(sentOf({ event: 'case.opened', detail: opening })).toEqual(
      told('case.opened', { case: 12, severity: 'S2' }),
    );
    const of = (event: string, detail: object) => sentOf({ event, caseId: null, detail });
    const started = { crisis: 3, level: 'S1', playbook: 'misconduct' };
    expect(of('crisis.started', started)).toEqual(told('crisis.opened', { crisis: 3, level: 'S1' }));
    const raised = { crisis: 3, from: 'S2', to: 'S1' };
    expect(of('crisis.set_level', raised)).toEqual(told('crisis.level', { crisis: 3, level: 'S1' }));
    expect(of('crisis.close', { crisis: 3, untold: ['7'] })).toEqual(told('crisis.closed', { crisis: 3 }));
  });

  it('holds the id of a planned post that is out, and its network, by the bot or by hand', () => {
    const detail = { content: 'c-7', version: 2, digest: 'd', departure: 'd-1', network: 'x', departed: 'published' };
    const out = told('planned.out', { planned: 'c-7', network: 'x' });
    expect(sentOf({ event: 'content.published', caseId: null, detail })).toEqual(out);
    expect(sentOf({ event: 'content.mark_out', caseId: null, detail })).toEqual(out);
  });

  it('takes no word of a detail, wherever it is', () => {
    const words = 'Marta de la calle Olmo';
    const said = sentOf({ event: 'case.opened', detail: { severity: words, level: words, note: words } });
    expect(said).toEqual(told('case.opened'));
  });

  it.each([
    ['gesture.claim', { result: 'refused' }],
    ['gesture.confirm_hiding', { detail: { draft: 'd' } }],
    ['conversation.went_on', { detail: { reopened: false } }],
    ['gesture.edit', {}],
    ['publication.unknown', {}],
    ['case.opened', { caseId: null }],
    ['crisis.started', { caseId: null, detail: { crisis: 'all' } }],
    ['crisis.add_fact', { caseId: null, detail: { crisis: 3 } }],
    ['content.claimed', { caseId: null, detail: { content: 'c', network: 'x' } }],
    ['content.failed', { caseId: null, detail: { content: 'c', network: 'x', departed: 'failed' } }],
    ['content.mark_not_out', { caseId: null, detail: { content: 'c', network: 'x', departed: 'not_out' } }],
    ['content.mark_out', { caseId: null, detail: { content: 'c', why: 'x' }, result: 'refused' }],
    ['content.published', { caseId: null, detail: { content: 'Feria de mayo', network: 'x', departed: 'published' } }],
    ['content.published', { caseId: null, detail: { content: 'c', network: 'una red', departed: 'published' } }],
  ])('is none of %s with %j', (event, over) => {
    expect(sentOf({ event, ...over })).toBeNull();
  });

  it('is none of a row that cannot be read: those after it leave all the same', () => {
    expect(webhookEventOf({ seq: 1, hash: HASH, body: '{' })).toBeNull();
  });
});
