import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../support/builders/drafts/a-review.ts';

function hoaxIn(
  text: string,
  post: string,
  postClass: 'false_claim' | 'complaint' | 'question' = 'false_claim',
): string[] {
  return findingsOf(text, {
    postClass,
    post: { network: 'x', text: post, author: 'vecina_molinar', url: null, postedAt: null },
  })
    .filter((told) => told.startsWith('hoax-hygiene.'))
    .map((told) => told.replace('hoax-hygiene.', ''));
}

describe('hoax-hygiene', () => {
  it.each([
    [
      'No es cierto que el agua esté envenenada. Se puede beber, lo confirma Sanidad.',
      'El agua del grifo está envenenada, pásalo',
    ],
    ['Es falso que el agua esté envenenada.', 'El agua del grifo está envenenada, pásalo'],
    ['¿El agua está envenenada? No: se puede beber, dice Sanidad.', 'El agua del grifo está envenenada, pásalo'],
    ['El agua del grifo no está envenenada, según Sanidad.', 'El agua del grifo está envenenada, pásalo'],
    [
      'Circula un mensaje que dice que el agua está envenenada. Es falso, según Sanidad.',
      'El agua del grifo está envenenada, pásalo',
    ],
    ['El bulo del agua envenenada es falso. Lo confirma Sanidad.', 'El agua del grifo está envenenada, pásalo'],
    [
      'El agua se puede beber, lo confirma Sanidad. El mensaje «el agua del grifo está envenenada» es falso.',
      'El agua del grifo está envenenada, pásalo',
    ],
    ['El agua se puede beber, lo confirma Sanidad. Es falso lo de #AguaEnvenenada.', '#AguaEnvenenada no bebáis'],
    [
      'El agua se puede beber, lo confirma Sanidad. No entres en agua-mala.example.',
      'Mirad https://agua-mala.example/x',
    ],
    ['El agua se puede beber. Es falso lo que circula.', 'El agua del grifo está envenenada'],
    [
      'El agua se puede beber, lo confirma Sanidad. Lo difundió la cuenta de un vecino.',
      'El agua del grifo está envenenada',
    ],
    ['El agua se puede beber, lo confirma Sanidad. @tramposo miente.', 'El agua del grifo está envenenada'],
    ["No és cert que l'aigua estiga enverinada.", "L'aigua de l'aixeta està enverinada"],
    ['Non é certo que a auga estea envelenada.', 'A auga da billa está envelenada'],
    ['Ez da egia ura pozoituta dagoela.', 'Iturriko ura pozoituta dago'],
    ['It is not true that the water is poisoned.', 'The tap water is poisoned'],
    ['Hola: desmentimos que vayan a cerrar el colegio.', 'Van a cerrar el colegio de Sant Roc mañana'],
    [
      'Nos preguntáis si van a cerrar el colegio. No, abre mañana, según Educación.',
      'Van a cerrar el colegio de Sant Roc mañana',
    ],
    [
      'El colegio abre mañana, según Educación. Es mentira que van a cerrar el colegio de Sant Roc mañana.',
      'Dicen que van a cerrar el colegio de Sant Roc mañana',
    ],
    ['Es falso. El colegio abre, según Educación.', 'Van a cerrar el colegio'],
  ])('finds something in %j', (text, post) => {
    expect(hoaxIn(text, post)).not.toEqual([]);
  });

  it.each([
    [
      'El agua se puede beber. Lo confirma Sanidad: https://www.san.gva.es Es falso lo que circula.',
      'El agua del grifo está envenenada, pásalo',
    ],
    [
      'Hola: el agua se puede beber, lo confirma Sanidad. La otra versión es falsa.',
      'El agua del grifo está envenenada, pásalo',
    ],
    [
      'Gracias por preguntar antes de compartir. El agua se puede beber, según Sanidad. El mensaje es falso.',
      '¿Está envenenada el agua?',
    ],
    ["L'aigua es pot beure, segons Sanitat. És fals el que circula.", "L'aigua de l'aixeta està enverinada"],
    ['A auga pódese beber, segundo Sanidade confirma. O outro é falso.', 'A auga da billa está envelenada'],
    ['Ura edan daiteke, Osasun Sailak baieztatu du. Beste mezua faltsua da.', 'Iturriko ura pozoituta dago'],
    [
      'The water is safe to drink, the health authority confirms. The other story is false.',
      'The tap water is poisoned',
    ],
    ['El colegio abre mañana a las nueve, según Educación. Es falso que se cierre.', 'Van a cerrar el colegio'],
    ['En Sant Roc no hay cortes de agua hoy, confirma el servicio de aguas.', 'Nos cortan el agua tres días'],
    [
      'Sabemos que preocupa. El puente está abierto y revisado, según Vía pública. Lo demás es falso.',
      'El puente se cae, no crucéis',
    ],
  ])('lets pass %j', (text, post) => {
    expect(hoaxIn(text, post)).toEqual([]);
  });

  const post = 'Mirad https://agua-mala.example/x, el agua del grifo está envenenada #AguaEnvenenada';
  const truth = 'El agua se puede beber, lo confirma Sanidad.';

  it.each([
    [`${truth} No entres en agua-mala[.]example.`, ['link: agua-mala[.]example']],
    [`${truth} Es falso lo de #aguaenvenenada.`, ['hashtag: #aguaenvenenada']],
    [`${truth} Lo de «agua envenenada» es falso.`, ['wording: «agua envenenada»']],
    [`${truth} @tramposo miente.`, ['spreader: @tramposo']],
    ['El agua se puede beber. Es falso lo que circula.', ['no-source: Es falso']],
    [`Es falso. ${truth}`, ['truth-later: Es falso']],
    [`No es cierto: el agua no está envenenada. ${truth}`, ['truth-later: No es cierto: el agua no está envenenada']],
    [`El agua no está envenenada. ${truth}`, ['truth-later: El agua no está envenenada']],
    [`No es cierto que el agua esté envenenada. ${truth}`, ['claim-first: No es cierto que el agua esté envenenada']],
  ])('tells %j by its words', (text, told) => {
    expect(hoaxIn(text, post)).toEqual(told);
  });

  it('judges the opening of any reply that denies', () => {
    expect(hoaxIn('No es verdad que vayamos a cobrar por aparcar.', 'Vais a cobrar por aparcar', 'complaint')).toEqual([
      'claim-first: No es verdad que vayamos a cobrar por aparcar',
    ]);
    expect(hoaxIn('Sentimos la espera. La piscina abre mañana.', '¿Cuándo abre la piscina?', 'question')).toEqual([]);
  });
});

