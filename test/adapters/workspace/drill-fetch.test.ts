import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { drillFetch } from '../../../src/adapters/workspace/drill-fetch.ts';
import { isOfDrill, markedBlocks, markedForm } from '../../../src/adapters/workspace/drill-mark.ts';

const DRILL = { watermark: 'SIMULACRO', channel: 'CDRILL', apiUrl: 'https://slack.com/api/' };

/** What reached Slack of one call. */
async function sent(address: string, body: string): Promise<URLSearchParams | null> {
  let reached: URLSearchParams | null = null;
  const call = drillFetch(DRILL, async (_, init) => {
    reached = new URLSearchParams(String(init?.body));
    return Response.json({ ok: true });
  });
  await call(address, { method: 'POST', body });
  return reached;
}

const aBlock = fc.record({
  type: fc.constant('section'),
  text: fc.record({ type: fc.constant('mrkdwn'), text: fc.string() }),
});
const blocks = fc.array(aBlock, { maxLength: 50 });
const place = fc.oneof(
  fc.constantFrom('CDRILL', 'CCASES', 'CDIGEST', 'G1', 'UANA', 'D123', 'C', ''),
  fc.string({ maxLength: 9 }),
);
const saying = fc.constantFrom('chat.postMessage', 'chat.update', 'chat.postEphemeral', 'chat.scheduleMessage');

test.prop([saying, place, fc.string(), blocks])(
  'whatever a drill says is marked, and said in its channel or to one person alone',
  async (method, channel, text, shown) => {
    const body = new URLSearchParams({ channel, text, blocks: JSON.stringify(shown) }).toString();
    const reached = await sent(`${DRILL.apiUrl}${method}`, body);
    if (channel !== 'CDRILL' && !/^[UWD]/.test(channel)) {
      expect(reached).toBeNull();
      return;
    }
    expect(reached?.get('text')).toMatch(/^SIMULACRO/);
    const said = JSON.parse(reached?.get('blocks') ?? '[]');
    expect(said[0]).toMatchObject({ block_id: 'drill', elements: [{ text: '*SIMULACRO*' }] });
    expect(said.length).toBeLessThanOrEqual(50);
    expect(isOfDrill({ channel: { id: 'D123' }, message: { blocks: said } }, 'CDRILL')).toBe(true);
  },
);

test.prop([fc.constantFrom('views.open', 'views.push', 'views.update'), blocks])(
  'every form of a drill is marked, once, and known again when it is sent',
  async (method, shown) => {
    const once = await sent(
      `${DRILL.apiUrl}${method}`,
      new URLSearchParams({ view: JSON.stringify({ blocks: shown }) }).toString(),
    );
    const form = JSON.parse(once?.get('view') ?? '{}');
    expect(isOfDrill({ view: form }, null)).toBe(true);
    expect(markedForm(form, 'SIMULACRO')).toEqual(form);
  },
);

test.prop([fc.string(), blocks, fc.constantFrom('CDRILL', 'CCASES', null)])(
  'what is no drill’s is never taken for one',
  (channel, shown, drills) => {
    const isThere = drills !== null && channel === drills;
    expect(isOfDrill({ channel: { id: channel }, message: { blocks: shown } }, drills)).toBe(isThere);
  },
);

test('marks all the same where the address of Slack was typed without its last bar', async () => {
  let reached = '';
  const call = drillFetch({ ...DRILL, apiUrl: 'https://slack.com/api' }, async (_, init) => {
    reached = String(init?.body);
    return Response.json({ ok: true });
  });
  await call('https://slack.com/api/chat.postMessage', { method: 'POST', body: 'channel=CDRILL&text=Hola' });
  expect(new URLSearchParams(reached).get('text')).toBe('SIMULACRO · Hola');
});

test('a drill draws nobody’s home, makes no channel, and marks answers to commands and files', async () => {
  for (const method of ['views.publish', 'conversations.create', 'conversations.archive']) {
    expect(await sent(`${DRILL.apiUrl}${method}`, 'user_id=UANA&view=%7B%7D&name=x')).toBeNull();
  }
  const file = await sent(`${DRILL.apiUrl}files.getUploadURLExternal`, 'filename=crisis-1.html&length=3');
  expect(file?.get('filename')).toBe('SIMULACRO-crisis-1.html');
  let answered = '';
  const call = drillFetch(DRILL, async (_, init) => {
    answered = String(init?.body);
    return Response.json({ ok: true });
  });
  await call('https://hooks.slack.com/commands/1', {
    method: 'POST',
    body: JSON.stringify({ text: 'Hola', blocks: [] }),
  });
  expect(JSON.parse(answered)).toEqual({ text: 'SIMULACRO · Hola', blocks: markedBlocks([], 'SIMULACRO', 'message') });
});
