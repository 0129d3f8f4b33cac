import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/adapters/database/open-database.ts';
import { runAudit } from '../../../../src/cli/audit/audit.ts';
import { eraseExpired, erasePosts } from '../../../../src/domain/privacy/erase-personal-data.ts';
import { inATerminal } from '../../../cli/in-a-terminal.ts';
import { ana, berta, biel, lluc, pau } from '../../../support/builders/a-case.ts';
import { aMadePicture } from '../../../support/builders/a-picture.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';
import { aDatabaseFile } from '../../../support/drivers/a-database.ts';
import { everythingIn } from '../../../support/laws/everything-in.ts';

const DAY_MS = 86_400_000;
const WORDS = '¿Llega la inundación a casa de Marta Planas?';
const HOLD = { kind: 'hold_legally', why: 'Diligencias previas 12/2026' } as const;
const LIFT = { kind: 'lift_hold' } as const;

/** A crisis that is over, with one answered citizen of whom a court may ask. */
async function aPastCrisis() {
  const file = await aDatabaseFile();
  const database = await openDatabase(file.url);
  const queue = await aCrisisDesk(undefined, database);
  await queue.start();
  await queue.flag({ text: WORDS, author: 'marta_planas' });
  const { bytes } = aMadePicture();
  await database.cases.store.transact(({ cases: { ours } }) => ours.pictures.keep(1, [...bytes.keys()], bytes));
  expect(await queue.case(biel, 1, { kind: 'dismiss', reason: 'monitor', note: 'Sin riesgo' })).toBe('done');
  await queue.does(biel, { kind: 'close', why: 'Ha pasado' });
  return {
    ...queue,
    url: file.url,
    pictures: [...bytes].map(([sha256, one]) => ({ sha256, base64: Buffer.from(one).toString('base64') })),
    everything: () => everythingIn(file.url),
    async erase() {
      const postIds = (await queue.caseOf(1)).posts.map(({ id }) => id);
      return erasePosts(queue.deps, { caseId: 1, postIds, rule: 'request', actor: berta });
    },
    /** The run of a night, many years later. */
    night() {
      queue.pass(4_000 * DAY_MS);
      const begunAt = async () => '2026-01-01T00:00:00.000Z';
      return eraseExpired({ ...queue.deps, handbook: queue.deps.handbook.current, begunAt });
    },
    [Symbol.asyncDispose]: async () => {
      await queue[Symbol.asyncDispose]();
      await file.remove();
    },
  };
}

describe('a legal hold', () => {
  it('is ordered by the lead, legal or the data protection officer, once, also for a crisis that is over', async () => {
    await using past = await aPastCrisis();
    expect(await past.does(ana, HOLD)).toBe('refusal.legal_hold_roles');
    expect(await past.does(lluc, { ...HOLD, why: ' ' })).toBe('refusal.reason_needed');
    expect(await past.does(lluc, LIFT)).toBe('refusal.no_legal_hold');
    expect(await past.does(lluc, HOLD)).toBe('done');
    expect(await past.does(berta, HOLD)).toBe('refusal.legal_hold_placed');
    expect((await past.board()).crisis.legalHold).toMatchObject({ by: lluc, why: HOLD.why, lifts: [] });
  });

  it('keeps what the nightly run would erase, and lets it go once both have lifted it', async () => {
    await using past = await aPastCrisis();
    await past.does(lluc, HOLD);
    expect(await past.night()).toEqual({ erased: 0, finished: true });
    await past.does(berta, LIFT);
    expect(await past.night()).toEqual({ erased: 0, finished: true });
    await past.does(pau, LIFT);
    expect(await past.night()).toEqual({ erased: 1, finished: true });
  });

  it('blocks what a person asks to erase: nobody sees it, courts may, and two persons end that', async () => {
    await using past = await aPastCrisis();
    await past.does(berta, HOLD);
    expect(await past.erase()).toBe('blocked');
    const { core, posts, drafts } = await past.caseOf(1);
    expect([core.erased?.rule, posts, drafts.filter(({ text }) => text !== '')]).toEqual(['request', [], []]);
    expect(JSON.stringify(await past.board())).not.toContain('Planas');
    expect(await past.everything()).toContain('Planas');
    expect((await past.record()).filter((event) => event.startsWith('case.'))).toContain('case.blocked');

    const asked = ['blocked', '1', '--reason', 'court'];
    const courts = await inATerminal((terminal) => runAudit(asked, terminal), {
      dir: '.',
      env: { DATABASE_URL: past.url },
    });
    const { words, pictures } = JSON.parse(courts.output);
    expect([courts.code, words.state.posts]).toMatchObject([0, [{ text: WORDS }]]);
    expect(pictures).toEqual(past.pictures.toSorted((one, other) => one.sha256.localeCompare(other.sha256)));
    expect((await past.record()).at(-1)).toBe('blocked.shown');

    expect(await past.does(ana, LIFT)).toBe('refusal.legal_hold_lift_roles');
    expect(await past.does(berta, LIFT)).toBe('done');
    expect(await past.does(berta, LIFT)).toBe('refusal.legal_hold_lifted_before');
    expect(await past.everything()).toContain('Planas');
    expect(await past.does(pau, LIFT)).toBe('done');
    expect((await past.board()).crisis.legalHold).toBeUndefined();
    expect(await past.everything()).not.toContain('Planas');
  });

  it('is not lifted by one person who is both lead and data protection officer', async () => {
    await using past = await aPastCrisis();
    past.stands(berta, { kind: 'member', roles: ['lead', 'dpo'] });
    await past.does(berta, HOLD);
    expect(await past.does(berta, LIFT)).toBe('done');
    expect((await past.board()).crisis.legalHold?.lifts).toMatchObject([{ by: berta, roles: ['lead', 'dpo'] }]);
    expect(await past.does(pau, LIFT)).toBe('done');
    expect((await past.board()).crisis.legalHold).toBeUndefined();
  });

  it('leaves an erasure alone where there is none', async () => {
    await using past = await aPastCrisis();
    expect(await past.erase()).toBe('case_erased');
    expect(await past.everything()).not.toContain('Planas');
  });
});
