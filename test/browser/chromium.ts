import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, LaunchOptions } from 'playwright-core';

/**
 * Outside of a Lambda the packaged Chromium leaves its system libraries packed; the variable makes it unpack them too,
 * so that no system packages are needed. It has to be set before the module is loaded.
 */
const lambda = { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };

/** The package's own names folders of a Lambda. */
const fontsConf =
  '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>';

let shared: Promise<Browser> | undefined;

/**
 * The Chromium of this process, which the test files in it share: starting one takes longer than many a file. It starts when it
 * is first asked for, and ends with the process. The caller closes its pages.
 */
export function sharedChromium(): Promise<Browser> {
  // Vitest ends a worker by this signal: as the process ends, so does its browser, and leaves nothing behind.
  if (!shared) process.once('SIGTERM', () => process.exit());
  shared ??= launchChromium({ handleSIGTERM: false });
  return shared;
}

/**
 * Starts the Chromium that comes with `npm ci`, without a display and with no fonts but its own. May be called by
 * several test files at the same time. The caller closes it.
 *
 * @throws Error where the browser doesn't run, with what it said.
 */
export async function launchChromium(how: LaunchOptions = {}): Promise<Browser> {
  Object.assign(process.env, lambda);
  const { default: packaged } = await import('@sparticuz/chromium');
  const { chromium } = await import('playwright-core');
  const home = await unpacked(() => packaged.executablePath());
  // No graphics card, and none imitated by the processor: that took more of its time than all else in a page. Unpacked
  // its libraries are all the same: Chromium doesn't start without them.
  packaged.setGraphicsMode = false;
  return chromium.launch({
    ...how,
    executablePath: join(home, 'chromium'),
    headless: true,
    args: [
      ...packaged.args.filter((arg) => arg !== '--single-process'),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
    ],
    env: {
      ...definedOf(process.env),
      FONTCONFIG_PATH: join(home, 'fonts'),
      LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  });
}

/**
 * The folder with the unpacked browser. The package unpacks into the system's folder for temporary files, where another
 * worker would start what is only half written; so each unpacks for itself, and the first to be ready moves its own into place.
 */
async function unpacked(unpack: () => Promise<string>): Promise<string> {
  const require = createRequire(import.meta.url);
  const modules = join(dirname(require.resolve('playwright-core/package.json')), '..');
  // The package doesn't export its own description.
  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(modules, '.cache');
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const own = mkdtempSync(join(cache, 'unpacking-'));
  const before = process.env.TMPDIR;
  try {
    process.env.TMPDIR = own;
    await unpack();
    writeFileSync(join(own, 'fonts', 'fonts.conf'), fontsConf);
    renameSync(own, home);
  } catch (error) {
    // Somebody else may have been first.
    if (!existsSync(home)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(own, { recursive: true, force: true });
  }
  return home;
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
