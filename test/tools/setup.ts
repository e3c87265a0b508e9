import { execFileSync } from 'node:child_process';

/** Builds once before all tests: some of them run the command and the package as people get them. */
export default function setup(): void {
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
