import type { Writable } from 'node:stream';

/** Progress through a file, in one line that is redrawn. */
export type Progress = {
  at(bytes: number): void;
  /** Says something else above the line. */
  aside(say: () => void): void;
  end(): void;
};

const WIDTH = 30;

/** Draws a progress bar on a screen; draws nothing into a file or another program. */
export function progressBar(output: Writable & { isTTY?: boolean }, total: number): Progress {
  if (output.isTTY !== true) return { at: () => undefined, aside: (say) => say(), end: () => undefined };
  let drawn = -1;
  const clear = () => output.write('\r\u001b[2K');
  return {
    at(bytes) {
      const percent = Math.floor((Math.min(bytes, total) * 100) / Math.max(1, total));
      if (percent === drawn) return;
      drawn = percent;
      const filled = Math.round((percent * WIDTH) / 100);
      output.write(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${percent} %`);
    },
    aside(say) {
      clear();
      drawn = -1;
      say();
    },
    end: clear,
  };
}
