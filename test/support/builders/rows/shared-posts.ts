import type { IncomingPost } from '../../../../src/domain/posts/incoming-post.ts';
import { anIncomingPost } from '../an-incoming-post.ts';

const SAID = [
  '¿Está cortado el puente viejo? Tengo que llevar a los niños al colegio y no sé por dónde ir',
  'La farola de la plaza lleva dos semanas rota y por la noche no se ve nada en toda la calle',
  'A qué hora abre mañana la biblioteca del centro, que en la página no lo pone por ninguna parte',
];

/** Posts that several processes hand in at once: as their ids say, no two are the same. */
export function sharedPosts(): IncomingPost[] {
  return Array.from({ length: 60 }, (_, number) =>
    anIncomingPost({ networkId: String(number), author: `@vecina${number}`, text: `${SAID[number % SAID.length]}` }),
  );
}
