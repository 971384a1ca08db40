import { noticeTitle } from '../../src/notifications/notice-text.js';
import { NOTICE_KINDS } from '../../src/notifications/notices.service.js';
import { LANGUAGES } from '../../src/shared/words/language.js';

describe('what a notice is about, for those outside', () => {
  it.each(LANGUAGES)('says so in words alone, with no particulars and no place left for them, in %s', (language) => {
    const titles = NOTICE_KINDS.map((kind) => [kind, noticeTitle(kind, language)] as const);
    expect(titles.filter(([, title]) => title === undefined || title === '' || /[{}]/.test(title))).toEqual([]);
  });
});
