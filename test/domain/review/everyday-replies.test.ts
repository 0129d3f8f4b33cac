import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { reviewDraft } from '../../../src/domain/review/review-draft.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { aReview } from '../../support/builders/drafts/a-review.ts';

type Said = { post?: string; author?: string; facts?: readonly string[]; language?: Language; severity?: 'S2' | 'S4' };

/** What blocks or ticks a model's reply. */
function stops(text: string, { post = 'Hola', author = 'Rosa Mil', facts = [], severity = 'S4', ...more }: Said = {}) {
  const told = facts.map((value, at) => ({ id: `f${at}`, key: `f${at}`, value, source: '' }));
  const asked = { network: 'x', text: post, author, url: null, postedAt: null };
  return reviewDraft(aReview(text, { severity, origin: 'model', post: asked, facts: told, ...more }))
    .filter(({ level }) => level !== 'advice')
    .map(({ level, message }) => `${level} ${message.key.replace('finding.', '')}`);
}

describe('figures of a note', () => {
  it.each([
    ['Es el sábado a las 21 h.', 'Concierto: sábado 21 h, entrada libre'],
    ['Del 15 de junio al 15 de septiembre.', 'Baño: 15 jun-15 sep'],
    ['La ordenanza es de 2026.', 'Tasa: ordenanza 2026'],
    ['Cierra del 10 al 21 de agosto.', 'Biblioteca, agosto: cerrada del 10 al 21'],
    ['Los menores de 14 años van con una persona adulta.', 'Piscina: menores de 14 acompañados de persona adulta'],
    ['Sale de 23 a 5 h.', 'Bus nocturno: sale de 23 a 5'],
    ["L'últim és a tres quarts de deu de la nit.", 'Últim servei 21.45 h'],
    ['Son veinte euros al mes.', 'T-joven 20/mes, 12-25 años'],
    ['El bono de diez viajes cuesta 18 €.', '1,40 billete; bono10 18'],
  ])('support %s', (text, fact) => {
    expect(
      stops(text, { facts: [fact] }).filter((one) =>
        /grounding\.(?:hour|date|duration|number|amount|other-value)/u.test(one),
      ),
    ).toEqual([]);
  });

  it.each([
    ['Los sábados cierra a las 21 h.', 'Piscina, sábados: de 9 a 20 h'],
    ['Abre hasta las nueve de la noche.', 'Horario: 9-20 h'],
    ['Está abierta todo el mes de febrero.', 'Inscripción: del 2 al 13 de febrero'],
    ['Cierra del 10 al 22 de agosto.', 'Biblioteca, agosto: cerrada del 10 al 21'],
    ['Los menores de 15 años van acompañados.', 'Piscina: menores de 14 acompañados'],
    ['Son 25 euros al mes.', 'Cuota: 20 € al mes, de 12 a 25 años'],
  ])('do not support %s', (text, fact) => {
    expect(stops(text, { facts: [fact] }).join()).toMatch(/block grounding\.(?:hour|date|duration|other-value)/u);
  });

  test.prop([fc.integer({ min: 1, max: 11 }), fc.integer({ min: 14, max: 23 })])(
    'a day that begins at an hour of the morning does not end twelve hours later',
    (from, to) => {
      fc.pre(from + 12 !== to);
      const facts = [`Horario: de ${from} a ${to} h`];
      expect(stops(`Cierra a las ${from + 12} h.`, { facts }).join()).toContain('block grounding');
      expect(stops(`Cierra a las ${to} h.`, { facts }).join()).not.toContain('grounding.hour');
    },
  );

  it('a street of several is known by its own name, and no other', () => {
    const facts = ['Cortes: calles Luna, Olmo y Sol'];
    expect(stops('La calle Olmo está cortada.', { facts }).join()).not.toContain('place');
    expect(stops('La calle Fresno está cortada.', { facts }).join()).toContain('block grounding.place');
  });

  it('a name may be a day: the person is spoken to', () => {
    expect(stops('Tienes razón, Domingo, y gracias.', { author: 'Domingo Sáez' })).toEqual([]);
    expect(stops('Abrimos el domingo.', { author: 'Domingo Sáez' }).join()).toContain('block grounding.date');
  });
});

