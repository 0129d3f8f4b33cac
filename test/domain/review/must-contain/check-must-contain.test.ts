import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import { checkMustContain } from '../../../../src/domain/review/must-contain/check-must-contain.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const handbook = aHandbook();
const flood = handbook.playbooks.find(({ id }) => id === 'flood');
if (flood === undefined) throw new Error('the handbook has lost its flood');

const post = { network: 'x', text: '¿Cómo está el barranco?', author: null, url: null, postedAt: null };

/** The reply judged by a playbook that wants exactly these things. */
function lacks(text: string, wants: readonly string[], overrides: Partial<ReviewInput> = {}): string[] {
  const playbook = { ...flood, mustContain: wants.map((id) => ({ id, what: { es: `qué: ${id}` } })) } as typeof flood;
  const input = aReview(text, { post, postClass: 'press', handbook, playbook: playbook ?? null, ...overrides });
  return checkMustContain(readDraft(input)).map(({ message }) =>
    String(message.params?.['what'] ?? message.key.replace('finding.must-contain.', '')).replace('qué: ', ''),
  );
}

describe('must-contain: what the playbook wants', () => {
  it.each([
    ['next-update', 'es', 'Volvemos a informar a las 18:30.'],
    ['next-update', 'es', 'Tendrás más información el jueves por la mañana.'],
    ['next-update', 'es', 'Más a las [falta: Hora del próximo mensaje].'],
    ['next-update', 'ca', 'Tornarem a informar a les huit de la vesprada.'],
    ['next-update', 'gl', 'O próximo aviso sae ás 12:15.'],
    ['next-update', 'eu', 'Hurrengo mezua 17:00etan.'],
    ['next-update', 'en', 'We will post again at 6 pm.'],
    ['self-protection', 'es', 'No bajes al garaje y quédate en un piso alto.'],
    ['self-protection', 'ca', 'Puja al pis de dalt i no creues el barranc.'],
    ['self-protection', 'gl', 'Sube a un sitio alto e non cruces auga.'],
    ['self-protection', 'eu', 'Igo goiko solairura eta ez zeharkatu urik.'],
    ['self-protection', 'en', 'Stay indoors and do not drive through water.'],
    ['emergencies-only', 'es', 'Llama al 112 solo si hay peligro.'],
    ['emergencies-only', 'eu', 'Deitu 112ra.'],
    ['zone-and-colour', 'es', 'El Molinar está en aviso naranja.'],
    ['zone-and-colour', 'ca', 'Hi ha avís taronja en El Molinar.'],
    ['zone-and-colour', 'gl', 'No Molinar hai aviso laranxa.'],
    ['official-link', 'es', 'Mira www.aemet.es'],
    ['truth-first', 'es', 'El puente está abierto. Es falso que lo hayan cortado.'],
    ['truth-first', 'ca', 'El pont està obert. No és cert que l’hagen tallat.'],
    ['truth-first', 'en', 'The bridge is open. The other story is false.'],
    ['aware-and-cooperating', 'es', 'Conocemos el caso y colaboramos con quien lo investiga.'],
    ['aware-and-cooperating', 'eu', 'Ezagutzen dugu auzia eta lankidetzan ari gara.'],
    ['beware-of-phishing', 'es', 'Nadie te pedirá la contraseña por mensaje.'],
    ['beware-of-phishing', 'gl', 'Non pulses ligazóns que che cheguen por mensaxe.'],
    ['refunds', 'es', 'Pide la devolución en taquilla.'],
    ['refunds', 'en', 'You can ask for your money back.'],
    ['not-for-drinking', 'es', 'No la bebas por ahora.'],
    ['not-for-drinking', 'eu', 'Ura ez da edangarria.'],
    ['not-for-drinking', 'en', 'Do not drink tap water.'],
    ['support', 'es', 'A quien lo sufre: no estás sola.'],
    ['support', 'ca', 'Estem amb qui ho patix.'],
    ['support', 'eu', 'Jasaten duenarekin gaude.'],
    ['care', 'eu', 'Pribatuan lagunduko dizugu.'],
    ['how-to-report', 'es', 'Puedes denunciarlo ante la Policía.'],
    ['windows', 'gl', 'Pecha as xanelas.'],
    ['time-and-place', 'es', 'Si ves llamas, di la hora y el lugar.'],
    ['device', 'es', 'Si usas un respirador, llama al 112.'],
  ] as const)('%s, %s: %s', (id, language, text) => {
    expect(lacks(text, [id], { language })).toEqual([]);
    expect(lacks('Te leemos.', [id], { language })).toEqual([id]);
  });

  it.each([
    ['next-update', 'Seguiremos informando.'],
    ['next-update', 'A las 18:30 cortaron la calle.'],
    ['truth-first', 'Es falso.'],
    ['truth-first', 'El puente está abierto.'],
    ['device', 'Llama al 112 si hay peligro.'],
    ['aware-and-cooperating', 'Sabemos lo que se ha publicado.'],
    ['zone-and-colour', 'Hay aviso naranja.'],
    ['refunds', 'El autobús tiene cambios hoy.'],
  ])('%s is not there in: %s', (id, text) => {
    expect(lacks(text, [id])).toEqual([id]);
  });

  it('looks for what it does not know by the words of what is wanted', () => {
    const playbook = {
      ...flood,
      mustContain: [
        { id: 'sandbags', what: { es: 'Dónde recoger los sacos de arena', en: 'Where to fetch sandbags' } },
      ],
    };
    expect(lacks('Recoge un saco en el almacén.', [], { playbook })).toEqual([]);
    expect(lacks('Fetch sandbags at the depot.', [], { playbook, language: 'en' })).toEqual([]);
    expect(lacks('Gracias por escribir.', [], { playbook })).toEqual(['Dónde recoger los sacos de arena']);
  });

  it('asks of a class only what is wanted of it', () => {
    const playbook = {
      ...flood,
      mustContain: [{ id: 'windows', what: { es: 'ventanas' }, classes: ['question' as const] }],
    };
    expect(lacks('Te leemos sobre el barranco.', [], { playbook, postClass: 'question' })).toEqual(['ventanas']);
    expect(lacks('Te leemos sobre el barranco.', [], { playbook, postClass: 'hate' })).toEqual([]);
  });
});

