/** One bare address and nothing else: it will stand in the envelope of letters (mail injection). */
const ADDRESS = /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}$/u;

export const isMailAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);
