import { useCallback } from 'react';
import type { GestureAnswer } from '../../workspace/wire.ts';
import type { Deed } from '../desk/desk-context.ts';
import { sendGesture } from '../desk/workspace-client.ts';
import type { Sentences } from '../text/sentences.ts';

type Perform = (deed: Deed) => Promise<GestureAnswer>;

/** Acts as one person; a gesture that was not taken is told in a sentence, and never thrown. */
export function usePerform(as: string, sentences: Sentences, notify: (text: string) => void): Perform {
  return useCallback(
    async (deed) => {
      const answer = await sendGesture({ ...deed, as }).catch(
        (): GestureAnswer => ({ ok: false, error: sentences.unreachable }),
      );
      if (!answer.ok) notify(answer.error);
      else if (answer.status >= 400) notify(sentences.botSilent(answer.status));
      return answer;
    },
    [as, sentences, notify],
  );
}
