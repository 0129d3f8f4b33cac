import type { Words } from '../doctor/finding.ts';
import type { PostsWanted } from '../domain/cases/ports/case-store.ts';
import type { ErasureResult } from '../domain/privacy/erase-personal-data.ts';

/** The rows are gone, their bytes may not be. */
export const NOT_SCRUBBED: Words = {
  es: 'Las filas están borradas, pero la base de datos está en uso y no se pudo reescribir: sus bytes pueden seguir en el disco. El bot lo hace esta noche.',
  en: 'The rows are erased, but the database is in use and could not be rewritten, so that their bytes may remain on the disk. The bot does that this night.',
};

/** Says how many posts were found, and in which cases. */
export function whatIsFound(posts: number, caseIds: readonly number[], waiting: number): Words {
  const cases = caseIds.map((id) => `#${id}`).join(', ');
  const inCases = {
    es: `${caseIds.length === 1 ? 'en 1 caso' : `en ${caseIds.length} casos`}: ${cases}`,
    en: `in ${caseIds.length === 1 ? '1 case' : `${caseIds.length} cases`}: ${cases}`,
  };
  const isInCases = caseIds.length > 0;
  const counted = postCount(posts);
  return {
    es: `${counted.es}${isInCases ? ` ${inCases.es}` : ''}${waiting === 0 ? '' : `, de ellos ${waiting} por recoger`}`,
    en: `${counted.en}${isInCases ? ` ${inCases.en}` : ''}${waiting === 0 ? '' : `, ${waiting} of them still to be taken in`}`,
  };
}

/** Says that nothing was found. */
export function nothingFor(posts: PostsWanted): Words {
  switch (posts.by) {
    case 'id':
      return {
        es: `No hay ningún mensaje ${posts.id}, o ya se borró. No hay nada que borrar.`,
        en: `There is no post ${posts.id}, or it was erased before. There is nothing to erase.`,
      };
    case 'case':
      return {
        es: `El caso #${posts.id} no tiene mensajes: no existe, ya se borró, o es un comunicado propio. No hay nada que borrar.`,
        en: `Case #${posts.id} has no posts: it does not exist, was erased before, or is a statement of our own. There is nothing to erase.`,
      };
    case 'author':
      return {
        es: 'No hay ningún mensaje de esta cuenta. No hay nada que borrar.',
        en: 'There is no post of this account. There is nothing to erase.',
      };
  }
}

/** Says how many posts were erased before the bot took them in. */
export function waitingErased(posts: number): Words {
  const counted = postCount(posts);
  return {
    es: `Borrado antes de recogerlo: ${counted.es}.`,
    en: `Erased while waiting to be taken in: ${counted.en}.`,
  };
}

/** Says what became of one case. */
export function erasureWords(result: ErasureResult, caseId: number): Words {
  switch (result) {
    case 'case_erased':
      return { es: `El caso #${caseId} está borrado.`, en: `Case #${caseId} is erased.` };
    case 'posts_erased':
      return {
        es: `El mensaje está borrado; el caso #${caseId} sigue con los demás.`,
        en: `The post is erased; case #${caseId} goes on with its other posts.`,
      };
    case 'blocked':
      return {
        es: `Las palabras del caso #${caseId} están bloqueadas. Se conservan para los tribunales; nadie del equipo las ve, y se borran cuando acabe la orden.`,
        en: `The words of case #${caseId} are blocked. A legal hold keeps them for courts; nobody of the team sees them, and they are erased when it ends.`,
      };
    case 'untold':
      return {
        es: `El caso #${caseId} es de una persona en peligro y no está anotado que se avisara a nadie. Se queda: avisa, anótalo en la tarjeta y pasa esto otra vez.`,
        en: `Case #${caseId} is of a person at risk and nobody is recorded as told. It stays: tell somebody, record it on the card, and run this again.`,
      };
    case 'breach_open':
      return {
        es: `El caso #${caseId} tiene una brecha de datos sin notificar. Se queda: anota en su tarjeta que se notificó, o por qué no hace falta, y pasa esto otra vez.`,
        en: `Case #${caseId} has a data breach that is still to be notified. It stays: record on its card that it was notified, or why it need not be, and run this again.`,
      };
    case 'gone':
      return {
        es: `El caso #${caseId} se borró mientras tanto.`,
        en: `Case #${caseId} was erased meanwhile.`,
      };
  }
}

function postCount(posts: number): Words {
  return posts === 1 ? { es: '1 mensaje', en: '1 post' } : { es: `${posts} mensajes`, en: `${posts} posts` };
}
