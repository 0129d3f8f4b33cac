import { describe, expect, it } from 'vitest';
import { formatList } from '../../src/i18n/lists.ts';
import { formatNumber } from '../../src/i18n/numbers.ts';
import { formatQuote } from '../../src/i18n/quotes.ts';
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
    expect([formatNumber(1234, texts), formatNumber(12_345.5, texts)]).toEqual([thousands, decimal]);
    expect(formatList(['Ana', 'Pau', 'Irene'], texts)).toBe(all);
    expect(formatList(['uno', 'otro'], texts, 'or')).toBe(any);
    expect(formatQuote('agua', texts)).toBe(quotation);
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
