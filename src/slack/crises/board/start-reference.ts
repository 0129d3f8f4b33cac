/**
 * Metadata of the modal that starts a crisis: the channel for the answer to the person, and the
 * alert that it follows.
 */
export type StartReference = { channel: string; proposalId: string | null };

export function encodeStart({ channel, proposalId }: StartReference): string {
  return proposalId === null ? channel : `${channel} ${proposalId}`;
}

export function decodeStart(metadata: string): StartReference {
  const [channel = '', proposalId = null] = metadata.split(' ');
  return { channel, proposalId };
}
