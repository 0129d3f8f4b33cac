import { describe, expect, it } from 'vitest';
import type { LiveFact } from '../../../../../src/domain/drafts/live-fact.ts';
import { findUnsupportedClaims } from '../../../../../src/domain/review/grounding/claims/find-unsupported-claims.ts';
import { readDraft } from '../../../../../src/domain/review/model/draft-reading.ts';
import type { ReviewInput } from '../../../../../src/domain/review/model/review-input.ts';
import type { Language } from '../../../../../src/domain/text/languages.ts';
import { aReview } from '../../../../support/builders/drafts/a-review.ts';

function facts(...values: string[]): LiveFact[] {
  return values.map((value, at) => ({ id: `f${at}`, key: `f${at}`, value, source: '' }));
}

/** `no_fact` or `instruction`, of each finding. */
function found(text: string, language: Language = 'es', overrides: Partial<ReviewInput> = {}): string[] {
  return findUnsupportedClaims(readDraft(aReview(text, { language, origin: 'model', ...overrides }))).map(
    ({ level, message }) => `${level} ${message.key.replace('finding.grounding.', '')}`,
  );
}

const ASSERTED: readonly (readonly [Language, string])[] = [
  ['es', 'La avería ya está localizada.'],
  ['es', 'Hemos enviado dos equipos a tu calle.'],
  ['es', 'Gracias por avisar, ya hemos arreglado la farola.'],
  ['es', 'La brigada reparó el bache ayer por la tarde.'],
  ['es', 'El corte se debe a una obra de la compañía.'],
  ['es', 'El olor viene de una planta de compost.'],
  ['es', 'La biblioteca cierra todo el verano.'],
  ['es', 'El ascensor del mercado funciona desde hace una semana.'],
  ['es', 'No hay colas en el centro de vacunación.'],
  ['es', 'La calle está cortada por un socavón.'],
  ['es', 'El plazo se amplía hasta final de curso.'],
  ['es', 'Los técnicos han revisado las tuberías del colegio.'],
  ['ca', 'L’avaria ja està localitzada.'],
  ['ca', 'Hem enviat un equip al teu carrer.'],
  ['ca', 'Gràcies per avisar, ja hem arreglat el fanal.'],
  ['ca', 'La brigada va reparar el clot ahir.'],
  ['ca', 'El tall es deu a una obra de la companyia.'],
  ['ca', 'La piscina tanca tot l’estiu per obres.'],
  ['gl', 'A avaría xa está localizada.'],
  ['gl', 'O equipo arranxou o farol onte.'],
  ['gl', 'O cheiro vén dunha granxa próxima.'],
  ['gl', 'A piscina pecha todo o verán por obras.'],
  ['eu', 'Matxura aurkitu dute transformadorean.'],
  ['eu', 'Langileek atzo konpondu zuten farola.'],
  ['eu', 'Igerilekua itxita egongo da uda osoan obrengatik.'],
  ['en', 'The fault has been found.'],
  ['en', 'We have sent two crews to your street.'],
  ['en', 'Thank you for telling us, our team repaired the light last night.'],
  ['en', 'The cut is due to works by the company.'],
  ['en', 'The pool closes for the whole summer.'],
];

const SERVICE: readonly (readonly [Language, string])[] = [
  ['es', 'Hola, gracias por escribirnos. Pasamos tu aviso a Vía pública para que lo revise.'],
  ['es', 'Aún no sabemos qué ha pasado ni cuándo volverá la luz.'],
  ['es', 'Si has pagado de más, puedes pedir la devolución en la sede electrónica.'],
  ['es', 'Sentimos que hayas esperado tanto. ¿Nos dices en qué calle ha sido?'],
  ['es', 'Dices que llevas «tres semanas sin luz»: lo comprobamos.'],
  ['es', 'Un comentario aquí no abre una reclamación. Escríbenos en privado.'],
  ['ca', 'Gràcies per avisar. Passem el teu avís a Via pública i ho comprovem.'],
  ['ca', 'Encara no sabem què ha passat. Pots consultar la seu electrònica.'],
  ['gl', 'Grazas por avisar. Pasamos o teu aviso a Vía pública. Aínda non sabemos que pasou.'],
  ['eu', 'Eskerrik asko abisatzeagatik. Zure abisua taldeari bidaliko diogu. Oraindik ez dakigu zer gertatu den.'],
  ['en', 'Thank you for telling us. We are passing it to the streets team. We do not know yet what has happened.'],
  ['en', 'If you have paid twice, you can ask for a refund here.'],
];