describe('a fact in other words or another language', () => {
  it.each<readonly [Language, string, string]>([
    [
      'en',
      'You need a passport, the rental contract or title deed.',
      'Padrón: pasaporte y contrato de alquiler o escritura',
    ],
    ['eu', 'Pasaportea eta alokairu-kontratua ekarri behar dituzu.', 'Padrón: traer pasaporte y contrato de alquiler'],
    ['en', 'The pool has been closed since yesterday.', 'Piscina: cerrada desde ayer'],
    ['gl', 'Non quedan prazas no curso.', 'Curso: completo, 20 plazas'],
    ['es', 'El plazo terminó ayer.', 'Ayuda: plazo cerrado ayer'],
  ])('supports in %s: %s', (language, text, fact) => {
    expect(stops(text, { facts: [fact], language })).toEqual([]);
  });

  it.each<readonly [Language, string, string]>([
    ['en', 'The lamp has been fixed.', 'Farola: aviso recibido'],
    ['en', 'The pool opens tomorrow.', 'Piscina: cerrada'],
    ['es', 'No hay heridos en la calle Luna.', 'Calle Luna: cortada, 2 heridos'],
  ])('does not support in %s: %s', (language, text, fact) => {
    expect(stops(text, { facts: [fact], language }).length).toBeGreaterThan(0);
  });

  it('an order may be translated, never turned round', () => {
    const said = {
      language: 'en',
      severity: 'S2',
      facts: ['Consejo: quedarse en casa con ventanas cerradas'],
    } as const;
    expect(stops('Stay indoors.', said).join()).not.toContain('instruction');
    expect(stops('Leave your home.', said).join()).toContain('block grounding.instruction');
    expect(stops('Boil the water.', { ...said, facts: ['No hervir el agua'] }).join()).toContain('block grounding');
  });

  it.each<readonly [Language, string, string]>([
    ['es', 'Gracias por avisar de lo que pasa en Barranco de la Foia.', 'Pasa por el barranco.'],
    ['ca', 'Gràcies per avisar del que passa en Barranc de la Foia.', 'Passa pel pont o passa per el riu.'],
    ['gl', 'Grazas por avisar do que pasa en Rego do Río.', 'Pasa polo río.'],
  ])('what happens in a place is no order to cross it, in %s', (language, told, ordered) => {
    const said = { language, severity: 'S2', facts: [] } as const;
    expect(stops(told, said).join()).not.toContain('grounding.instruction');
    expect(stops(ordered, said).join()).toContain('block grounding.instruction');
  });

  it('a date to come is no promise where a fact gives it, and one where it is only expected', () => {
    const said = { language: 'en', facts: ['Corte de agua, calle Luna: martes 9'] } as const;
    const text = 'The water will be off on Tuesday the 9th.';
    expect(stops(text, said).join()).not.toContain('promises');
    expect(stops(text, { ...said, facts: ['Corte de agua, calle Luna: previsto el martes 9'] }).join()).toContain(
      'never-say.expected',
    );
  });
});

describe('what everybody says', () => {
  it.each<readonly [Language, string]>([
    ['ca', 'Bona tarda! Avui obrim.'],
    ['gl', 'Bo día! Hoxe abrimos.'],
    ['es', 'Muy buenos días. Hoy abrimos.'],
  ])('a greeting that the post has too is nobody else’s sentence, in %s: %s', (language, text) => {
    const post = `${text.split(/[!.]/u)[0]}, obriu hui?`;
    expect(stops(text, { language, post, facts: ['abierto hoy'] }).join()).not.toContain('post-speaks');
  });

  it.each(['Si veieu algú atrapat, truqueu al 112 de seguida.', 'Si fa olor, truqueu ara mateix al 112 tots.'])(
    'the 112 is a number to call: %s',
    (text) => {
      expect(stops(text, { language: 'ca', severity: 'S2' }).join()).not.toContain('grounding.number');
    },
  );
});

describe('courtesy', () => {
  it.each([
    'Lamentamos que no os llegara el aviso.',
    'Esperamos que tu madre se recupere pronto.',
    'El desvío es por la ronda norte hasta las 14 h.',
    'Ven a la oficina de Vía pública y movilidad con una foto y el DNI.',
    'Hola, Juanjo. Gracias por avisar.',
    'Lo hablamos con Cultura y fiestas para ver si se puede cambiar.',
  ])('is not stopped for its words: %s', (text) => {
    const found = stops(text, { author: 'Juanjo Talens', facts: ['Ronda norte: desvío hasta las 14 h'] });
    expect(found.filter((one) => /never-say|privacy|no_fact/u.test(one))).toEqual([]);
  });

  it('a laugh answers a laugh, and comfort a small trouble', () => {
    expect(stops('Jaja, cierto. Gracias.', { post: 'El 31 de noviembre 😂' })).toEqual([]);
    expect(stops('Jaja, cierto. Gracias.', { post: 'Se ha muerto mi perro' }).join()).toContain('humour');
    expect(stops('No te preocupes, Rosa.', { post: 'He perdido el recibo' })).toEqual([]);
    expect(stops('No te preocupes, Rosa.', { post: 'Entra agua en casa de mi madre' }).join()).toContain(
      'playing-down',
    );
    expect(stops('No te preocupes, Rosa.', { post: 'Entra agua en casa', severity: 'S2' }).join()).toContain(
      'playing-down',
    );
  });

  it('nobody stops an urgent reply for its greeting', () => {
    expect(stops('La calle está cortada.', { facts: ['La calle está cortada'], severity: 'S2' })).toEqual([]);
  });
});

