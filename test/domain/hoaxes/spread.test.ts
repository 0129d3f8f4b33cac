import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { prioritiseHoax } from '../../../src/domain/hoaxes/gestures/prioritise-hoax.ts';
import type { HoaxContext } from '../../../src/domain/hoaxes/hoax-outcome.ts';
import { proposePriority } from '../../../src/domain/hoaxes/propose-priority.ts';
import type { Spread } from '../../../src/domain/hoaxes/spread.ts';
import { seenAgain, UNSEEN, withoutOccurrence } from '../../../src/domain/hoaxes/spread.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aDecision, aHoax } from '../../support/builders/a-hoax.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const minutesAgo = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();

function spreadOf(...seen: readonly (readonly [network: string, minutesAgo: number, times?: number])[]): Spread {
  return seen
    .flatMap(([network, minutes, times = 1]) =>
      Array.from({ length: times }, () => ({ network, at: minutesAgo(minutes) })),
    )
    .reduce(seenAgain, UNSEEN);
}

const aSeenPost = fc.record({
  network: fc.constantFrom('x', 'facebook', 'mastodon'),
  at: fc.nat({ max: 200 }).map(minutesAgo),
});

describe('the spread', () => {
  it('is the same in whatever order posts come', () => {
    fc.assert(
      fc.property(
        fc
          .array(aSeenPost, { maxLength: 80 })
          .chain((posts) => fc.tuple(fc.constant(posts), fc.shuffledSubarray(posts, { minLength: posts.length }))),
        ([posts, shuffled]) => {
          expect(shuffled.reduce(seenAgain, UNSEEN)).toEqual(posts.reduce(seenAgain, UNSEEN));
        },
      ),
    );
  });

  it('is as before when the last post turns out to say something else', () => {
    fc.assert(
      fc.property(fc.array(aSeenPost, { maxLength: 40 }), aSeenPost, (posts, post) => {
        const before = posts.reduce(seenAgain, UNSEEN);
        expect(withoutOccurrence(seenAgain(before, post), post)).toEqual(before);
      }),
    );
  });

  it('counts right beyond what it keeps the times of', () => {
    const flood = spreadOf(['x', 500, 60], ['facebook', 3, 10]);
    expect(flood).toMatchObject({ sightings: 70, networks: { x: 60, facebook: 10 }, firstAt: minutesAgo(500) });
    expect(flood.recent).toHaveLength(50);
    expect(withoutOccurrence(flood, { network: 'x', at: minutesAgo(500) })).toMatchObject({
      sightings: 69,
      networks: { x: 59 },
    });
  });
});

describe('the priority that is proposed', () => {
  const CLAIMS = {
    life: 'La presa de Forata se ha roto, evacuad',
    health: 'El agua del grifo está envenenada, no bebáis',
    order: 'Unos saqueadores están entrando en las casas vacías',
    service: 'El ayuntamiento va a cobrar por entrar al cementerio',
    none: 'La estatua de la plaza la esculpió un marciano',
  };
  const REACH = {
    low: spreadOf(['x', 5]),
    medium: spreadOf(['x', 5], ['facebook', 600]),
    high: spreadOf(['x', 5, 25]),
  };

  test.for([
    ['life', 'low', 'prepare'],
    ['life', 'medium', 'answer'],
    ['life', 'high', 'report'],
    ['health', 'low', 'prepare'],
    ['health', 'medium', 'answer'],
    ['health', 'high', 'answer'],
    ['order', 'low', 'prepare'],
    ['order', 'high', 'report'],
    ['service', 'low', 'do_not_amplify'],
    ['service', 'medium', 'prepare'],
    ['service', 'high', 'answer'],
    ['none', 'medium', 'do_not_amplify'],
    ['none', 'high', 'prepare'],
  ] as const)('harm to %s, %s reach: %s', ([harm, reach, priority]) => {
    const hoax = aHoax({ claim: CLAIMS[harm], wordings: [], spread: REACH[reach] });
    const proposed = proposePriority(hoax, NOW);
    expect(proposed).toMatchObject({ priority, reach, harm: harm === 'none' ? null : harm });
  });

  test.for([
    ['life', 'La presa es trenca, eixiu tots de casa'],
    ['life', 'Urtegia lehertu da, ihes egin'],
    ['life', 'No llaméis al 112, no funciona'],
    ['life', 'A white van is snatching kids in Sant Roc'],
    ['health', 'A auga da billa está envelenada, non bebades'],
    ['health', 'Txertoak txip bat dauka'],
    ['order', 'Menas cobran 4.700 euros al mes'],
    ['service', 'Tanquen totes les escoles demà'],
    [null, 'Comparte si quieres a tu perro'],
  ] as const)('sees %s in “%s”', ([harm, claim]) => {
    expect(proposePriority(aHoax({ claim, wordings: [] }), NOW)?.harm ?? null).toBe(harm);
  });

  it('reads the reach off the pace and the networks too', () => {
    const reach = (spread: Spread) => proposePriority(aHoax({ spread }), NOW)?.reach;
    expect(reach(spreadOf(['x', 5], ['x', 10]))).toBe('low');
    expect(reach(spreadOf(['x', 5, 10]))).toBe('high');
    expect(reach(spreadOf(['x', 2_000, 10]))).toBe('medium');
    expect(reach(spreadOf(['x', 2_000, 4], ['facebook', 900, 4], ['mastodon', 70, 2]))).toBe('high');
  });

  it('is told in words that a person can dispute', () => {
    const texts = textsIn('es');
    const proposed = proposePriority(
      aHoax({ claim: CLAIMS.health, wordings: [], spread: spreadOf(['x', 5, 25]) }),
      NOW,
    );
    expect(proposed?.because.map(texts.say)).toEqual([
      'Mucho alcance: visto 25 veces, 25 en las últimas 24 horas. Redes: 1.',
      'Puede dañar la salud («envenenada, no bebáis»).',
    ]);
  });

  it('is none for what is true, and a person decides otherwise', () => {
    const known = { truth: 'Está rota', source: { link: 'https://www.aemet.es', body: 'AEMET' } };
    expect(
      proposePriority(aHoax({ decisions: [aDecision({ kind: 'status', status: 'true', ...known })] }), NOW),
    ).toBeNull();
    const context: HoaxContext = {
      by: 'slack:T1:UB',
      roles: [],
      now: NOW,
      handbook: aHandbook(),
      newId: () => 'p',
      review: () => [],
    };
    const decided = prioritiseHoax(aHoax(), 'do_not_amplify', context);
    expect(decided).toMatchObject({ kind: 'done', detail: { priority: 'do_not_amplify', proposed: 'prepare' } });
    const hoax = decided.kind === 'done' ? decided.hoax : aHoax();
    expect(prioritiseHoax(hoax, 'do_not_amplify', context).kind).toBe('refused');
  });
});
