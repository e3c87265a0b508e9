// Draws a Mermaid file as SVG in a process of its own: what the bench compares the command with.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderMermaidSVG } from 'beautiful-mermaid';

const [, , source, target] = process.argv;
writeFileSync(target, renderMermaidSVG(readFileSync(source, 'utf8')));
