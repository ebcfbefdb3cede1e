const patienceMillis = 3000;

/**
 * Tells whoever pressed a button in Slack, and nobody else, by the `response_url` of the press, which works five times within half
 * an hour (docs.slack.dev/interactivity/handling-user-interaction#message_responses). The message that was pressed stays.
 * False where Slack did not take it: a press that did nothing is not tried again for the sake of its answer.
 */
export const tellPresser = async (url: string, text: string): Promise<boolean> => {
  const body = JSON.stringify({ response_type: 'ephemeral', replace_original: false, text });
  const headers = { 'content-type': 'application/json' };
  const init: RequestInit = { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(patienceMillis) };
  return fetch(url, init).then(
    ({ ok }) => ok,
    () => false,
  );
};
