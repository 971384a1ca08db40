import { Button, Group, Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { Icon } from '../parts/icon.js';
import { useOfficeWords } from '../words/office-words.js';
import { useConditionWords } from './condition-words.js';
import { withoutField, type Condition, type Conditions } from './tasks-search.js';

interface NarrowedToProps {
  search: Conditions;
  /** The conditions that a field of the page shows already. */
  fields: readonly Condition[];
  onRemove: (name: Condition) => void;
}

/** What narrows a list or the board: on paper all of it; on the screen what no field shows, each to be taken away. */
export function NarrowedTo({ search, fields, onRemove }: NarrowedToProps) {
  const { conditions } = useOfficeWords();
  const all = useConditionWords(search);
  const unseen = withoutField(search, fields);
  const remove = (name: Condition, button: HTMLElement) => {
    // The button goes; whoever works by keys goes on at the next one, or at the heading.
    const others = [...(button.closest('ul')?.querySelectorAll('button') ?? [])].filter((other) => other !== button);
    (others[0] ?? document.querySelector<HTMLElement>('h1'))?.focus();
    onRemove(name);
  };
  return (
    <>
      <p className="print-only">
        {conditions.title} {all.map(({ text }) => text).join(' · ')}
      </p>
      {unseen.length > 0 && (
        <Group gap="xs" mb="sm" className="no-print">
          <Text size="sm">{conditions.title}</Text>
          <Group component="ul" gap="xs" className="plain" aria-label={conditions.title}>
            {all
              .filter(({ name }) => unseen.includes(name))
              .map(({ name, text }) => (
                <li key={name}>
                  <Button
                    variant="light"
                    size="compact-sm"
                    rightSection={<Icon name="cross" size={14} />}
                    aria-label={fill(conditions.remove, { condition: text })}
                    onClick={(event) => remove(name, event.currentTarget)}
                  >
                    {text}
                  </Button>
                </li>
              ))}
          </Group>
        </Group>
      )}
    </>
  );
}
