import { z } from 'zod';
import { plannedSchema } from '../../domain/plan/model/read-planned.ts';
import { intakePostSchema } from '../../domain/posts/intake-post.ts';
import { intakeAnswerSchema, intakeErrorSchema } from './intake-answer.ts';
import { MOST_BYTES, MOST_POSTS } from './limits.ts';
import { plannedAnswerSchema } from './planned-answer.ts';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const refusal = (description: string) => ({ description, ...json(ref('Refusal')) });
const header = (name: string, description: string, pattern: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', pattern },
});

/**
 * Builds the description of the HTTP requests that the front accepts besides Slack's, from the
 * schemas that read them. `docs/reference/openapi.json` is its output, and a test compares both.
 */
export function openApiDocument(): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Portavoz: intake of posts', version: '1' },
    paths: { '/v1/posts': { post: operation(POSTS) }, '/v1/planned': { post: operation(PLANNED) } },
    components: {
      schemas: {
        Post: schemaOf(intakePostSchema, 'input'),
        Answer: schemaOf(intakeAnswerSchema, 'output'),
        Planned: schemaOf(plannedSchema, 'input'),
        PlannedAnswer: schemaOf(plannedAnswerSchema, 'output'),
        Refusal: schemaOf(intakeErrorSchema, 'output'),
      },
    },
  };
}

type Described = { summary: string; description: string; item: string; answer: string; outcome: string };

const POSTS: Described = {
  summary: 'Hands posts in',
  description: 'Answered once what was accepted is durable. How a request is signed: docs/how-to/intake.md.',
  item: 'Post',
  answer: 'Answer',
  outcome: 'What became of each post, in their order.',
};

const PLANNED: Described = {
  summary: 'Hands in what other tools have planned',
  description: 'Found where `PLAN=on`. Signed and limited as posts are.',
  item: 'Planned',
  answer: 'PlannedAnswer',
  outcome: 'What became of each item, in their order.',
};

function operation({ summary, description, item, answer, outcome }: Described): object {
  const again = { 'Retry-After': { description: 'After how many seconds it may come.', schema: { type: 'integer' } } };
  return {
    summary,
    description,
    parameters: [
      header('X-Portavoz-Source', 'Name of the source.', '^[a-z0-9][a-z0-9_-]{0,39}$'),
      header('X-Portavoz-Timestamp', 'Now, in seconds since the epoch.', '^\\d{1,12}$'),
      header('X-Portavoz-Signature', 'HMAC-SHA-256 of `v1:<timestamp>:<body>` under its secret.', '^v1=[0-9a-f]{64}$'),
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { oneOf: [ref(item), { type: 'array', items: ref(item), maxItems: MOST_POSTS }] },
        },
        'application/x-ndjson': { schema: ref(item) },
      },
    },
    responses: {
      200: { description: outcome, ...json(ref(answer)) },
      400: refusal('The body is no JSON.'),
      401: refusal('The source is not known, the request is not of now, or its signature is not right.'),
      409: refusal('This very request came before.'),
      413: refusal(`More than ${MOST_BYTES} bytes or ${MOST_POSTS} posts.`),
      429: { ...refusal('Too much, of this source or at once.'), headers: again },
      503: { ...refusal('The database is held or full; nothing was accepted.'), headers: again },
    },
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
