import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import { checkNeverSay } from '../../../../src/domain/review/never-say/check-never-say.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

function found(text: string, overrides: Partial<ReviewInput> = {}): string[] {
  return checkNeverSay(readDraft(aReview(text, overrides))).map(
    ({ level, message }) => `${level} ${message.key.replace('finding.never-say.', '')}`,
  );
}

const aFact = (value: string, id = 'entered:1') => ({ id, key: 'fact', value, source: 'Emergencias 112' });

const NEVER: Readonly<Record<string, readonly string[]>> = {
  victims: [
    'Hay tres fallecidos en la zona.',
    'Un vecino de 54 años no consiguió salir del garaje.',
    'Hi ha dos ferits en el carrer Major.',
    'Morreron dúas persoas no accidente.',
    'Bi hildako daude auzoan.',
    'Two people have died in the flood.',
  ],
  blame: [
    'Todo apunta a un descuido.',
    'El conductor no respetó el semáforo.',
    'Ha sido algún desaprensivo.',
    'Es por la falta de mantenimiento de la empresa.',
    "Tot apunta a l'empresa.",
    'O lume foi provocado por alguén.',
    'Enpresaren errua da.',
    'It was caused by a careless driver.',
  ],
  promises: [
    'Mañana estará arreglado.',
    'Chegas de sobra.',
    'El permís està pràcticament concedit.',
    'You will be there with time to spare.',
    'En breve estará solucionado.',
    'No tardaremos.',
    'Os garantizamos que no faltará agua.',
    'La luz volverá en 24 horas.',
    'Demà quedarà arreglat.',
    'A luz volverá en dúas horas.',
    'Bihar konponduko dugu.',
    'It will be fixed by tomorrow.',
  ],
  predictions: [
    'Lo peor ya ha pasado.',
    'Probablemente mejorará.',
    'El pitjor ja ha passat.',
    'O peor xa pasou.',
    'Okerrena pasatu da.',
    'The worst is over.',
  ],
  'medical-advice': [
    'Toma un paracetamol y descansa.',
    'No hace falta que vayas al médico.',
    'Pren un ibuprofé.',
    'Toma un antibiótico.',
    'Hartu paracetamola.',
    'There is no need to see a doctor.',
  ],
  'sub-judice': [
    'El juez nos dará la razón.',
    'Es inocente.',
    'El jutjat arxivarà la denúncia.',
    'A denuncia non ten fundamento.',
    'Epaileak arrazoia emango digu.',
    'The judge will dismiss the case.',
  ],
  staff: [
    'Ya hemos hablado con el trabajador.',
    'El agente ha sido suspendido.',
    'Ja hem parlat amb el conductor.',
    'Xa falamos co traballador.',
    'Langilearekin hitz egin dugu.',
    'The driver has been suspended.',
  ],
  security: [
    'Habrá 12 agentes en la fiesta.',
    'Las cámaras de atrás no graban.',
    'Hi haurà 12 policies a la festa.',
    'Haberá 12 axentes na festa.',
    'Kamerak itzalita daude.',
    'The cameras at the back are off.',
  ],
  threats: [
    'Emprenderemos acciones legales.',
    'Te vamos a bloquear si sigues así.',
    'Prendrem accions legals.',
    'Denunciaremoste.',
    'Salaketa jarriko dizugu.',
    'We will take legal action.',
  ],
  'playing-down': [
    'Todo está bajo control.',
    'No es para tanto.',
    'Tot està sota control.',
    'Todo está baixo control.',
    'Dena kontrolpean dago.',
    'Everything is under control.',
  ],
  humour: [
    'Jajaja, buen intento.',
    'No tenemos una bola de cristal.',
    'No tenim una bola de cristall.',
    'Non temos unha bola de cristal.',
    'Ez gara aztiak.',
    'We do not have a crystal ball.',
  ],
};

