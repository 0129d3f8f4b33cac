import { describe, expect, it } from 'vitest';
import { NO_NETWORKS } from '../../src/config/network-settings.ts';
import { signBody } from '../../src/domain/text/sign-body.ts';
import { aPortavoz, CASES } from '../support/drivers/a-portavoz.ts';

const secret = 'a-secret-of-a-monitoring-tool';

async function handIn(port: number, posts: readonly object[]) {
  const body = posts.map((post) => JSON.stringify(post)).join('\n');
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/x-ndjson',
    'x-portavoz-source': 'vigia',
    'x-portavoz-timestamp': timestamp,
    'x-portavoz-signature': signBody(secret, timestamp, Buffer.from(body)),
  };
  const answer = await fetch(`http://127.0.0.1:${port}/v1/posts`, { method: 'POST', headers, body });
  return { status: answer.status, body: await answer.json() };
}

/** The first names the crisis by a word of the handbook; the second is only like one. */
const FLOODS = ['La riada', 'El agua'].map(
  (what) => `${what} entra en los garajes de la calle del Molino y nadie avisa a los vecinos de Riudalba`,
);
const ENDINGS = ['', ' ya', ' otra vez', ' 😡', ' #alerta'];

describe('posts that a monitoring tool hands in', () => {
  it.each(FLOODS)('become one card that says how many say the same; a call has one of its own: %s', async (flood) => {
    await using bot = await aPortavoz(({ botToken }) =>
      Promise.resolve({
        secrets: {
          botToken,
          appToken: null,
          signingSecret: 'unused',
          openaiKey: null,
          intakeSources: new Map([['vigia', { secret, networks: [] }]]),
          networks: NO_NETWORKS.secrets,
        },
      }),
    );
    const copies = Array.from({ length: 30 }, (_, number) => ({
      network: 'x',
      network_id: String(700 + number),
      author: `@vecina${number}`,
      text: number % 3 === 0 ? `RT @vecina0: ${flood}` : `${flood}${ENDINGS[number % ENDINGS.length]}`,
    }));
    const help = {
      network: 'x',
      network_id: '900',
      author: '@ayuda',
      text: 'Estoy atrapada en el tejado con mi hijo, el agua sube, ayuda por favor',
    };
    const handed = await handIn(bot.port, [...copies, help, copies[3] ?? {}]);
    expect(handed).toMatchObject({ status: 200, body: { accepted: 31, duplicate: 1, refused: 0 } });

    await bot.workspace.waitFor(() => bot.workspace.messages(CASES).filter(({ threadTs }) => !threadTs).length === 2, {
      what: 'two cards',
    });
    await bot.cardSays(1, 'garajes de la calle del Molino', '29');
    expect(bot.cardText(2)).toContain('atrapada en el tejado');
    expect((await bot.record()).filter(({ event }) => event === 'post.joined')).toMatchObject([
      { caseId: 1, detail: { posts: 29, sources: ['vigia'] } },
    ]);
    expect((await handIn(bot.port, copies)).body).toMatchObject({ accepted: 0, duplicate: 30 });
  });
});
