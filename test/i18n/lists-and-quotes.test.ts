import { describe, expect, it } from 'vitest';
import { listText } from '../../src/i18n/lists.ts';
import { numberText } from '../../src/i18n/numbers.ts';
import { quoteText } from '../../src/i18n/quotes.ts';
import { textsIn } from '../../src/i18n/texts.ts';

describe('numbers, lists and quotations', () => {
  it.each([
    ['es', '1234', '12.345,5', 'Ana, Pau e Irene', 'uno u otro', '«agua»'],
    ['ca', '1.234', '12.345,5', 'Ana, Pau i Irene', 'uno o otro', '«agua»'],
    ['gl', '1.234', '12.345,5', 'Ana, Pau e Irene', 'uno ou otro', '«agua»'],
    ['eu', '1.234', '12.345,5', 'Ana, Pau eta Irene', 'uno edo otro', '«agua»'],
    ['en', '1,234', '12,345.5', 'Ana, Pau and Irene', 'uno or otro', '“agua”'],
  ])('in %s', (language, thousands, decimal, all, any, quotation) => {
    const texts = textsIn(language);
    expect([numberText(1234, texts), numberText(12_345.5, texts)]).toEqual([thousands, decimal]);
    expect(listText(['Ana', 'Pau', 'Irene'], texts)).toBe(all);
    expect(listText(['uno', 'otro'], texts, 'or')).toBe(any);
    expect(quoteText('agua', texts)).toBe(quotation);
  });

  it('stand so in sentences, but the number of a case stays a name', () => {
    expect(textsIn('ca').t('cases.open', { count: 12_345 })).toBe('12.345 casos per atendre');
    expect(textsIn('en').t('cases.open', { count: 12_345 })).toBe('12,345 cases to do');
    expect(textsIn('ca').t('refusal.no_such_case', { id: 12_345 })).toBe('El cas #12345 no existeix.');
    const over = { network: 'Mastodon', used: 1_512, limit: 1_500, over: 12 };
    expect(textsIn('eu').say({ key: 'finding.length.over', params: over })).toBe(
      'Ez da sartzen (Mastodon): 1.512/1.500. Soberan: 12.',
    );
  });

  it('leave alone what people wrote', () => {
    const hostile = '$t(button.approve) {{count}}';
    expect(textsIn('es').t('card.because', { words: hostile, count: 3 })).toBe(`Por ${hostile}`);
  });
});
