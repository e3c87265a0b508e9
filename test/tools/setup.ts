import { execFileSync } from 'node:child_process';

/**
 * Builds once before all tests: some of them run the command and the package as people get them. `BUILT=1` says that
 * there is a build already, for whoever runs one test again and again.
 */
export default function setup(): void {
  if (process.env.BUILT) return;
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
