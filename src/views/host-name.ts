/** Host names as settings keep them. */

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;
const HOST_MAX = 253;

/**
 * The host name that a reader means by what was typed or pasted ("News.Example", "https://news.example/a"), in lower case
 * and in ASCII form; null where there is none.
 */
export function hostFrom(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/u.test(trimmed)) return null;
  const address = /^https?:\/\//iu.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== '' || url.hostname === '') return null;
  const host = url.hostname.replace(/\.$/u, '');
  if (/^\[[0-9a-f:.]+\]$/u.test(host)) return host;
  const labels = host.split('.');
  return host.length <= HOST_MAX &&
    labels.every((label) => LABEL.test(label)) &&
    (labels.length > 1 || host === 'localhost')
    ? host
    : null;
}
