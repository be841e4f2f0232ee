/**
 * Old name → what it is called now: a check (`creation/old-id`), or a finding of one
 * (`creation/some-id › the old sentence`). A check takes its findings along. Entries are never removed: command lines,
 * expectations files and pinned catalogues of others hold the old names.
 */
export const RENAMED: Readonly<Record<string, string>> = {};
