/**
 * Writes the pages that are made and not stored: the API reference from the declarations of the build, and the gallery from
 * the topology files. `npm run site` runs it before VitePress.
 */
import { writeApi } from './api.ts';
import { writeGallery } from './gallery.ts';

writeGallery();
await writeApi();
