import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { nobodysUrl } from '../../sandbox/doubles/a-network-server.ts';
import type { AnyNetwork } from '../../sandbox/doubles/network-double.ts';
import type { NetworkPublisher } from '../../src/adapters/networks/network-publisher.ts';
import type { PublishRequest } from '../../src/domain/cases/ports/publisher.ts';
import type { PictureToSend } from '../../src/domain/pictures/picture.ts';
import { aPublication, START } from '../support/builders/a-case.ts';

export type OpenedNetwork = {
  double: AnyNetwork;
  /** @param timeoutMs for one answer */
  publisher(over?: { url?: string; timeoutMs?: number }): NetworkPublisher;
  /** What the network itself does against a text that comes twice. */
  againstTwice: 'one_stands' | 'nothing';
  /** Whether the network is told the language of a text. */
  takesLanguage: boolean;
  /** Whether it tells what the credentials allow. */
  tellsScopes: boolean;
  /** Within which it surely answers here. */
  promptMs: number;
};

const TEXT = 'Hola. Pasamos tu aviso a Alumbrado: la farola & su cable, <24 h. Más: https://riudalba.example/alumbrado';
const LAMP = 'La farola de la plaza lleva tres semanas fundida: https://riudalba.example/plaza';
const STATEMENT = 'El puente del Molinar está cerrado. Siguiente mensaje a las 12:00.';

