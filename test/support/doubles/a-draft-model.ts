import type {
  CircuitHealth,
  DraftModel,
  ModelAnswer,
  ModelFailure,
  ModelOpinion,
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
    isOwn: true,
    prompts,
    async write(prompt) {
      const answer = answers[Math.min(prompts.length, answers.length - 1)] ?? { fails: 'empty' };
      prompts.push(prompt);
      return 'fails' in answer ? { kind: 'failed', why: answer.fails, usage } : { kind: 'answered', answer, usage };
    },
    judge: async () => ({ kind: 'failed', why: 'empty', usage }),
    health: () => ({ circuit: 'closed', openSince: null, inHand: 0, waiting: 0, lastFailure: null }),
  };
}

/** A language model that says this of every post; its server is `host`, in the own network or elsewhere. */
export function aJudge(
  opinion: ModelOpinion | { fails: ModelFailure },
  { host = '127.0.0.1', isOwn = true } = {},
): DraftModel & { prompts: Prompt[] } {
  const prompts: Prompt[] = [];
  const usage = { promptTokens: 600, cachedTokens: 400, answerTokens: 40, durationMs: 700 };
  return {
    ...aWriter(),
    host,
    isOwn,
    prompts,
    async judge(prompt) {
      prompts.push(prompt);
      return 'fails' in opinion
        ? { kind: 'failed', why: opinion.fails, usage }
        : { kind: 'answered', answer: opinion, usage };
    },
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
