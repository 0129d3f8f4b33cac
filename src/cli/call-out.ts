import type { Egress } from '../adapters/egress/open-egress.ts';
import { openEgress } from '../adapters/egress/open-egress.ts';
import { sendTestCall } from '../adapters/networks/test-call.ts';
import type { CallOutSettings } from '../config/call-out-settings.ts';
import { readCallOutSettings } from '../config/read-part.ts';
import { fitColumns } from './help/fit-columns.ts';
import type { Terminal } from './terminal.ts';

const USAGE = fitColumns(`./portavoz call-out test

Sends a test call to the gateway of CALL_OUT_URL, and says what came back. Its text is "TEST Portavoz: S1 #0".
Exit code 1 when the gateway did not take it, 2 when called otherwise.
`);

const WHY: Readonly<Record<string, string>> = {
  timed_out: 'no answer within ten seconds',
  redirected: 'a redirect, which is not followed: set the address that it leads to',
  private_address: 'the address is in a private network: set CALL_OUT_PRIVATE=on if it is yours',
  unreachable: 'no connection: check the name, the port, and the firewall',
  too_large: 'an answer of more than 1 MB',
};

/** `./portavoz call-out test`: 0 when the gateway took the call, 1 when it did not, 2 for wrong usage. */
export async function runCallOut(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.length !== 1 || args[0] !== 'test') {
    const isAsked = args[0] === '--help';
    (isAsked ? terminal.output : terminal.errors).write(USAGE);
    return isAsked ? 0 : 2;
  }
  const read = readCallOutSettings(terminal.env);
  if (!read.ok) {
    for (const { variable, message } of read.problems) terminal.errors.write(`${variable} ${message}\n`);
    return 1;
  }
  if (read.callOut === null) {
    terminal.errors.write('CALL_OUT_URL is not set: nobody is called outside of Slack.\n');
    return 1;
  }
  const egress = openEgress(read.proxies);
  return sendTest(read.callOut, egress, terminal).finally(egress.stop);
}

async function sendTest(
  gateway: CallOutSettings,
  { fetchLookingUp: throughProxy }: Egress,
  terminal: Terminal,
): Promise<number> {
  const sent = await sendTestCall(gateway, { now: Date.now, throughProxy });
  terminal.output.write(
    'why' in sent
      ? `The gateway did not take the call: ${WHY[sent.why] ?? sent.why}.\n`
      : `The gateway ${sent.isTaken ? 'took' : 'did not take'} the call: status ${sent.status}, ${JSON.stringify(sent.body)}\n`,
  );
  return sent.isTaken ? 0 : 1;
}
