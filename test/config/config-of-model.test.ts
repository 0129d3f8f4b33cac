import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { NECESSARY_SETTINGS, wrongIn } from '../support/builders/some-settings.ts';

describe('the language model', () => {
  it('takes a language model by its name, with a key or a server of one’s own', () => {
    const writer = (settings: Record<string, string>) => readConfig({ ...NECESSARY_SETTINGS, ...settings });
    expect(writer({})).toMatchObject({ ok: true, config: { writer: null, secrets: { openaiKey: null } } });
    expect(writer({ OPENAI_MODEL: 'model-a', OPENAI_API_KEY: 'made-up' })).toMatchObject({
      config: {
        writer: { baseUrl: 'https://api.openai.com/v1', model: 'model-a', isOwn: false, budgetMs: 20_000, atOnce: 2 },
        secrets: { openaiKey: 'made-up' },
      },
    });
    expect(
      writer({
        OPENAI_MODEL: 'model-b',
        OPENAI_BASE_URL: 'http://ollama:11434/v1',
        OPENAI_BUDGET_SECONDS: '45',
        OPENAI_AT_ONCE: '1',
      }),
    ).toMatchObject({
      config: {
        writer: { baseUrl: 'http://ollama:11434/v1', isOwn: true, budgetMs: 45_000, atOnce: 1 },
        secrets: { openaiKey: null },
      },
    });
    const variables = (settings: Record<string, string>) => {
      expect(writer(settings)).toMatchObject({ config: { writer: null } });
      return wrongIn(settings).map(({ variable }) => variable);
    };
    expect(variables({ OPENAI_API_KEY: 'made-up' })).toEqual(['OPENAI_MODEL']);
    expect(variables({ OPENAI_BASE_URL: 'http://localhost:8080/v1' })).toEqual(['OPENAI_MODEL']);
    expect(variables({ OPENAI_MODEL: 'model-a' })).toEqual(['OPENAI_API_KEY']);
    expect(variables({ OPENAI_MODEL: 'model-a', OPENAI_BASE_URL: 'http://example.com/v1' })).toEqual([
      'OPENAI_BASE_URL',
    ]);
  });
});

describe('the address of a model', () => {
  const read = (OPENAI_BASE_URL: string) => wrongIn({ OPENAI_MODEL: 'model-a', OPENAI_BASE_URL }).length === 0;

  it.each([
    'https://api.openai.com/v1',
    'https://riudalba.openai.azure.com/openai/v1/',
    'http://localhost:11434/v1',
    'http://127.0.0.1:8080/v1',
    'http://10.1.2.3/v1',
    'http://172.31.0.9:8000/v1',
    'http://192.168.1.20/v1',
    'http://ollama:11434/v1',
    'http://models.cpd.internal/v1',
  ])('may be %s', (address) => expect(read(address)).toBe(true));

  it.each([
    'http://api.openai.com/v1',
    'http://172.32.0.9/v1',
    'http://10.example.com/v1',
    'http://8.8.8.8/v1',
    // Another way to write 8.8.8.8.
    'http://134744072/v1',
    'http://internal.example.com/v1',
    'ftp://localhost/v1',
    'https://key@api.openai.com/v1',
    'https://api.openai.com/v1?api-version=2',
    'https://api.openai.com/v1#top',
    'api.openai.com/v1',
  ])('may not be %s', (address) => expect(read(address)).toBe(false));
});
