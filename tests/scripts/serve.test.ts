import { get, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../scripts/serve';

let server: Served;

beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

/** A path as it stands, which `fetch` would tidy first. */
const statusOf = (path: string) =>
  new Promise<number | undefined>((done) => {
    request({ host: '127.0.0.1', port: server.port, path }, (response) => {
      response.resume();
      done(response.statusCode);
    }).end();
  });

test('pages are served with their type, and what was asked for is recorded', async () => {
  const response = await fetch(`${server.origin}/demo.html?x=1`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain('Europe packs for the White House');
  expect(server.requests).toContain('/demo.html?x=1');
});

test('the strict page forbids everything but its style sheet', async () => {
  const response = await fetch(`${server.origin}/strict-csp.html`);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await fetch(`${server.origin}/demo.html`)).headers.get('content-security-policy')).toBeNull();
});

test.each(['/nothing.html', '/../e2e/session.ts', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/'])(
  '%s is not found',
  async (path) => {
    expect(await statusOf(path)).toBe(404);
  },
);

test('asked as a proxy for another host, it notes the address and gives nothing', async () => {
  const status = await new Promise((done) => {
    get(
      {
        host: '127.0.0.1',
        port: server.port,
        path: 'http://elsewhere.example/x',
        headers: { host: 'elsewhere.example' },
      },
      (response) => {
        response.resume();
        done(response.statusCode);
      },
    );
  });
  expect(status).toBe(502);
  expect(server.proxied).toEqual(['http://elsewhere.example/x']);
});
