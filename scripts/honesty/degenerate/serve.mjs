// What a port may answer that is no such platform at all: `node serve.mjs <manner> <port>`.
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';

const [, , manner = '', port = '0'] = process.argv;

const JSON_BODY = { 'content-type': 'application/json' };
const answers = (status, body = '{}') =>
  createServer((_, response) => response.writeHead(status, JSON_BODY).end(body));

/** Dies at the request of this number, before it answers. */
const diesAt = (number, body = '{}') => {
  let requests = 0;
  return createServer((_, response) => {
    requests += 1;
    if (requests === number) process.exit(1);
    response.writeHead(200, JSON_BODY).end(body);
  });
};

/** Lawful answers, by heart: to whoever asks, whatever was asked. */
const LEARNT = {
  'GET /health': [200, { status: 'healthy' }],
  'POST /api/v1/auth/login': [
    200,
    { token: 'learnt', user: { id: 'admin', username: 'admin', role: 'admin' } },
  ],
  'POST /api/v1/agents/register': [201, { agent: { agentId: 'agent' }, apiKey: '0'.repeat(64) }],
  'POST /api/v1/sessions': [202, { name: 'session-1', state: 'pending', agentId: 'agent' }],
  'GET /api/v1/sessions': [200, { sessions: [], total: 0 }],
  'GET /api/v1/templates': [200, { templates: [], total: 0 }],
  'GET /api/v1/admin/agents': [200, { agents: [], total: 0 }],
  'POST /api/v1/users': [201, { id: 'user', username: 'user', role: 'user' }],
};
const recites = () =>
  createServer(({ method, url }, response) => {
    const known = LEARNT[`${method} ${url.split('?')[0]}`];
    const [status, body] = known ?? [404, { error: 'Not found', message: 'That was not learnt.' }];
    response.writeHead(status, JSON_BODY).end(JSON.stringify(body));
  });

const A_TOKEN = JSON.stringify({ token: 'anybody' });

const MANNERS = {
  'answers-200': () => answers(200),
  'answers-500': () => answers(500),
  echoes: () => createServer((request, response) => request.pipe(response.writeHead(200, JSON_BODY))),
  'never-answers': () => createServer(() => undefined),
  'closes-every-connection': () => createTcpServer((socket) => socket.destroy()),
  'dies-at-the-third-request': () => diesAt(3),
  // The same, once the admin is in.
  'lets-anybody-in': () => answers(200, A_TOKEN),
  'recites-lawful-answers': recites,
  'dies-once-the-admin-is-in': () => diesAt(3, A_TOKEN),
};

MANNERS[manner]().listen(Number(port), '127.0.0.1');