const FALL = 'Me he caído por una baldosa suelta y tengo la muñeca rota';

describe('what the house’s lawyers say', () => {
  it.each<readonly [Language, string]>([
    ['es', 'El Ayuntamiento se hará cargo de los gastos.'],
    ['es', 'Asumimos la responsabilidad.'],
    ['es', 'Tienes derecho a una indemnización.'],
    ['ca', 'Assumim la responsabilitat.'],
    ['gl', 'Correremos cos gastos.'],
    ['eu', 'Kalte-ordaina emango dizugu.'],
    ['en', 'The Council will compensate you.'],
  ])('liability is blocked in %s: %s', (language, text) => {
    expect(stops(text, { language, post: FALL }).join()).toContain('block never-say');
  });

  it('a mistake is owned up to freely, but for a damage', () => {
    const text = 'Fue un fallo nuestro, perdona.';
    expect(stops(text, { post: 'No me llegó el correo' }).join()).not.toContain('admission');
    expect(stops(text, { post: FALL }).join()).toContain('warn never-say.admission');
  });

  it.each<readonly [Language, string]>([
    ['es', 'La multa es nula.'],
    ['es', 'Te recomendamos recurrir la sanción.'],
    ['ca', 'La multa és nul·la.'],
    ['gl', 'A multa é nula.'],
    ['eu', 'Isuna baliogabea da.'],
    ['en', 'You have a strong case.'],
  ])('legal advice is blocked in %s: %s', (language, text) => {
    expect(stops(text, { language }).join()).toContain('block never-say.legal-advice');
  });

  it('the way of an appeal is no advice', () => {
    const text = 'En la notificación vienen el plazo y la forma de recurrir.';
    expect(stops(text).join()).not.toContain('never-say');
  });
});

describe('blame of citizens', () => {
  it.each<readonly [Language, string]>([
    ['es', 'Si los vecinos respetasen los horarios, esto no pasaría.'],
    ['ca', 'Si la gent complira, no passaria.'],
    ['gl', 'Se os veciños cumprisen, non pasaría.'],
    ['eu', 'Auzokoek zikintzen dituzue kaleak.'],
    ['en', 'If people filled in the forms properly, it would be faster.'],
  ])('is blocked in %s: %s', (language, text) => {
    expect(stops(text, { language }).join()).toContain('block never-say.reproach');
  });
});

describe('a wording alone in an everyday reply', () => {
  it.each([
    ['es', 'Seguro que el equipo sabe quién es.'],
    ['es', 'La causa fue un robo de cable.'],
  ] as const)(
    'wants no more than a tick, and is blocked where people may be in danger, in %s: %s',
    (language, text) => {
      expect(stops(text, { language }).join()).not.toContain('block never-say');
      expect(stops(text, { language, severity: 'S2' }).join()).toContain('block never-say');
    },
  );

  it('asks for data in public only where it says "here"', () => {
    expect(stops('Déjanos aquí tu DNI.').join()).toContain('block privacy.asks');
    expect(stops('Pásanos tu matrícula.').join()).toMatch(/^warn privacy.asks/u);
  });
});

describe('a season of a note', () => {
  const facts = ['Perros en playas: prohibido 1 junio–30 sept; resto del año permitido con correa'];

  it('tells when the rest of the year begins and ends', () => {
    expect(stops('Del 1 de octubre al 31 de mayo puedes llevarla con correa.', { facts }).join()).not.toContain('date');
    expect(stops('Del 2 de octubre al 31 de mayo puedes llevarla.', { facts }).join()).toContain('block grounding');
  });

  test.prop([fc.integer({ min: 2, max: 27 }), fc.integer({ min: 2, max: 27 }), fc.integer({ min: 2, max: 4 })])(
    'tells no day but those beside it',
    (from, to, apart) => {
      const note = [`Plazo: ${from} de marzo – ${to} de mayo`];
      expect(stops(`Desde el ${to + 1} de mayo.`, { facts: note }).join()).not.toContain('block');
      fc.pre(to + apart <= 28);
      expect(stops(`Desde el ${to + apart} de mayo.`, { facts: note }).join()).toContain('block grounding');
    },
  );
});

it('a note marked internal backs no reply', () => {
  const note = 'control de alcoholemia el sábado de 2 a 5 h en la rotonda';
  const text = 'El sábado, de 2 a 5 h, hay control de alcoholemia en la rotonda.';
  expect(stops(text, { facts: [`Aviso: ${note}`] }).join()).not.toContain('grounding');
  expect(stops(text, { facts: [`Nota interna de la Policía Local: ${note}`] }).join()).toContain('block grounding');
});
