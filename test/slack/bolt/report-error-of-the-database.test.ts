import { expect, it } from 'vitest';
import { DatabaseError } from '../../../src/adapters/database/engine/database-error.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { reportError } from '../../../src/slack/bolt/report-error.ts';
import { writtenLog } from '../../adapters/workspace/written-log.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

it('a database that is late asks for another click, and one that is wrong does not; the log has the same reference', () => {
  const { log, lines } = writtenLog();
  const cases = { keys: { newId: () => 'abcdef12-0000-4000-8000-000000000000' }, handbook: { current: aHandbook } };
  const deps = { cases, bot: { log } };
  const said = (error: Error) => reportError(error, 'message', textsIn('es'), deps);
  const late = said(new DatabaseError('The database x took too long.', { canPass: true }));
  expect(late).toMatch(/^La base de datos no responde ahora y no se ha hecho nada: pulsa otra vez\..*: \w+$/);
  expect(said(new DatabaseError('The file x is damaged.'))).toMatch(/^Algo ha fallado por nuestra parte/);
  expect(said(new Error('x'))).toMatch(/^Algo ha fallado por nuestra parte/);
  expect(lines()).toHaveLength(3);
  expect(lines()[0]).toMatchObject({ reference: late.split(': ').at(-1), error: 'DatabaseError' });
});