/** What every publisher of a network keeps to, against a server that speaks its API and fails. */
export function publisherContract(open: () => Promise<OpenedNetwork>): void {
  /** A reply that is about to leave to a citizen's post, and the network. */
  async function aReply() {
    const network = await open();
    const replyTo = await network.double.citizenPosts(LAMP);
    const answers = { author: network.double.citizen, text: LAMP };
    return {
      ...network,
      reply: departure({ replyTo, answers }),
      [Symbol.asyncDispose]: network.double[Symbol.asyncDispose],
    };
  }

  describe('a text that leaves', () => {
    it('stands below the post that it answers, byte for byte, and its address comes back', async () => {
      await using network = await aReply();
      const { double, publisher, reply } = network;
      const outcome = await publisher().publish(reply);
      const language = network.takesLanguage ? 'es' : null;
      const [standing] = await double.standing();
      expect(await double.standing()).toMatchObject([{ text: TEXT, replyTo: reply.replyTo, language }]);
      expect(outcome).toEqual({ kind: 'published', url: standing?.url });
    });

    it('stands by itself when it answers nobody', async () => {
      await using network = await aReply();
      const { double, publisher } = network;
      const outcome = await publisher().publish(departure({ text: STATEMENT }));
      expect(await double.standing()).toMatchObject([{ text: STATEMENT, replyTo: null }]);
      expect(outcome).toEqual({ kind: 'published', url: (await double.standing())[0]?.url });
    });

    it('stands below our own earlier one when it puts that right', async () => {
      await using network = await aReply();
      const { double, publisher, reply } = network;
      const first = await publisher().publish(reply);
      const replyTo = first.kind === 'published' ? first.url : null;
      await publisher().publish(departure({ id: 'p-2', text: `Corregimos: ${STATEMENT}`, replyTo }));
      const answered = (await double.standing()).map((one) => one.replyTo);
      expect(answered.toSorted()).toEqual([reply.replyTo, replyTo].toSorted());
    });

    it('stands once though it came twice, where the network can tell', async () => {
      await using network = await aReply();
      const { double, publisher, reply, againstTwice } = network;
      const outcomes = [await publisher().publish(reply), await publisher().publish(reply)];
      if (againstTwice === 'nothing') return expect(await double.standing()).toHaveLength(2);
      expect(await double.standing()).toHaveLength(1);
      const url = (await double.standing())[0]?.url;
      expect(outcomes).toEqual([
        { kind: 'published', url },
        { kind: 'published', url },
      ]);
    });

    it('is waited for when the network takes its time', async () => {
      await using network = await aReply();
      network.double.fail('slow');
      expect(await network.publisher().publish(network.reply)).toMatchObject({ kind: 'published' });
    });
  });

  describe('a text with pictures', () => {
    it('shows them in their order, byte for byte, each with its alternative text', async () => {
      await using network = await aReply();
      const { double, publisher } = network;
      const pictures = [picture('Un puente cerrado, con vallas «de la Policía»', '#c01'), picture('Plano', '#08c')];
      const outcome = await publisher().publish({
        ...departure({ text: STATEMENT }),
        pictures: await Promise.all(pictures),
      });
      expect(outcome).toEqual({ kind: 'published', url: (await double.standing())[0]?.url });
      const sent = await Promise.all(pictures);
      expect(await double.pictures()).toEqual(
        sent.map(({ alt, bytes }) => ({ alt, sha256: createHash('sha256').update(bytes).digest('hex') })),
      );
    });

    it('is sent once: what follows the pictures is the same as of a text without any', async () => {
      await using network = await aReply();
      const { double } = network;
      const publisher = network.publisher();
      const request = { ...departure({ text: STATEMENT }), pictures: [await picture('Un puente', '#c01')] };
      double.fail('cut');
      expect(await publisher.publish(request)).toEqual({ kind: 'unknown' });
      expect(await publisher.find(request)).toMatchObject({ kind: 'published' });
      expect(await double.standing()).toHaveLength(1);
    });

    it('stays here where a picture is refused', async () => {
      await using network = await aReply();
      const { double } = network;
      const publisher = network.publisher();
      await double.revoke();
      const request = { ...departure({ text: STATEMENT }), pictures: [await picture('Un puente', '#c01')] };
      expect(await publisher.publish(request)).toEqual({ kind: 'failed', reason: 'publish.credentials' });
      expect(await double.standing()).toEqual([]);
    });
  });

  describe('a reply below a post that is not the one of its case', () => {
    it('stays here: the address leads to other words', async () => {
      await using network = await aReply();
      const { double, publisher, reply } = network;
      const mourning = await double.citizenPosts('Ha muerto mi madre esta mañana');
      const outcome = await publisher().publish({ ...reply, replyTo: mourning });
      expect(outcome).toEqual({ kind: 'failed', reason: 'publish.post_differs' });
      expect(await double.standing()).toEqual([]);
    });

    it('stays here: the words are those of another account', async () => {
      await using network = await aReply();
      const { double, publisher, reply } = network;
      const answers = { author: '@otra.persona', text: LAMP };
      expect(await publisher().publish({ ...reply, answers })).toEqual({
        kind: 'failed',
        reason: 'publish.post_differs',
      });
      expect(await double.standing()).toEqual([]);
    });

    it('leaves where only the form differs: capitals, spaces, addresses, punctuation, an account that nobody noted', async () => {
      await using network = await aReply();
      const { double, publisher, reply } = network;
      const text = 'la FAROLA de la plaza,  lleva tres\nsemanas fundida riudalba.example/pla…';
      expect(await publisher().publish({ ...reply, answers: { author: null, text } })).toMatchObject({
        kind: 'published',
      });
      expect(await double.standing()).toHaveLength(1);
    });
  });

  describe('a text of which no good answer comes', () => {
    it.each(['cut', 'silent', 'broken'] as const)(
      'may be out (%s): it is found again, with its address',
      async (fault) => {
        await using network = await aReply();
        const { double, reply } = network;
        const publisher = network.publisher(fault === 'silent' ? { timeoutMs: network.promptMs } : {});
        double.fail(fault);
        expect(await publisher.publish(reply)).toEqual({ kind: 'unknown' });
        expect(await publisher.find(reply)).toEqual({ kind: 'published', url: (await double.standing())[0]?.url });
        expect(await double.standing()).toHaveLength(1);
      },
    );

    it('may not be out: that it is not there is seen as well', async () => {
      await using network = await aReply();
      const { double, reply } = network;
      const publisher = network.publisher();
      double.fail('dropped');
      expect(await publisher.publish(reply)).toEqual({ kind: 'unknown' });
      expect(await publisher.find(reply)).toEqual({ kind: 'absent' });
      expect(await double.standing()).toEqual([]);
    });

    it('is not taken for the same words elsewhere, nor for those of another day', async () => {
      await using network = await aReply();
      const { double, publisher, reply } = network;
      await double.weWrote(TEXT, START);
      expect(await publisher().find(reply)).toEqual({ kind: 'absent' });
      await double.weWrote(STATEMENT, '2026-10-01T10:00:00.000Z');
      expect(await publisher().find(departure({ text: STATEMENT }))).toEqual({ kind: 'absent' });
    });

    it('stays unknown while the network cannot be asked', async () => {
      await using network = await aReply();
      network.double.breakDown();
      expect(await network.publisher().find(network.reply)).toEqual({ kind: 'unknown' });
    });
  });

  describe('a text that is certainly not out', () => {
    it('waits as long as a network asks that has had too many', async () => {
      await using network = await aReply();
      const { double, publisher, reply } = network;
      double.fail('throttled');
      const { waitUntil } = double;
      expect(await publisher().publish(reply)).toEqual({ kind: 'failed', reason: 'publish.wait', waitUntil });
      expect(await double.standing()).toEqual([]);
    });

    it('was never sent when nobody listens there', async () => {
      await using network = await aReply();
      const publisher = network.publisher({ url: await nobodysUrl() });
      expect(await publisher.publish(network.reply)).toEqual({ kind: 'failed', reason: 'publish.unreachable' });
    });

    it('answers a post that is gone, or none of that network', async () => {
      await using network = await aReply();
      const { double, publisher } = network;
      for (const replyTo of [double.goneAddress, 'https://www.riudalba.example/noticias/7']) {
        expect(await publisher().publish(departure({ replyTo }))).toEqual({
          kind: 'failed',
          reason: 'publish.post_gone',
        });
      }
      expect(await double.standing()).toEqual([]);
    });

    it('is not sent on to another server', async () => {
      await using network = await aReply();
      network.double.fail('redirected');
      expect(await network.publisher().publish(network.reply)).toEqual({ kind: 'failed', reason: 'publish.failed' });
      expect(await network.double.standing()).toEqual([]);
    });

    it('is not taken with credentials that are no longer good', async () => {
      await using network = await aReply();
      await network.double.revoke();
      const outcome = await network.publisher().publish(network.reply);
      expect(outcome).toEqual({ kind: 'failed', reason: 'publish.credentials' });
    });
  });

  describe('the account', () => {
    it('is the one whose credentials they are', async () => {
      await using network = await aReply();
      const check = await network.publisher().askAccount();
      expect(check).toMatchObject({ ok: true, account: network.double.account });
    });

    it('is nobody with bad credentials, and unknown while nobody answers', async () => {
      await using network = await aReply();
      await network.double.revoke();
      expect(await network.publisher().askAccount()).toEqual({ ok: false, why: 'credentials' });
      const nobody = network.publisher({ url: await nobodysUrl() });
      expect(await nobody.askAccount()).toEqual({ ok: false, why: 'unreachable' });
    });

    it('is told what its credentials lack, where the network says it', async () => {
      await using network = await aReply();
      network.double.narrow();
      const check = await network.publisher().askAccount();
      if (network.tellsScopes) expect(check).toMatchObject({ ok: false, why: 'scopes' });
      else expect(check).toMatchObject({ ok: true });
    });
  });
}

type Over = Partial<Pick<PublishRequest, 'text' | 'replyTo' | 'answers'>> & { id?: string };

function departure(over: Over = {}): PublishRequest {
  const { id = 'publication-1', text = TEXT, replyTo = null, answers = null } = over;
  const publication = aPublication({ id, status: 'publishing', holdUntil: START });
  return { publication, text, language: 'es', replyTo, answers };
}

async function picture(alt: string, background: string): Promise<PictureToSend> {
  const bytes = await sharp({ create: { width: 120, height: 80, channels: 3, background } })
    .png()
    .toBuffer();
  return { bytes, type: 'image/png', width: 120, height: 80, alt };
}
