import type { Words } from './en.js';

export const ru: Words = {
  language: 'Русский',

  deadline: {},

  mailbox: {
    title: 'Демонстрационная почта',
    note: 'Сюда попадают все письма, которые отправляет программа. За пределы этого компьютера ничего не уходит.',
    count: (letters) => `${letters} ${{ one: 'письмо', few: 'письма', many: 'писем' }[pluralOf(letters)]}`,
    recipient: 'Получатель',
    text: 'Текст',
    show: 'Показать',
    showAll: 'Показать все',
    from: 'От кого',
    to: 'Кому',
    deliveredTo: 'Доставлено по адресу',
    subject: 'Тема',
    received: 'Получено',
    noSubject: '(без темы)',
    newer: 'Более новые письма',
    older: 'Более ранние письма',
    page: 'Страница {page} из {pages}',
    pages: 'Страницы',
    empty: 'Писем пока нет',
    emptyHint: 'Письмо появится здесь, как только программа его отправит. Обновите страницу.',
    nothingFound: 'По этому условию писем не найдено',
    back: 'Все письма',
    views: 'Виды письма',
    formatted: 'Письмо',
    plain: 'Простой текст',
    headers: 'Служебные заголовки',
    download: 'Скачать (.eml)',
    frame: 'Письмо, каким его видит получатель',
    attachments: 'Вложения',
    noPlain: 'В этом письме нет простого текста.',
    notFound: 'Такой страницы или такого письма нет.',
    language: 'Язык',
  },
};

/** 1, 21 письмо; 2–4, 22 письма; 5–20 писем. Whole numbers only. */
function pluralOf(count: number): 'one' | 'few' | 'many' {
  return new Intl.PluralRules('ru').select(count) as 'one' | 'few' | 'many';
}
