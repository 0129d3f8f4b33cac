import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUngroundedQuantities } from '../../../../../src/domain/review/grounding/figures/find-ungrounded-quantities.ts';
import { readDraft } from '../../../../../src/domain/review/model/draft-reading.ts';
import type { Language } from '../../../../../src/domain/text/languages.ts';
import { aReview } from '../../../../support/builders/drafts/a-review.ts';

const DAYS = {
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  ca: ['dilluns', 'dimarts', 'dimecres', 'dijous', 'divendres', 'dissabte', 'diumenge'],
  gl: ['luns', 'martes', 'mércores', 'xoves', 'venres', 'sábado', 'domingo'],
  eu: ['astelehen', 'astearte', 'asteazken', 'ostegun', 'ostiral', 'larunbat', 'igande'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const SHORT = {
  es: ['L', 'M', 'X', 'J', 'V', 'S', 'D'],
  ca: ['dl.', 'dt.', 'dc.', 'dj.', 'dv.', 'ds.', 'dg.'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

type Stretch = { from: number; to: number };
type Own = keyof typeof DAYS;

/** A stretch of weekdays, in every way that notes and replies write it. */
function waysOf({ from, to }: Stretch): string[] {
  const whole = (language: Own, words: (one: string, other: string) => string) =>
    words(DAYS[language][from] ?? '', DAYS[language][to] ?? '');
  return [
    whole('es', (one, other) => `de ${one} a ${other}`),
    whole('ca', (one, other) => `de ${one} a ${other}`),
    whole('gl', (one, other) => `de ${one} a ${other}`),
    whole('gl', (one, other) => `${one} a ${other}`),
    whole(
      'eu',
      (one, other) => `${one}${/[aeiou]$/.test(one) ? '' : 'e'}tik ${other}${/[aeiou]$/.test(other) ? '' : 'e'}ra`,
    ),
    whole('en', (one, other) => `${one} to ${other}`),
    whole('en', (one, other) => `from ${one} to ${other}`),
  ];
}

function notesOf(stretch: Stretch): string[] {
  const short = Object.values(SHORT).flatMap((days) => {
    const [one, other] = [days[stretch.from], days[stretch.to]];
    return [`${one}-${other}`, `${one} a ${other}`];
  });
  return [...short, ...waysOf(stretch)];
}

function blockedIn(reply: string, note: string, language: Language): string[] {
  const facts = [{ id: 'f1', key: 'f1', value: note, source: '' }];
  const draft = readDraft(aReview(reply, { facts, language }));
  return findUngroundedQuantities(draft).map(({ words }) => words);
}

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .filter(([from, to]) => to - from >= 2)
  .map(([from, to]): Stretch => ({ from, to }));

describe('weekdays of a note and of a reply', () => {
  it('are the same stretch, however each writes it', () => {
    fc.assert(
      fc.property(stretch, fc.nat(), fc.nat(), (days, note, reply) => {
        const notes = notesOf(days);
        const replies = waysOf(days);
        const written = `Biblioteca: ${notes[note % notes.length]}`;
        const said = `La biblioteca: ${replies[reply % replies.length]}.`;
        expect([written, said, blockedIn(said, written, 'es')]).toEqual([written, said, []]);
      }),
      { numRuns: 400 },
    );
  });

  it('are another stretch if an end of it differs', () => {
    fc.assert(
      fc.property(stretch, stretch, fc.nat(), fc.nat(), (days, others, note, reply) => {
        fc.pre(days.from !== others.from || days.to !== others.to);
        const notes = notesOf(days);
        const replies = waysOf(others);
        const written = `Biblioteca: ${notes[note % notes.length]}`;
        const said = `La biblioteca: ${replies[reply % replies.length]}.`;
        expect([written, said, blockedIn(said, written, 'es').length > 0]).toEqual([written, said, true]);
      }),
      { numRuns: 400 },
    );
  });

  it('hold each day between the ends, and no other', () => {
    fc.assert(
      fc.property(stretch, fc.integer({ min: 0, max: 6 }), fc.nat(), (days, day, note) => {
        const notes = notesOf(days);
        const written = `Biblioteca: ${notes[note % notes.length]}`;
        const said = `El ${DAYS.es[day]} abre la biblioteca.`;
        const isWithin = days.from <= day && day <= days.to;
        expect([written, said, blockedIn(said, written, 'es').length === 0]).toEqual([written, said, isWithin]);
      }),
      { numRuns: 200 },
    );
  });

  it('are a stretch too where the note lists them', () => {
    expect(blockedIn('De lunes a miércoles abre la biblioteca.', 'lunes, martes y miércoles', 'es')).toEqual([]);
    expect(blockedIn('De lunes a miércoles abre la biblioteca.', 'lunes y miércoles', 'es')).toEqual(['lunes']);
    expect(blockedIn('Los lunes, miércoles y viernes abre la biblioteca.', 'L, X y V', 'es')).toEqual([]);
    expect(blockedIn('Los lunes y los jueves abre la biblioteca.', 'L, X y V', 'es')).toEqual(['jueves']);
  });
});

/** A value in every way that a note writes it, and in every way that a reply does. */
type Ways<Value> = { notes: (value: Value) => string[]; replies: (value: Value) => string[] };

const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const dotted = (minutes: number) => clock(minutes).replace(':', '.');
const bare = (minutes: number) => (minutes % 60 === 0 ? String(minutes / 60) : clock(minutes));

const inEnglish = (minutes: number) => {
  const hour = Math.floor(minutes / 60);
  const after = minutes % 60 === 0 ? '' : `:${minutes % 60}`;
  return `${hour > 12 ? hour - 12 : hour}${after} ${hour >= 12 ? 'pm' : 'am'}`;
};

const HOURS: Ways<{ opens: number; closes: number }> = {
  notes: ({ opens, closes }) => [
    `${bare(opens)}-${bare(closes)}`,
    `${bare(opens)}-${bare(closes)} h`,
    `${clock(opens)}–${clock(closes)}`,
    `${dotted(opens)} a ${dotted(closes)} h`,
    `de ${clock(opens)} a ${clock(closes)}`,
    `${bare(opens)}h-${bare(closes)}h`,
    `horario: ${bare(opens)} a ${bare(closes)} h`,
  ],
  replies: ({ opens, closes }) => [
    `Abre de ${bare(opens)} a ${bare(closes)} h.`,
    `Obri de ${dotted(opens)} a ${dotted(closes)} h.`,
    `Abre de ${clock(opens)} a ${clock(closes)}.`,
    `Abre ${clock(opens)}–${clock(closes)}.`,
    `Ordutegia: ${clock(opens)}etatik ${clock(closes)}etara.`,
    `It opens from ${clock(opens)} to ${clock(closes)}.`,
    `It opens from ${inEnglish(opens)} to ${inEnglish(closes)}.`,
    `Abre das ${bare(opens)} ás ${bare(closes)} h.`,
    `Abre a las ${clock(opens)} y cierra a las ${clock(closes)}.`,
    `${bare(opens)}etatik ${bare(closes)}etara dago zabalik.`,
  ],
};

const MONTHS = {
  es: ['enero', 'marzo', 'junio', 'septiembre', 'diciembre'],
  ca: ['gener', 'març', 'juny', 'setembre', 'desembre'],
  gl: ['xaneiro', 'marzo', 'xuño', 'setembro', 'decembro'],
  eu: ['urtarrilaren', 'martxoaren', 'ekainaren', 'irailaren', 'abenduaren'],
  en: ['January', 'March', 'June', 'September', 'December'],
} as const;
const MONTH_SHORT = ['ene', 'mar', 'jun', 'sept', 'dic'];
const MONTH_NUMBER = [1, 3, 6, 9, 12];

const DATES: Ways<{ day: number; month: number }> = {
  notes: ({ day, month }) => [
    `plazo: ${day} ${MONTH_SHORT[month]}`,
    `plazo: ${day}/${MONTH_NUMBER[month]}`,
    `plazo: el ${day} de ${MONTHS.es[month]}`,
    `termini: ${day} de ${MONTHS.ca[month]}`,
  ],
  replies: ({ day, month }) => [
    `Acaba el ${day} de ${MONTHS.es[month]}.`,
    `Acaba el ${day} de ${MONTHS.ca[month]}.`,
    `Remata o ${day} de ${MONTHS.gl[month]}.`,
    `${MONTHS.eu[month]} ${day}an amaitzen da.`,
    `It ends on ${day} ${MONTHS.en[month]}.`,
    `It ends on ${MONTHS.en[month]} ${day}.`,
  ],
};

const PRICES: Ways<{ euros: number; cents: number }> = {
  notes: ({ euros, cents }) => [
    `entrada: ${euros},${cents} €`,
    `entrada ${euros}.${cents} euros`,
    `entrada: ${euros},${cents}€`,
  ],
  replies: ({ euros, cents }) => [
    `La entrada cuesta ${euros},${cents} €.`,
    `L'entrada val ${euros},${cents} euros.`,
    `A entrada custa ${euros},${cents} euros.`,
    `Sarrera ${euros},${cents} euro da.`,
    `Entry is €${euros}.${cents}.`,
  ],
};

function holds<Value>(name: string, { notes, replies }: Ways<Value>, values: fc.Arbitrary<Value>): void {
  it(`takes ${name} of a note for the same in a reply, and no other, however each writes them`, () => {
    fc.assert(
      fc.property(values, values, fc.nat(), fc.nat(), (value, other, note, reply) => {
        const written = notes(value)[note % notes(value).length] ?? '';
        const said = replies(value)[reply % replies(value).length] ?? '';
        const wrong = replies(other)[reply % replies(other).length] ?? '';
        expect([written, said, blockedIn(said, written, 'es')]).toEqual([written, said, []]);
        if (JSON.stringify(value) === JSON.stringify(other)) return;
        expect([written, wrong, blockedIn(wrong, written, 'es').length > 0]).toEqual([written, wrong, true]);
      }),
      { numRuns: 200 },
    );
  });
}

describe('figures of a note and of a reply', () => {
  const half = fc.integer({ min: 0, max: 1 });
  holds(
    'opening hours',
    HOURS,
    fc.record({
      opens: fc.tuple(fc.integer({ min: 8, max: 12 }), half).map(([hour, more]) => hour * 60 + more * 30),
      closes: fc.tuple(fc.integer({ min: 13, max: 20 }), half).map(([hour, more]) => hour * 60 + more * 30),
    }),
  );
  holds('a date', DATES, fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 0, max: 4 }) }));
  holds(
    'a price',
    PRICES,
    fc.record({ euros: fc.integer({ min: 1, max: 90 }), cents: fc.integer({ min: 10, max: 99 }) }),
  );
});