describe('hoax-hygiene with the register', () => {
  const hoax = {
    id: 3,
    said: ['El agua del grifo está envenenada', 'Han echado veneno en el depósito de la ermita'],
    isTrue: false,
    isMatched: true,
    isQuiet: false,
  };
  const post = { network: 'x', text: '¿Se puede beber en Sant Roc?', author: null, url: null, postedAt: null };
  const told = (text: string, over: Partial<typeof hoax> = {}) =>
    findingsOf(text, { post, postClass: 'question', hoaxes: [{ ...hoax, ...over }] }).filter((one) =>
      one.startsWith('hoax-hygiene.'),
    );

  it.each([
    ['No es cierto que el agua del grifo esté envenenada.'],
    ['El agua del grifo no está envenenada.'],
    ['Circula que han echado veneno en el depósito. Es falso.'],
    ['El agua se puede beber. Lo de que han echado veneno en el depósito de la ermita es falso.'],
  ])('stops %j, though the post says nothing of it', (text) => {
    expect(told(text, { isMatched: false })[0]).toMatch(/^hoax-hygiene\.registered: /);
    expect(findingsOf(text, { post, postClass: 'question' }).filter((one) => one.includes('registered'))).toEqual([]);
  });

  it.each([
    ['El agua se puede beber, lo confirma Sanidad. Es falso lo que circula.'],
    ['Hola: el depósito de la ermita está limpio, según Aguas. Puedes beber.'],
    ['La oficina abre a las nueve.'],
  ])('lets %j pass', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('stops a denial of what turned out to be true, and asks for a look where nothing was to be answered', () => {
    const text = 'El agua se puede beber, lo confirma Sanidad. Es falso lo que circula.';
    expect(told(text, { isTrue: true })).toEqual(['hoax-hygiene.denies-true: Es falso']);
    expect(told(text, { isTrue: true, isMatched: false })).toEqual([]);
    expect(told(text, { isQuiet: true })).toEqual(['hoax-hygiene.quiet: ']);
    expect(told(text, { isQuiet: true, isMatched: false })).toEqual([]);
  });
});
