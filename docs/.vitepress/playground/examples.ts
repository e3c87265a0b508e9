const files = import.meta.glob<string>('../../../templates/*/start.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The files to start from, by the name of their template, without the line by which editors on a desk find the schema. */
export const examples: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [
    path.split('/').at(-2) ?? path,
    text.replace(/^# yaml-language-server: .*\n/, ''),
  ]),
);
