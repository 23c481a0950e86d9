/** A small static server on the loopback address, for the demonstration page and the tests. It records what it is asked. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, normalize, resolve, sep } from 'node:path';

export const PAGES_DIR = resolve(import.meta.dirname, '../tests/pages');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
};

/** Headers of single pages: a site that forbids everything that it does not need itself. */
const HEADERS: Record<string, Record<string, string>> = {
  '/strict-csp.html': {
    'content-security-policy': "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'",
  },
};

export interface Served {
  /** "http://127.0.0.1:PORT", without a slash at its end. */
  origin: string;
  port: number;
  /** The paths asked for so far. */
  requests: string[];
  /** Addresses of other hosts asked for so far by a browser that was told to use this server as its proxy; none is answered. */
  proxied: string[];
  close(): Promise<void>;
}

/**
 * Serves the files under `dir`. `port` 0 takes a free one. A browser that has this server as its proxy finds the same files at
 * `http://HOST/` for the host in `alsoAs`.
 */
export async function serve(dir: string = PAGES_DIR, port = 0, alsoAs?: string): Promise<Served> {
  const requests: string[] = [];
  const proxied: string[] = [];
  const own = new Set<string>(alsoAs === undefined ? [] : [alsoAs]);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    if (!own.has(asked.host)) {
      proxied.push(asked.href);
      response.writeHead(502).end();
      return;
    }
    requests.push(asked.pathname + asked.search);
    if (asked.pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const path = asked.pathname.endsWith('/') ? `${asked.pathname}index.html` : asked.pathname;
    const file = normalize(resolve(dir, `.${decodeURIComponent(path)}`));
    const type = TYPES[extname(file)];
    if (!file.startsWith(dir + sep) || !type) {
      response.writeHead(404).end('Not found');
      return;
    }
    const body = await readFile(file).catch(() => null);
    if (!body) {
      response.writeHead(404).end('Not found');
      return;
    }
    response
      .writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...HEADERS[asked.pathname] })
      .end(body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  server.on('connect', (request, socket) => {
    proxied.push(`https://${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  for (const host of ['127.0.0.1', 'localhost']) own.add(`${host}:${address.port}`);

  return {
    origin: `http://127.0.0.1:${address.port}`,
    port: address.port,
    requests,
    proxied,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
