import type { Words } from '../../doctor/finding.ts';
import { PICTURED } from '../../domain/pictures/picture.ts';
import type { PicturedText } from './add-to-text.ts';

export function noFile(file: string): Words {
  return {
    es: `No hay ningún archivo ${file}, o no se puede leer.`,
    en: `There is no file ${file}, or it cannot be read.`,
  };
}

export function missingOption(what: string): Words {
  return {
    es: `Falta ${what}. Con --help se ve cómo se escribe.`,
    en: `${what} is missing. --help shows how it is written.`,
  };
}

export function oneAtATime(files: readonly string[]): Words {
  const named = files.join(', ');
  return {
    es: `Se añade una imagen cada vez, y aquí hay ${files.length}: ${named}. Un texto con espacios va entre comillas.`,
    en: `One picture is added at a time, and here are ${files.length}: ${named}. A text with spaces goes between quotation marks.`,
  };
}

export function unknownPeople(named: string): Words {
  const known = PICTURED.join(', ');
  return {
    es: `--people es una de estas palabras: ${known}; y no «${named}».`,
    en: `--people is one of: ${known}; and not "${named}".`,
  };
}

export const TWO_TEXTS: Words = {
  es: 'Es --content o --case, y no los dos: una imagen va en un solo texto.',
  en: 'It is --content or --case, and not both: a picture goes into one text.',
};

export function noNumber(given: string): Words {
  return {
    es: `--case es el número del caso, como 12; y no «${given}».`,
    en: `--case is the number of the case, such as 12; and not "${given}".`,
  };
}

export const ADDED: Readonly<Record<PicturedText['kind'], Words>> = {
  content: {
    es: 'La imagen está en la publicación, que vuelve a ser un borrador. Mírala en el hilo de su tarjeta y pide su aprobación.\n',
    en: 'The picture is in the post, which is a draft again. Look at it in the thread of its card, and ask for its approval.\n',
  },
  case: {
    es: 'La imagen está en el texto del caso, en una versión nueva que nadie ha aprobado. Mírala en el hilo de su tarjeta y pide su aprobación.\n',
    en: 'The picture is in the text of the case, in a new version that nobody has approved. Look at it in the thread of its card, and ask for its approval.\n',
  },
};
export const PLAN_IS_OFF: Readonly<Record<PicturedText['kind'], Words>> = {
  content: {
    es: 'Está guardada, pero no se ve hasta que PLAN=on esté en los ajustes.\n',
    en: 'It is stored, and is not shown until PLAN=on is in the settings.\n',
  },
  case: {
    es: 'Con PLAN=off se quita desde su tarjeta, pero en Slack no se añade ninguna.\n',
    en: 'With PLAN=off its card removes it, and no picture is added in Slack.\n',
  },
};
