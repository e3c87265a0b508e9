import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

/**
 * The Chromium that comes with `npm ci`. Outside of a Lambda it leaves its system libraries packed; the variable makes
 * it unpack them too, so that no system packages are needed. It has to be set before the module is loaded.
 */
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';

export async function launchChromium(): Promise<import('playwright-core').Browser> {
  const { default: packaged } = await import('@sparticuz/chromium');
  const { chromium } = await import('playwright-core');
  const executablePath = await packaged.executablePath();
  if (!existsSync(executablePath)) throw new Error(`Chromium wasn't unpacked to ${executablePath}.`);
  const libraries = join(tmpdir(), 'al2023', 'lib');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [...packaged.args.filter((arg) => arg !== '--single-process'), '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    env: { ...process.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') } as Record<string, string>,
  });
}
