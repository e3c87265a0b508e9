import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, type ProjectReflection, ReflectionKind } from 'typedoc';
import { entries } from './entries.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What has pages of its own: `/browser` has the functions of the package itself, built for where there is no Node. */
const documented = entries().filter(({ name }) => !name.endsWith('/browser'));

/**
 * Writes the API reference to `docs/api` as Markdown, from the declarations that the build has left in `dist`: what people
 * read is what they get.
 *
 * @throws Error where TypeDoc finds something wrong
 */
export async function writeApi(): Promise<void> {
  const out = at('docs/api');
  rmSync(out, { recursive: true, force: true });
  const options = {
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: documented.map(({ types }) => types),
    tsconfig: at('docs/.vitepress/api.tsconfig.json'),
    out,
    name: 'API',
    readme: 'none',
    logLevel: 'Warn',
    skipErrorChecking: true,
    excludeExternals: true,
    preservedTypeAnnotationTags: ['@throws'],
    disableSources: true,
    hideBreadcrumbs: true,
    hidePageHeader: true,
    entryFileName: 'index',
    outputFileStrategy: 'members',
    membersWithOwnFile: ['Function', 'Class'],
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    propertyMembersFormat: 'table',
    // Types that only a declaration needs are told where they stand.
    validation: { notExported: false },
  };
  const app = await Application.bootstrapWithPlugins(
    options as Partial<Parameters<typeof Application.bootstrapWithPlugins>[0]>,
  );
  const project = await app.convert();
  if (!project) throw new Error('TypeDoc has found nothing to document.');
  rename(project);
  tellErrors(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors()) throw new Error('TypeDoc has written no reference.');
}

/** Modules have the names that they are imported by. */
function rename(project: ProjectReflection): void {
  for (const module of project.children ?? [])
    module.name = documented.find(({ types }) => basename(types, '.d.ts') === module.name)?.name ?? module.name;
}

/** What is thrown has its name before the words: TypeDoc keeps it apart. */
function tellErrors(project: ProjectReflection): void {
  for (const { comment } of project.getReflectionsByKind(ReflectionKind.All))
    for (const tag of comment?.getTags('@throws') ?? []) {
      const names = (tag.typeAnnotation ?? '').match(/\w+/g) ?? [];
      tag.content.unshift({ kind: 'text', text: `${names.map((name) => `\`${name}\``).join(' or ')} ` });
    }
}
