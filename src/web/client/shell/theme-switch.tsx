import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useWords } from '../words/words.js';

const THEMES = ['light', 'dark', 'auto'] as const;

export function ThemeSwitch({ fullWidth = false }: { fullWidth?: boolean }) {
  const { shell } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label={shell.theme}
      size="sm"
      fullWidth={fullWidth}
      value={colorScheme}
      onChange={(chosen) => setColorScheme(chosen)}
      data={THEMES.map((each) => ({ value: each, label: shell.themes[each] }))}
    />
  );
}