const DANGEROUS: readonly (readonly [Language, string])[] = [
  ['es', 'Hervid el agua antes de beberla.'],
  ['es', 'Ya podéis cruzar por el túnel.'],
  ['es', 'El agua es potable.'],
  ['es', 'Ya no hay peligro en el barrio.'],
  ['es', 'Podéis volver a vuestras casas.'],
  ['es', 'Salid de casa ahora mismo.'],
  ['es', 'No llames al 112, está saturado.'],
  ['es', 'Haz un bizum de veinte euros para los afectados.'],
  ['es', 'Envíanos tu contraseña y lo miramos.'],
  ['es', 'Abrid las ventanas para que salga el humo.'],
  ['es', 'Toma pastillas de yodo.'],
  ['es', 'Sube al tejado y espera.'],
  ['ca', 'Bulliu l’aigua abans de beure-la.'],
  ['ca', 'Ja podeu creuar pel túnel.'],
  ['ca', 'L’aigua és potable.'],
  ['ca', 'No telefoneu al 112.'],
  ['gl', 'Fervede a auga antes de bebela.'],
  ['gl', 'Xa podedes cruzar polo túnel.'],
  ['gl', 'A auga é potable.'],
  ['gl', 'Non chames ao 112.'],
  ['eu', 'Ura irakin edan aurretik.'],
  ['eu', 'Tuneletik igaro, zeharkatu ura lasai.'],
  ['eu', 'Ura edangarria da.'],
  ['eu', 'Ez deitu 112ra.'],
  ['en', 'Boil the water before drinking it.'],
  ['en', 'You can drive through and cross the underpass.'],
  ['en', 'The water is safe.'],
  ['en', 'Do not call 112.'],
  ['en', 'It is safe to return home.'],
  ['en', 'Send us your password and we will check.'],
];

/** Few words that tell how things are. */
const TOLD: readonly (readonly [Language, string])[] = [
  ['es', 'Sí, hay aparcamiento gratis al lado.'],
  ['es', 'Hay taquillas con agua caliente.'],
  ['es', 'No hace falta reservar.'],
  ['ca', 'Els gossos poden entrar.'],
  ['ca', 'No cal reservar.'],
  ['gl', 'É de balde para os empadroados.'],
  ['gl', 'Recóllese no mostrador da entrada.'],
  ['eu', 'Doakoa da erroldatuentzat.'],
  ['eu', 'Sarrerako mostradorean jasotzen da.'],
  ['en', 'There is no need to book.'],
  ['en', 'Dogs can come in.'],
];

/** Few words that tell nothing. */
const WISHED: readonly (readonly [Language, string])[] = [
  ['es', 'Que vaya muy bien la gymkana.'],
  ['es', 'Menuda expedición.'],
  ['ca', 'Bona lectura.'],
  ['gl', 'Moita sorte.'],
  ['eu', 'Ondo pasa igerian.'],
  ['en', 'Enjoy your stay.'],
];

/** Basque puts the verb last. */
const ORDERED_LAST = [
  'Leihoak ireki kea ateratzeko.',
  'Garajera jaitsi eta begiratu.',
  'Pasahitza bidali eta guk aldatuko dugu.',
  'Kiroldegira joan.',
  '112ra ez deitu.',
  'Ura garbi dago.',
];

/** No leave, no order and no all-clear: an all-clear is awaited, or people are told not to go for things. */
const PRUDENT: readonly (readonly [Language, string])[] = [
  ['es', 'No salgas a buscar el coche.'],
  ['es', 'No salgas si no es imprescindible.'],
  ['es', 'No vuelvas hasta que sea seguro.'],
  ['es', 'Ningún paso con agua es seguro.'],
  ['es', 'Abandona el coche si el agua sube.'],
  ['es', 'No hagas caso de ese aviso: es falso.'],
  ['en', 'Wait until it is safe to go out.'],
  ['en', 'Do not leave your house to get the car.'],
];

