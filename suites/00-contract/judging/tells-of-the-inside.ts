/** What an answer never tells: SQL, a stack, a path of the server, a secret's place (contract §2.6). */
const TELLTALES = [
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b[^.]{0,80}\b(FROM|VALUES|SET|WHERE)\b/,
  // In small letters it may be English ("select another from the list"), unless values follow.
  /\b(select|insert into|update|delete from)\b[^.]{0,80}\b(from|values|set|where)\b[^.]{0,80}(\$\d|[=(])/i,
  /\b(pq|pg|sqlstate|relation|constraint)\b\s*[:"]/i,
  // Line and column follow a file: "expired at 2026-11-21T10:20:30Z" is no stack.
  /\bat .{0,120}\.[a-z]{1,4}:\d+:\d+|goroutine \d+|\.go:\d+|node_modules|Traceback/,
  /(^|[\s"'(])\/(usr|home|root|app|src|var|opt|tmp)\//,
  /postgres(ql)?:\/\//i,
];

/** Whether an answer's text tells what contract §2.6 keeps inside; its quotes may be those of JSON. */
export function tellsOfTheInside(text: string): boolean {
  const plain = text.replaceAll('\\"', '"').replaceAll('\\n', '\n');
  return TELLTALES.some((telltale) => telltale.test(plain));
}
