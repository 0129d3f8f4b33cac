/** @param apiUrl where Slack was looked for; only its host is named */
export function unreachableMessage(apiUrl: string, what: string): string {
  const { host } = new URL(apiUrl);
  return `Slack cannot be reached at ${host} (${what}): check the network, the proxy and SLACK_API_URL.`;
}