describe('never-say', () => {
  it.each(Object.entries(NEVER).flatMap(([theme, texts]) => texts.map((text) => [theme, text] as const)))(
    'blocks %s: %s',
    (theme, text) => {
      expect(found(text)).toContain(`block ${theme}`);
    },
  );

  it.each([
    ['promises', 'Lo arreglan lo antes posible.'],
    ['promises', 'Vamos a solucionarlo.'],
    ['promises', 'Ho mirem immediatament.'],
    ['promises', 'We will look at it as soon as possible.'],
    ['idioms', 'Estamos a toda máquina.'],
    ['idioms', 'We are working around the clock.'],
    ['playing-down', 'Ez kezkatu internetagatik.'],
    ['victims', 'Our thoughts are with everyone who knew him.'],
  ])('warns of %s: %s', (theme, text) => {
    expect(found(text)).toEqual([`warn ${theme}`]);
  });

  it.each([
    'No podemos confirmar cifras de heridos: las da el 112.',
    'Aún no conocemos la causa y no especulamos.',
    'Todavía no sabemos cuándo volverá la luz.',
    'Volveremos a informar a las 18:30.',
    'El equipo trabaja en la zona.',
    'Lo pasamos al área y te respondemos aquí cuando lo sepamos.',
    'Sentimos mucho lo ocurrido.',
    'Si ves algún herido, llama al 112.',
    'La biblioteca abre mañana de 9:00 a 14:00.',
    'Puedes denunciarlo en el 091 o escribirnos en privado.',
    'Podes denuncialo no 091.',
    'Te pedimos disculpas por la espera.',
    'Et demanem disculpes pel viatge debades.',
    'Puedes presentar un recurso en la sede.',
    'Si el perro vuelve suelto, llama al 092 en ese momento.',
    'Sentimos que llegues tarde sin tener la culpa.',
    'La Policía Local cortó la avenida a las 19:10.',
    'Do padrón infórmate alí mesmo.',
    'Para una gymkana en la playa hace falta permiso.',
    'No podem confirmar xifres. Tornem a informar a les 18:30.',
    'Aínda non coñecemos a causa. Volvemos informar ás 18:30.',
    'Oraindik ez dakigu arrazoia. 18:30ean berriz emango dugu informazioa.',
    'We cannot confirm figures. We do not know the cause yet. More at 18:30.',
  ])('lets pass %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('sees what a sentence says after it turned', () => {
    expect(found('No podemos confirmar cifras, pero hay dos heridos.')).toEqual(['block victims']);
    expect(found('Sí, hay dos heridos.')).toEqual(['block victims']);
  });

  it('tells the words where they stand', () => {
    const text = 'Gracias. Todo está bajo control.';
    const [finding] = checkNeverSay(readDraft(aReview(text)));
    expect(finding?.words).toBe(text.slice(finding?.start, finding?.end));
    expect(finding?.words).toContain('bajo control');
  });

  it("lets the post's own words be quoted, and no others", () => {
    const post = { network: 'x', text: 'Dicen que todo está bajo control', author: null, url: null, postedAt: null };
    expect(found('Dices que «todo está bajo control».', { post })).toEqual([]);
    expect(found('Está «todo bajo control absoluto».', { post })).toEqual(['block playing-down']);
  });

  it('lets a live fact be said, of victims only with a second look', () => {
    expect(found('La luz volverá a las 20:00.', { facts: [aFact('La luz volverá a las 20:00')] })).toEqual([]);
    expect(found('Hay dos heridos.', { facts: [aFact('El 112 confirma: hay dos heridos')] })).toEqual(['warn victims']);
    expect(found('Hay tres heridos.', { facts: [aFact('El 112 confirma: hay dos heridos')] })).toEqual([
      'block victims',
    ]);
    expect(found('No hay peligro.', { facts: [aFact('En la zona hay peligro')] })).toEqual(['block playing-down']);
  });

  it('knows what the playbook forbids, several words more surely than one', () => {
    const [playbook] = aHandbook().playbooks;
    const withTerms = playbook && {
      ...playbook,
      mustNot: [{ id: 'own', what: { es: 'Hablar de la verbena' }, terms: { es: ['verbena', 'fiesta del barrio'] } }],
    };
    expect(found('La verbena sigue.', { playbook: withTerms ?? null })).toEqual(['warn playbook']);
    expect(found('La fiesta del barrio sigue.', { playbook: withTerms ?? null })).toEqual(['block playbook']);
    expect(found('La verbena sigue.')).toEqual([]);
  });

  it('looks for a theme of one playbook only where a rule of its name is', () => {
    const [playbook] = aHandbook().playbooks;
    const wildfire = playbook && { ...playbook, mustNot: [{ id: 'volunteers', what: { es: 'Pedir voluntariado' } }] };
    expect(found('Boluntarioak behar ditugu.', { playbook: wildfire ?? null })).toEqual(['block playbook']);
    expect(found('Boluntarioak behar ditugu.')).toEqual([]);
  });

  it('is total on any text, with offsets in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { words, start, end } of checkNeverSay(readDraft(aReview(text)))) {
          expect(words).toBe(text.slice(start, end));
        }
      }),
    );
  });
});
