import { expect, test } from 'vitest';
import { sentencesFor } from '../../../../sandbox/page/text/sentences.ts';

test('the page speaks the language of the person', () => {
  expect(sentencesFor('es-ES').onlyYou).toBe('Solo tú ves esto');
  expect(sentencesFor('en-GB').onlyYou).toBe('Only you can see this');
});
