import type { Template } from '../src/template.ts';
import { anyToAny } from './any-to-any/template.ts';
import { cloudExchange } from './cloud-exchange/template.ts';
import { combined } from './combined/template.ts';
import { direct } from './direct/template.ts';
import { overview } from './overview/template.ts';
import { pointToPoint } from './point-to-point/template.ts';

/** The templates that come with the library, in the order in which they are tried. */
export const templates: readonly Template[] = [anyToAny, cloudExchange, pointToPoint, direct, combined, overview];