describe('must-contain: what the class wants', () => {
  it.each([
    ['question', 'El barranco baja tranquilo.', 'Te leemos.', 'subject-or-link'],
    ['complaint', 'Pasamos tu queja a Limpieza.', 'Es lo que hay.', 'route-or-doing'],
    ['field_report', 'Gracias por avisar. Lo miramos hoy.', 'Qué cosas.', 'received'],
  ] as const)('%s', (postClass, good, bad, id) => {
    expect(lacks(good, [], { postClass })).toEqual([]);
    expect(lacks(bad, [], { postClass })).toContain(id);
  });

  it.each(['praise', 'rant', 'political'] as const)('nothing of %s', (postClass) => {
    expect(lacks('Te leemos.', ['windows'], { postClass })).toEqual([]);
  });

  it('nothing of the playbook’s own texts', () => {
    expect(lacks('Te leemos.', ['windows'], { origin: 'playbook' })).toEqual([]);
  });
});

describe('must-contain: a statement of our own', () => {
  const slots = {
    empathy: 'Sabemos que hay miedo.',
    confirmed: 'Hay agua en 3 calles.',
    unknown: 'Aún no sabemos cuánto va a durar.',
    doing: 'Los equipos trabajan en la zona.',
    commitment: 'Volvemos a informar a las diez.',
    more: 'Mira www.aemet.es',
  };

  it('wants no empathy while lives are at stake', () => {
    const { empathy: _, ...others } = slots;
    const said = Object.values(others).join(' ');
    expect(lacks(said, [], { post: null, postClass: null, severity: 'S1' })).toEqual([]);
    expect(lacks(said, [], { post: null, postClass: null, severity: 'S2' })).toEqual(['slot-empathy']);
  });

  it('wants the six slots', () => {
    expect(lacks(Object.values(slots).join(' '), [], { post: null, postClass: null })).toEqual([]);
  });

  it.each(Object.keys(slots).filter((slot) => slot !== 'confirmed'))('misses %s', (slot) => {
    const rest = Object.entries(slots).filter(([name]) => name !== slot);
    const text = rest.map(([, words]) => words).join(' ');
    expect(lacks(text, [], { post: null, postClass: null })).toEqual([`slot-${slot}`]);
  });
});

test.prop([fc.string({ unit: 'binary' }), fc.constantFrom(...POST_CLASSES), fc.boolean()])(
  'warns at most, at the end, on any text',
  (text, postClass, own) => {
    const input = aReview(text, { handbook, playbook: flood, post: own ? null : post, postClass });
    for (const { level, start, words } of checkMustContain(readDraft(input))) {
      expect([level, start, words]).toEqual(['warn', text.length, '']);
    }
  },
);