describe('few words in an everyday reply', () => {
  it.each(TOLD)('that tell how things are want a tick in %s: %s', (language, text) => {
    expect(found(text, language, { severity: 'S4' })).toEqual(['warn no_fact']);
  });

  it.each(TOLD)('that a fact tells want nothing in %s: %s', (language, text) => {
    expect(found(text, language, { severity: 'S4', facts: facts(text) })).toEqual([]);
  });

  it.each(WISHED)('that wish something want no tick in %s: %s', (language, text) => {
    expect(found(text, language, { severity: 'S4' }).filter((one) => !one.startsWith('advice'))).toEqual([]);
  });

  it('want a tick in an election, whatever they are', () => {
    const aside = 'Con buena letra.';
    expect(found(aside, 'es', { severity: 'S4' })).toEqual(['advice no_fact']);
    expect(found(aside, 'es', { severity: 'S4', electoral: true })).toEqual(['warn no_fact']);
  });

  it.each(['Cruza por el paso de peatones.', 'Descarga el programa en la web.', 'Escribe tu clave en la sede.'])(
    'that tell what to do want a tick: %s',
    (text) => {
      expect(found(text, 'es', { severity: 'S4' })).toContain('warn instruction');
      expect(found(text, 'es', { severity: 'S1' })).toContain('block instruction');
    },
  );

  it.each(['Bebe agua del grifo.', 'Envíanos tu contraseña.', 'Evacuad el edificio.'])(
    'are blocked where they could hurt: %s',
    (text) => {
      expect(found(text, 'es', { severity: 'S4' })).toContain('block instruction');
    },
  );
});

describe('findUnsupportedClaims', () => {
  it.each(ORDERED_LAST)('blocks in Basque, where the verb comes last: %s', (text) => {
    expect(found(text, 'eu')).toContain('block instruction');
  });

  it.each(PRUDENT)('does not block prudence in %s: %s', (language, text) => {
    expect(found(text, language)).not.toContain('block instruction');
  });

  it.each(ASSERTED)('warns in %s: %s', (language, text) => {
    expect(found(text, language)).toEqual(['warn no_fact']);
  });

  it.each(ASSERTED)('lets pass what a fact holds in %s: %s', (language, text) => {
    expect(found(text, language, { facts: facts(text) })).toEqual([]);
  });

  it.each(ASSERTED)('takes no word of the post for it in %s: %s', (language, text) => {
    const post = { network: 'x', text, author: null, url: null, postedAt: null };
    expect(found(text, language, { post })).toEqual(['warn no_fact']);
  });

  it.each(SERVICE)('has nothing to say on service language in %s: %s', (language, text) => {
    expect(found(text, language)).toEqual([]);
  });

  it.each(DANGEROUS)('blocks in %s: %s', (language, text) => {
    expect(found(text, language)).toContain('block instruction');
  });

  it.each(DANGEROUS)('lets pass what a fact tells people to do in %s: %s', (language, text) => {
    expect(found(text, language, { facts: facts(text) })).not.toContain('block instruction');
  });

  it('blocks danger in the words of the playbook too, and asks them for no other fact', () => {
    expect(found('La farola está arreglada desde ayer.', 'es', { origin: 'playbook' })).toEqual([]);
    expect(found('Hervid el agua.', 'es', { origin: 'playbook' })).toEqual(['block instruction']);
  });

  it('tells leave from its contrary', () => {
    const no = { facts: facts('No bebas agua del grifo. El agua no es potable.') };
    expect(found('Bebe agua del grifo.', 'es', no)).toEqual(['block instruction']);
    expect(found('El agua es potable.', 'es', no)).toEqual(['block instruction']);
    expect(found('El agua no es potable.', 'es', no)).toEqual([]);
  });

  it('takes what a note is "without" for what a reply says is not needed, and for nothing else', () => {
    const without = { facts: facts('Pago de tasas: con tarjeta en la web (sin certificado)') };
    expect(found('No hace falta certificado.', 'es', without)).toEqual([]);
    expect(found('Certificado y fianza.', 'es', without)).not.toEqual([]);
    const entry = { facts: facts('Acceso al túnel: no entrar sin mascarilla') };
    expect(found('Sin mascarilla puedes entrar.', 'es', entry)).not.toEqual([]);
  });

  it('wants the very colour of a warning', () => {
    const orange = { facts: facts('Aviso naranja de AEMET en La Ribera.') };
    expect(found('AEMET mantiene aviso rojo en La Ribera.', 'es', orange)).toEqual(['warn no_fact']);
    expect(found('AEMET mantiene aviso naranja en La Ribera.', 'es', orange)).toEqual([]);
  });

  it('points at the sentence', () => {
    const text = 'Hola. La avería ya está localizada. Gracias.';
    const [finding] = findUnsupportedClaims(readDraft(aReview(text, { origin: 'model' })));
    expect(finding).toMatchObject({ words: 'La avería ya está localizada', start: 6, end: 34 });
  });
});
