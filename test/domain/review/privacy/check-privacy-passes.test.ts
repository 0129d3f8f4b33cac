import { describe, expect, it } from 'vitest';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { findingsOf } from '../../../support/builders/drafts/a-review.ts';

const post = { network: 'x', text: 'Hola, ¿qué hay de lo mío?', author: 'vecina_molinar', url: null, postedAt: null };

function privacyOf(text: string): string[] {
  return findingsOf(text, { post }).filter((told) => told.startsWith('privacy.'));
}

describe('what privacy lets pass', () => {
  it.each([
    'Por favor, borra este mensaje: cualquiera puede ver tus datos.',
    'No escribas aquí tu DNI ni tu teléfono.',
    'No nos des tu número de expediente en público. Escríbenos en el buzón: https://riudalba.example/buzon',
    'Para empadronarte trae tu DNI y el contrato.',
    'Escríbenos en privado y lo miramos: https://riudalba.example/buzon',
    'Si tu solicitud está pendiente, puedes consultarla en la sede.',
    'Si figuras en la lista, recibirás una carta.',
    'Puedes ver si estás empadronado en la sede.',
    'En público no hablamos de ningún expediente.',
    'Pasamos tu queja a la Policía Local.',
    'Servicios sociales te atiende con cita en el 010.',
    'Sentitzen dugu zure amak bizi izan duena.',
    'El teu centre de salut és on consultar-ho.',
    'No, la Generalitat ha suspés la taxa.',
    'Hemos pasado tu aviso a Vía pública.',
    'Tu aviso está en manos del equipo de Parques.',
    'Sentimos lo que cuentas de la calle Jaime Roig.',
    'El colegio Rosa Serrano abre mañana.',
    "La festa de la Mare de Déu de l'Alba es el 8 de septiembre.",
    'El San Vicente Ferrer se celebra en abril.',
    'El biblioteca Joan Fuster abre a las nueve.',
    'Indícanos la calle y el número de la farola.',
    'Dinos en qué parque está el árbol.',
    'Si tienes fiebre, llama a tu centro de salud.',
    'Si vives en Sant Roc, no bebas agua del grifo.',
    'Hola, Vecina: gracias por avisar.',
    'Llama al 010 con el número de la farola.',
    'Cuéntanos qué pasa y en qué calle.',
    'Nos consta el corte de luz en La Marina.',
    'Según nuestros datos, la avería empezó a las 17:10.',
    'Una multa se puede recurrir en la sede.',
    'Si no estás de acuerdo con la multa, puedes recurrir.',
    'No escrigues ací el teu DNI.',
    'Esborra el missatge, per favor: mostra dades personals.',
    'Non publiques aquí os teus datos.',
    'Ez idatzi hemen zure NANa.',
    'Please do not post your phone number here.',
    'Bring your ID and the rental contract.',
    'Check whether you are registered at the office.',
    'If your application is pending, check it online.',
    'Your report has been passed to the parks team.',
    'Te contamos cómo pedir la ayuda en la sede.',
    'Pide cita con la trabajadora social del centro de La Torreta.',
    'Pregunta al conserje del polideportivo.',
    'El equipo de la biblioteca ya lo sabe.',
    'Gracias por tus palabras: se las damos a los bomberos.',
    'Sabemos que tu hijo espera el autobús cada mañana.',
    'Tenéis las bases de la beca en la web.',
    'Los DNI que acaban en número par van por la tarde.',
    'Zure oharra bidegintzara pasatu dugu.',
    'A túa queixa pasa á área de Limpeza.',
    'Your bill is issued by the water company.',
    'As you have two options, choose the online one.',
    'Check your bill online.',
    'Bring your documents to the office.',
    'Una familia de 4 personas paga menos.',
    'La tarjeta te llega a casa por correo.',
    'Zure etxetik egin dezakezu.',
    'Eskatu hitzordua 010 telefonoan.',
    'Zure kexa jaso dugu, eskerrik asko.',
    'Zure oharra taldeari pasatu diogu.',
    'Aquí no podemos ver ni comentar tu expediente.',
    'No podemos hablar de tu caso en público.',
    'Your data is safe with us; write to the inbox.',
    'Los datos de tu recibo, mejor en privado.',
    'You can check your application online.',
    'If you have not received a reply, write to the inbox.',
    'Ask your doctor if you feel ill.',
    'Consulta con tu centro de salud si tienes síntomas.',
    'Las personas con discapacidad entran gratis.',
    'Puedes pedir la ayuda si tu familia es numerosa.',
    'Gure taldeak zure auzoa garbituko du.',
    'O teu aviso xa está no equipo de Parques.',
    'El teu avís ja està en mans de Parcs.',
    'Hem rebut el teu missatge.',
    'Sentimos lo de tu coche.',
    'Sentimos la muerte de tu perro.',
    'Sabemos que tu calle está a oscuras.',
  ])('%s', (text) => {
    expect(privacyOf(text)).toEqual([]);
  });
});

describe('names that privacy knows', () => {
  const told = (text: string, of: string, author = 'vecina_molinar') =>
    findingsOf(text, { post: { ...post, text: of, author } }).filter((each) => each.startsWith('privacy.'));

  it('lets the author be greeted by the name that the profile shows, and by no other', () => {
    expect(told('Hola, Marta: gracias por avisar.', 'Hola', 'marta.peris')).toEqual([]);
    expect(told('Hola, Marta: gracias por avisar.', 'Hola, soy Marta', 'gata_84')).toEqual(['privacy.named: Marta']);
  });

  it('says no name of the post back', () => {
    expect(told('Esperamos que lucía mejore.', 'Mi hija Lucía está mala')).toEqual(['privacy.named: lucía']);
    expect(told('Harriet Colby, gracias por escribir.', "I'm Harriet Colby")).not.toEqual([]);
  });

  it('lets a street that the post names be named back', () => {
    expect(told('Pasamos el aviso de Jaime Roig.', 'Bache en la calle Jaime Roig')).toEqual([]);
  });

  it('stops a part of a number, and a number with signs over the rest', () => {
    const data = { personalData: [{ kind: 'dni', start: 7, end: 16 }] } as const;
    const withDni = { ...data, post: { ...post, text: 'Mi DNI 12345678Z' } };
    expect(findingsOf('El 5678Z no consta.', withDni)).toContain('privacy.half: 5678Z');
    expect(findingsOf('El *****678Z no consta.', withDni)).toContain('privacy.half: *****678Z');
  });

  it('stops a home and the number of a file', () => {
    expect(privacyOf('Vamos a la calle Mayor, 12, puerta 6.')).toEqual(['privacy.home: calle Mayor, 12, puerta 6']);
    expect(privacyOf('Es el expediente 2026/4471.')).toEqual(['privacy.half: 2026/4471']);
  });

  it('lets data be asked for behind the link of the private channel', () => {
    const { es } = aHandbook().institution.contact.privateChannel;
    expect(privacyOf(`Mándanos tu DNI en privado: ${es}`)).toEqual([]);
    expect(privacyOf('Mándanos tu DNI en privado.')).not.toEqual([]);
  });
});
