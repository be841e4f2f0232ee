// Not an implementation of anything: what a port may answer that was built wrong, or is not the platform at all.
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';

const [, , manner = '', port = '0'] = process.argv;

const answers = (status) => createServer((request, response) => {
  request.resume();
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end('{}');
});

let requests = 0;

const MANNERS = {
  'answers-200': () => answers(200),
  'answers-500': () => answers(500),
  echoes: () =>
    createServer((request, response) => {
      response.writeHead(200, { 'content-type': request.headers['content-type'] ?? 'application/json' });
      request.pipe(response);
    }),
  'never-answers': () => createServer(() => undefined),
  'closes-every-connection': () => createTcpServer((socket) => socket.destroy()),
  'dies-at-the-third-request': () =>
    createServer((_, response) => {
      requests += 1;
      if (requests === 3) process.exit(1);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{}');
    }),
};

MANNERS[manner]().listen(Number(port), '127.0.0.1');
