import type { PublishRequest } from '../../../src/domain/cases/ports/publisher.ts';
import { aPublication, START } from '../../support/builders/a-case.ts';

const TEXT = 'Hola. Lo miramos hoy: https://riudalba.example/alumbrado';

export function aPublishRequest(replyTo: string | null, id = 'publication-1', text = TEXT): PublishRequest {
  return {
    publication: aPublication({ id, status: 'publishing', holdUntil: START }),
    text,
    language: 'ca',
    replyTo,
    answers: null,
  };
}
