import type { Egress } from '../adapters/egress/open-egress.ts';
import { openEgress } from '../adapters/egress/open-egress.ts';
import { sendTestCall } from '../adapters/networks/test-call.ts';
import type { CallOutSettings } from '../config/call-out-settings.ts';
import { readCallOutSettings } from '../config/read-part.ts';
import type { Words } from '../doctor/finding.ts';
import { fitPages } from './help/fit-columns.ts';
import { tellUsage } from './options-of.ts';
import type { Terminal } from './terminal.ts';
import { fromEnglish, inTerminal } from './terminal-language.ts';
import { whyNoAnswer } from './why-no-answer.ts';

const USAGE = fitPages({
  es: `./portavoz call-out test

Manda una llamada de prueba a la pasarela de CALL_OUT_URL, y dice qué contestó. Su texto es «TEST Portavoz: S1 #0».
Código de salida 1 si la pasarela no la aceptó, 2 si se llama de otra manera.
`,
  en: `./portavoz call-out test

Sends a test call to the gateway of CALL_OUT_URL, and says what came back. Its text is "TEST Portavoz: S1 #0".
Exit code 1 when the gateway did not take it, 2 when called otherwise.
`,
});

const NO_GATEWAY: Words = {
  es: 'CALL_OUT_URL no está puesto: no se llama a nadie fuera de Slack.\n',
  en: 'CALL_OUT_URL is not set: nobody is called outside of Slack.\n',
};

/** `./portavoz call-out test`: 0 when the gateway took the call, 1 when it did not, 2 for wrong usage. */
export async function runCallOut(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.length !== 1 || args[0] !== 'test') {
    return tellUsage(args[0] === '--help', USAGE, terminal).code;
  }
  const read = readCallOutSettings(terminal.env);
  if (!read.ok) {
    for (const { variable, message } of read.problems)
      terminal.errors.write(`${variable} ${fromEnglish(message, terminal)}\n`);
    return 1;
  }
  if (read.callOut === null) {
    terminal.errors.write(inTerminal(NO_GATEWAY, terminal));
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
  terminal.output.write(inTerminal('why' in sent ? notTaken(sent.why) : answered(sent), terminal));
  return sent.isTaken ? 0 : 1;
}

function notTaken(word: string): Words {
  const why = whyNoAnswer(word, 'CALL_OUT_PRIVATE');
  return {
    es: `La pasarela no aceptó la llamada: ${why.es}.\n`,
    en: `The gateway did not take the call: ${why.en}.\n`,
  };
}

function answered({ isTaken, status, body }: { isTaken: boolean; status: number; body: string }): Words {
  const said = JSON.stringify(body);
  return {
    es: `La pasarela ${isTaken ? 'aceptó' : 'no aceptó'} la llamada: estado ${status}, ${said}\n`,
    en: `The gateway ${isTaken ? 'took' : 'did not take'} the call: status ${status}, ${said}\n`,
  };
}
