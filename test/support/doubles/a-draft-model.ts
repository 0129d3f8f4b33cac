import type {
  CircuitHealth,
  DraftModel,
  ModelAnswer,
  ModelFailure,
  Prompt,
} from '../../../src/domain/writing/draft-model.ts';

type Answers = ModelAnswer | { fails: ModelFailure };

/** A language model that answers what it is told to, in turn; when it has nothing more to say it says the last again. */
export function aWriter(...answers: Answers[]): DraftModel & { prompts: Prompt[]; health(): CircuitHealth } {
  const prompts: Prompt[] = [];
  const usage = { promptTokens: 1_000, cachedTokens: 800, answerTokens: 100, durationMs: 900 };
  return {
    model: 'un-modelo',
    host: '127.0.0.1',
    prompts,
    async write(prompt) {
      const answer = answers[Math.min(prompts.length, answers.length - 1)] ?? { fails: 'empty' };
      prompts.push(prompt);
      return 'fails' in answer ? { kind: 'failed', why: answer.fails, usage } : { kind: 'answered', answer, usage };
    },
    health: () => ({ circuit: 'closed', openSince: null, inHand: 0, waiting: 0, lastFailure: null }),
  };
}

/** An answer with these texts, `[[key]]` where a fact is to stand. */
export function anAnswer(texts: readonly string[], over: Partial<ModelAnswer> = {}): ModelAnswer {
  return {
    variants: texts.map((text) => ({ text, factIds: [], nextStep: 'Esperar el próximo aviso' })),
    cannotAnswer: null,
    gloss: null,
    ...over,
  };
}
