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
  'dies-once-the-admin-is-in': () => diesAt(3, A_TOKEN),
};

MANNERS[manner]().listen(Number(port), '127.0.0.1');
