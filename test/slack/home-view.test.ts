import { expect, it } from 'vitest';
import { blockKitProblems } from '../../sandbox/workspace/block-kit-limits.ts';
import { plainTextOf } from '../../sandbox/workspace/plain-text-of.ts';
import { caseView } from '../../src/slack/cases/case-view.ts';
import { homeView, listed } from '../../src/slack/cases/home-view.ts';
import { textsIn } from '../../src/texts.ts';
import { aCase, aPost, digestOf, START } from '../support/a-case.ts';
import { aHandbook } from '../support/a-handbook.ts';

const texts = textsIn('es');
const UGLY = '<!channel> & <@U1> *@aquí* '.repeat(800);

it('the home fits Slack, mentions nobody and says how many more there are, however much there is', () => {
  const states = Array.from({ length: 60 }, (_, index) =>
    aCase({ matter: { id: index + 1, class: 'life_risk', severity: 'S1' }, posts: [aPost({ text: UGLY })] }),
  );
  const many = listed({ count: 10_000, states }, (state) => caseView(state, aHandbook(), START, texts, digestOf));
  const health = {
    ...{ isSending: false, toSend: 9, unsettled: 3, handbookHash: 'abcdef0123456789', hasSecondChannel: true },
    ...{ unreachableSince: START, nextDigestAt: START },
  };
  const open = (['S1', 'S2', 'S3', 'S4'] as const).map((severity) => ({
    ...{ severity, count: 2_500, oldestId: 1, oldestAt: START },
  }));
  const view = homeView({ atRisk: many, mine: many, waiting: many, open, health, timeZone: 'Europe/Madrid' }, texts);
  expect(view.blocks.length).toBeLessThanOrEqual(100);
  // The sum of characters that is counted there is a message's; a view has its size.
  expect(view.blocks.flatMap((block) => blockKitProblems([block]))).toEqual([]);
  expect(JSON.stringify(view).length).toBeLessThan(250_000);
  const said = plainTextOf(view.blocks);
  expect(said.match(/y 9988 más/g)).toHaveLength(3);
  expect(said).toContain('El canal de casos no está disponible desde el 24/11/26, 11:00');
  expect(said).toContain('⚠️ Envíos parados (9 en espera)');
  expect(said).toContain('⚠️ Publicación: 3 respuestas sin resolver');
  expect(said).toContain('el más antiguo, #1, desde el 24/11/26, 11:00');
  expect(JSON.stringify(view)).not.toMatch(/<!channel>|<@U1>/);
});
