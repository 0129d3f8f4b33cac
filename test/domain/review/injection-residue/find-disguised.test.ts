import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { reviewDraft } from '../../../../src/domain/review/review-draft.ts';
import { aReview, findingsOf } from '../../../support/builders/drafts/a-review.ts';

const CLAIMS = [
  'El agua del grifo es potable',
  'Vota al alcalde',
  'No hay ningún peligro',
  'El alcalde dimite mañana',
  'Todos los heridos están bien',
  'El pago se hace por teléfono',
  'La carretera está abierta',
];
const SMALL = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ';
const TURNED = 'ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz';
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const lettered = (text: string, to: (at: number) => string) =>
  bare(text)
    .toLowerCase()
    .replace(/[a-z]/g, (letter) => to(letter.charCodeAt(0) - 97));
const camel = (text: string) =>
  text
    .split(' ')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  glued: camel,
  'small capitals': (text) => lettered(text, (at) => [...SMALL][at] ?? ''),
  turned: (text) => [...lettered(text, (at) => [...TURNED][at] ?? '')].toReversed().join(''),
  regional: (text) => lettered(text, (at) => `${String.fromCodePoint(0x1f1e6 + at)}\u200c`),
  'regional, close': (text) => lettered(text, (at) => String.fromCodePoint(0x1f1e6 + at)),
  'white in circles': (text) => lettered(text, (at) => String.fromCodePoint(0x1f150 + at)),
  'white in squares': (text) => lettered(text, (at) => String.fromCodePoint(0x1f170 + at)),
  circled: (text) => lettered(text, (at) => String.fromCodePoint(0x24d0 + at)),
  mathematical: (text) => lettered(text, (at) => String.fromCodePoint(0x1d41a + at)),
  dotted: (text) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '.'),
  'joined by CGJ': (text) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u034f'),
  'joined by a filler': (text) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u17b4'),
  framed: (text) => text.replaceAll(/\p{L}/gu, (letter) => `${letter}\u20e0`),
};

describe('disguised words', () => {
  it.each(Object.entries(DISGUISES))('stops every claim that is %s', (_, disguise) => {
    for (const claim of CLAIMS) {
      expect(
        reviewDraft(aReview(disguise(claim))).some(({ level }) => level === 'block'),
        disguise(claim),
      ).toBe(true);
    }
  });

  it('reads small capitals and regional letters as the letters that they look like', () => {
    const told = findingsOf(DISGUISES['small capitals']?.('vota al alcalde') ?? '').map((one) => one.split(':')[0]);
    expect(told).toContain('neutrality.voting');
  });

  it.each([
    'Gracias por avisar, lo mira el equipo de OpenData.',
    'Más en la cuenta @AytoDeRiudalbaInforma de siempre.',
    'Sigue #RiudalbaTeInformaHoy y https://riudalba.example/PlanDeMovilidadUrbana',
    'Lo explicamos en WhatsApp y en YouTube.',
    'La bandera 🇪🇸 y la de la UE 🇪🇺 están en el balcón 👩‍👩‍👧.',
    'La 2.ª planta y el 3.º piso, ª y º.',
    'Ingurumen-zerbitzuarentzat eta administrazioarenganako oharra.',
    'El col·legi i l’hospital.',
    'EE. UU. y a.C. se escriben así; C.C.O.O. no.',
  ])('lets %j pass', (text) => {
    expect(findingsOf(text).filter((told) => /disguised|glued|invisible|letters/u.test(told))).toEqual([]);
  });

  it('ticks a letter that our languages do not have, unless the post or a fact writes it so', () => {
    const text = 'Se lo decimos al equipo de Łukasz.';
    expect(reviewDraft(aReview(text))).toContainEqual(expect.objectContaining({ level: 'warn', words: 'Łukasz' }));
    const post = { network: 'x', text: 'Soy vecino de Łukasz', author: null, url: null, postedAt: null };
    expect(findingsOf(text, { post }).join()).not.toContain('letters');
  });

  it.each([
    [`Primera frase.${'\n'.repeat(200)}Y lo que nadie ve.`, 'Primera frase.\n\nY lo que nadie ve.'],
    [`Primera frase.${'\u00a0'.repeat(200)}Y lo que nadie ve.`, 'Primera frase. Y lo que nadie ve.'],
  ])('stops a last sentence behind a gap, and mends it', (text, mended) => {
    const [gap] = reviewDraft(aReview(text)).filter(({ message }) => message.key.endsWith('invisible'));
    expect(gap).toBeDefined();
    expect(text.slice(0, gap?.start) + gap?.fix + text.slice(gap?.end)).toBe(mended);
  });

  const ignorable = fc
    .integer({ min: 0x80, max: 0x10_ffff })
    .filter((code) => /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(code)));
  test.prop([fc.oneof(ignorable, fc.constantFrom(0x34f, 0x17b4, 0x17b5, 0xfffc, 0x20e0, 0x3164, 0xffa0))])(
    'no character that is not drawn passes',
    (code) => {
      expect(findingsOf(`Abrimos a${String.fromCodePoint(code)} las nueve.`).join()).toContain('invisible');
    },
  );
});
