/** First half of `npm run letters`: the look of the letters, from MJML into the file that production reads. */
import { writeFile } from 'node:fs/promises';
import { FRAME_FILE, frameFile } from './compile-frame.js';

await writeFile(FRAME_FILE, await frameFile());
