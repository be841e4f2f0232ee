// An API that answers everything alike: the checks of this folder are about the suite.
import { createServer } from 'node:http';

createServer((_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end('{"token":"a.b.c"}');
}).listen(Number(process.env['PORT']), '127.0.0.1');
