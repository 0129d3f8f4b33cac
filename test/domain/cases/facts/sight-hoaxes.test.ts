import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagPost } from '../../../../src/domain/intake/flag-post.ts';
import { ana, nil, oscar } from '../../../support/builders/a-case.ts';
import { aRegister, HOAX, REGISTER } from '../../../support/builders/cases/a-register.ts';

const MONTHS = 120 * 86_400_000;
const POST = { network: 'x', author: null, postedAt: null } as const;
const BY_ANA = { why: null, actor: ana, channel: 'C1' } as const;

describe('a hoax that somebody registers from a case', () => {
  it('is known again months later, in other words and on another network, with its answer', async () => {
    await using queue = await aRegister();
    await queue.flag(HOAX);
    expect(await queue.rules(ana, REGISTER)).toBe('done');
    queue.pass(MONTHS);
    await queue.flag('Dicen que se rompe la presa de arriba, que subáis a los tejados', { network: 'facebook' });
    await queue.flag('¿A qué hora abre el mercado de El Molinar?');
    const state = await queue.caseOf(2);
    expect(state.occurrences).toMatchObject([{ hoaxId: 1, network: 'facebook', dismissedBy: null }]);
    expect((await queue.caseOf(3)).occurrences).toEqual([]);
    expect((await queue.hoax()).spread).toMatchObject({ sightings: 2, networks: { x: 1, facebook: 1 } });
    expect(await queue.record()).toEqual(['case.opened', 'hoax.register', 'case.opened', 'hoax.seen', 'case.opened']);
  });

  it('is seen in posts that wait already, questions too, and their cards are drawn anew', async () => {
    await using queue = await aRegister();
    await queue.flag(HOAX);
    await queue.flag('Me cuentan que la presa de El Molinar se ha roto y nos lo ocultan, pasadlo');
    await queue.flag('¿Es verdad que la presa de El Molinar se ha roto?');
    await queue.sent();
    await queue.rules(ana, REGISTER);
    expect((await queue.caseOf(3)).occurrences).toMatchObject([{ hoaxId: 1, caseId: 3 }]);
    expect((await queue.caseOf(2)).occurrences).toMatchObject([{ hoaxId: 1, caseId: 2 }]);
    const cards = (await queue.sent()).flatMap((effect) => (effect.kind === 'card' ? [effect.caseId] : []));
    expect(cards.toSorted()).toEqual([1, 2, 3]);
  });

  it('is seen in a post that was answered before and is flagged again, once', async () => {
    await using queue = await aRegister();
    await queue.flag(HOAX);
    await queue.does(ana, 1, { kind: 'dismiss', reason: 'let_stand', note: '' });
    await queue.rules(ana, { ...REGISTER, caseId: null });
    expect((await queue.caseOf(1)).occurrences).toEqual([]);
    const again = { text: HOAX, url: 'https://x.com/v/status/1' };
    expect(await flagPost(queue.deps, { post: { ...POST, ...again }, ...BY_ANA, deliveryKey: 'second' })).toEqual({
      kind: 'joined',
      caseId: 1,
    });
    await flagPost(queue.deps, { post: { ...POST, ...again }, ...BY_ANA, deliveryKey: 'third' });
    expect((await queue.caseOf(1)).occurrences).toMatchObject([{ hoaxId: 1, dismissedBy: null }]);
    expect((await queue.hoax()).spread.sightings).toBe(1);
  });

  it('is recognised by a person where no wording tells, and by that post’s words from then on', async () => {
    await using queue = await aRegister();
    await queue.rules(ana, { ...REGISTER, caseId: null });
    const said = 'Mi primo bombero jura que el muro de contención ha cedido esta mañana y no avisan';
    await queue.flag(said);
    expect((await queue.caseOf(1)).occurrences).toEqual([]);
    expect(await queue.rules(oscar, { kind: 'recognise', hoaxId: 1, caseId: 1 })).toBe('done');
    await queue.flag(`OJO. ${said}!!!`, { network: 'facebook' });
    expect((await queue.caseOf(2)).occurrences).toMatchObject([{ hoaxId: 1 }]);
    expect(await queue.rules(ana, { kind: 'recognise', hoaxId: 7, caseId: 1 })).toBe('refusal.no_such_hoax');
  });

  it('takes no number and saves nothing when it is refused or its answer is stopped', async () => {
    await using queue = await aRegister();
    await queue.flag(HOAX);
    expect(await queue.rules(nil, REGISTER)).toBe('refusal.stranger_no_role');
    expect(await queue.rules(ana, { ...REGISTER, source: 'https://blog.example' })).toBe(
      'refusal.hoax_source_not_official',
    );
    expect(await queue.rules(ana, { ...REGISTER, playbook: 'none-such' })).toBe('refusal.unknown_playbook');
    expect(await queue.rules(ana, { ...REGISTER, answer: 'Es falso que la presa se haya roto.' })).toBe('blocked');
    expect(await queue.rules(ana, { ...REGISTER, caseId: 99 })).toBe('refusal.no_such_case');
    expect(await queue.rules(ana, REGISTER, 'click')).toBe('done');
    expect(await queue.rules(ana, REGISTER, 'click')).toBe('repeated');
    expect((await queue.hoax()).id).toBe(1);
    const record = await queue.record();
    expect(record.slice(1, 5)).toEqual([
      'hoax.register refusal.stranger_no_role',
      'hoax.register refusal.hoax_source_not_official',
      'hoax.register refusal.unknown_playbook',
      'hoax.register refusal.hoax_answer_blocked',
    ]);
  });
});

describe('the order of posts', () => {
  const POSTS = [
    HOAX,
    'Me dicen que la presa de El Molinar se ha roto y lo ocultan, pasadlo',
    'URGENTE se rompe la presa de arriba, subid a los tejados, lo ocultan',
    'Van a cobrar por entrar al cementerio, lo ocultan, pasadlo',
  ];

  it('does not matter, nor does when the hoax was registered', async () => {
    const found = async (order: readonly number[], registered: number) => {
      await using queue = await aRegister();
      const caseOf = new Map<number, number>();
      for (const [place, post] of order.entries()) {
        if (place === registered) await queue.rules(ana, { ...REGISTER, caseId: null });
        const flagged = await queue.flag(POSTS[post] ?? '');
        caseOf.set(post, 'caseId' in flagged ? flagged.caseId : 0);
      }
      if (registered === order.length) await queue.rules(ana, { ...REGISTER, caseId: null });
      const seen = await Promise.all(
        POSTS.map(async (_, post) =>
          (await queue.caseOf(caseOf.get(post) ?? 0)).occurrences.map(({ likeness }) => likeness),
        ),
      );
      return { seen, sightings: (await queue.hoax()).spread.sightings };
    };
    const expected = await found([0, 1, 2, 3], 0);
    expect(expected.seen.map((likeness) => likeness.length)).toEqual([1, 1, 1, 0]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.nat({ max: 4 }),
        async (order, registered) => {
          expect(await found(order, registered)).toEqual(expected);
        },
      ),
      { numRuns: 8 },
    );
  });
});
