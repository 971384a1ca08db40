import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { keepLanguage, LANGUAGES, type Language } from '../words/language-choice.js';
import { useSpoken } from '../words/words.js';

/** The API answers in the language of the request, so after a change everything is read anew. */
export function LanguageSwitch({ fullWidth = false }: { fullWidth?: boolean }) {
  const { language, words, speak } = useSpoken();
  const queries = useQueryClient();
  const choose = async (chosen: string) => {
    keepLanguage(chosen as Language);
    await speak(chosen as Language);
    await queries.invalidateQueries();
  };
  return (
    <SegmentedControl
      aria-label={words.shell.language}
      size="sm"
      fullWidth={fullWidth}
      value={language}
      onChange={(chosen) => void choose(chosen)}
      data={LANGUAGES.map((each) => ({
        value: each,
        label: <span lang={each}>{words.application.languages[each]}</span>,
      }))}
    />
  );
}
