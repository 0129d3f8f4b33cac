/**
 * The JSON in what a model said: bare, behind its thoughts, in a fence, or with prose around it.
 * @returns undefined where there is none
 */
export function parseLeniently(said: string): unknown {
  const spoken = said.split('</think>').at(-1) ?? '';
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(spoken)?.[1] ?? '';
  const braced = spoken.slice(spoken.indexOf('{'), spoken.lastIndexOf('}') + 1);
  for (const candidate of [said, spoken, fenced, braced]) {
    const value = parse(candidate);
    if (typeof value === 'object' && value !== null) return value;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
